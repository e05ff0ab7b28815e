using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages;

/// <summary>A copy in the archive: where it is, and its words or why they cannot be read.</summary>
/// <param name="Path">Path below the archive's folder.</param>
/// <param name="Page">Its words; absent if it cannot be read as text.</param>
/// <param name="Problem">Why not, as the second half of a sentence; empty if it can.</param>
public sealed record ArchivedPage(string Path, PageText? Page, string Problem);

/// <summary>
/// A folder with copies of sources: <c>&lt;source id&gt;.html</c>, <c>.htm</c> or <c>.txt</c> (in this order, where there are several; in any
/// subfolder), or any file whose SHA-256 is the source's <c>document.sha256</c>. Files are found in the folder's list, never by
/// a path made from a record, and links are not followed: nothing outside the folder is read. Each copy is read once.
/// </summary>
public sealed class Archive
{
    private static readonly string[] Endings = [".html", ".htm", ".txt"];

    private readonly IFileTree tree;
    private readonly Dictionary<string, string> pathsById = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> pathsByHash;
    private readonly ConcurrentDictionary<string, Lazy<ArchivedPage>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, TextDirective Directive), FragmentSearch> searches = new();

    /// <summary>Opens an archive; <paramref name="tree"/> should let files of up to <see cref="Limits.PageBytes"/> be read.</summary>
    public Archive(IFileTree tree)
    {
        this.tree = tree;
        Files = tree.FilesBelow(string.Empty);
        foreach (var path in Files.OrderBy(p => Array.FindIndex(Endings, e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is var i && i < 0 ? int.MaxValue : i))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending)
            {
                pathsById.TryAdd(name[..^ending.Length], path);
            }
        }

        pathsByHash = new(HashAll);
    }

    /// <summary>What people call it.</summary>
    public string Name => tree.Name;

    /// <summary>Paths of all files in it.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The copy of a source; absent if there is none.</summary>
    public ArchivedPage? Find(Source source)
    {
        var path = pathsById.GetValueOrDefault(source.Id)
            ?? (source.Document is { } document ? pathsByHash.Value.GetValueOrDefault(document.Sha256) : null);
        return path is null ? null : pages.GetOrAdd(path, p => new Lazy<ArchivedPage>(() => Read(p))).Value;
    }

    /// <summary>Looks for a fragment in a copy that can be read.</summary>
    public FragmentSearch Search(ArchivedPage copy, TextDirective directive) =>
        searches.GetOrAdd((copy.Path, directive), _ => FragmentFinder.Find(copy.Page!, directive));

    private ArchivedPage Read(string path)
    {
        var content = tree.Read(path);
        if (content.Problem is { } problem)
        {
            return new ArchivedPage(path, null, problem.Clause);
        }

        var bytes = content.Bytes.Span;
        return bytes.StartsWith("%PDF-"u8) ? new ArchivedPage(path, null, "it is a PDF; put its text beside it as a .txt file named by the source's id")
            : bytes.IsEmpty ? new ArchivedPage(path, null, "it is empty")
            : new ArchivedPage(path, PageText.Read(path, bytes), string.Empty);
    }

    private Dictionary<string, string> HashAll()
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Files)
        {
            if (tree.Read(path) is { Fault: null } content)
            {
                hashes.TryAdd(Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span)), path);
            }
        }

        return hashes;
    }
}
