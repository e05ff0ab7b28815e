using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// Some files with paths below a root: a folder, a git revision, a release. Paths have forward slashes and come in
/// ordinal order, whatever the file system says.
/// </summary>
public interface IFileTree
{
    /// <summary>What people call it: a folder's path, <c>git:main</c>, a release's name.</summary>
    string Name { get; }

    /// <summary>Paths of all files below a folder (ending in no slash), ordinal order; empty if it is not there.</summary>
    IReadOnlyList<string> FilesBelow(string folder);

    /// <summary>A file's content. Never throws for what a file may be like: that is in the result.</summary>
    FileContent Read(string path);

    /// <summary>A file that may be too large to be held in memory, to be read in parts; absent if it cannot be read.</summary>
    Stream? Open(string path) => Read(path) is { Fault: null } content ? new MemoryStream(content.Bytes.ToArray(), writable: false) : null;
}

/// <summary>A file's bytes, or why they could not be had.</summary>
/// <param name="Bytes">The bytes; empty where there is a fault.</param>
/// <param name="Fault">Why not; absent for a file that was read.</param>
/// <param name="Detail">The operating system's words, a link's target, or sizes, as <see cref="TextFault.Detail"/> has them.</param>
public sealed record FileContent(ReadOnlyMemory<byte> Bytes, TextFaultKind? Fault = null, string Detail = "")
{
    /// <summary>Whether there is no such file; there is a fault then.</summary>
    public bool IsMissing { get; init; }

    /// <summary>No file.</summary>
    /// <param name="detail">Words that say so.</param>
    public static FileContent Missing(string detail) => new(default, TextFaultKind.Unreadable, detail) { IsMissing = true };

    /// <summary>A leftover that git holds.</summary>
    /// <param name="name">The part of its path that is a leftover's name.</param>
    public static FileContent Leftover(string name) => new(default, TextFaultKind.TrackedLeftover, name);

    /// <summary>A file that has more bytes than are read of one of its kind.</summary>
    /// <param name="bytes">How many it has.</param>
    /// <param name="most">How many are read.</param>
    public static FileContent TooLarge(long bytes, long most) => new(default, TextFaultKind.TooLarge, TextFault.Sizes(bytes, most));

    /// <summary>Why the bytes could not be had, in the words that every message uses; absent for a file that was read.</summary>
    public TextFault? Problem => Fault is { } fault ? new TextFault(fault, 0, 0, Detail) : null;

    /// <summary>The file as JSON, with whatever is wrong with it.</summary>
    public JsonText ToJson(string path, JsonBounds? bounds = null) =>
        Fault is { } fault ? JsonText.Refused(path, fault, Detail) : JsonText.Parse(path, Bytes, bounds);
}
