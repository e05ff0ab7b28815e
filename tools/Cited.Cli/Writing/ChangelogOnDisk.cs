using System.Text;
using System.Text.Unicode;
using Cited.Reading;
using Cited.Releasing;
using Cited.Text;

namespace Cited.Cli.Writing;

/// <summary>CHANGELOG.md in the dataset's folder.</summary>
internal static class ChangelogOnDisk
{
    /// <summary>Its text; absent if there is none.</summary>
    /// <exception cref="DatasetException">It is a link or too large, not UTF-8 (written back, the characters that cannot be read would be lost),
    /// or has a heading that names no version.</exception>
    public static string? Read(string folder)
    {
        var file = new FolderTree(folder).Read(ReleaseLayout.Changelog);
        if (file.Problem is { } problem)
        {
            return file.IsMissing ? null : throw new DatasetException($"{ReleaseLayout.Changelog} cannot be taken: {problem.Clause}. Put a plain file in its place.");
        }

        var text = Utf8.IsValid(file.Bytes.Span)
            ? Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF')
            : throw new DatasetException($"{ReleaseLayout.Changelog} is not UTF-8. Save it as UTF-8 in your editor.");
        return ChangelogSection.Faults(text) is [var first, ..] ? throw new DatasetException($"{ReleaseLayout.Changelog}, {first}") : text;
    }
}
