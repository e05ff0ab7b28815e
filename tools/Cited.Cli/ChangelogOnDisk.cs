using System.Text;
using System.Text.Unicode;
using Cited.Reading;
using Cited.Releasing;

namespace Cited.Cli;

/// <summary>CHANGELOG.md in the dataset's folder.</summary>
internal static class ChangelogOnDisk
{
    /// <summary>Its text; absent if there is none.</summary>
    /// <exception cref="DatasetException">It is not UTF-8: written back, the characters that cannot be read would be lost.</exception>
    public static string? Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, ReleaseLayout.Changelog));
        if (!file.Exists)
        {
            return null;
        }

        var bytes = FileBytes.Of(file);
        return Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')
            : throw new DatasetException($"{ReleaseLayout.Changelog} is not UTF-8. Save it as UTF-8 in your editor.");
    }
}
