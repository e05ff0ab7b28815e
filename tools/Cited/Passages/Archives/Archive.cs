using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>A copy in the archive: where it is, and its words or why they cannot be read.</summary>
/// <param name="Path">Path below the archive's folder; of a capture, also its address and time.</param>
/// <param name="Page">Its words; absent if it cannot be read as text.</param>
/// <param name="Problem">Why not, as the second half of a sentence; empty if it can.</param>
public sealed record ArchivedPage(string Path, PageText? Page, string Problem);

/// <summary>
/// A folder with copies of sources, in any subfolder. A copy is found by the source's id, as a file <c>&lt;source id&gt;.html</c>,
/// <c>.htm</c>, <c>.txt</c>, <c>.mhtml</c>, <c>.mht</c> or <c>.pdf</c> (in this order, where there are several); by the document's SHA-256,
/// as any file that has it; or by the source's address, in a saved page that carries it, or in the captures of a web archive
/// (<c>.warc</c>, <c>.warc.gz</c>, <c>.wacz</c>), of which the newest successful one is taken and redirects are followed. Files are found
/// in the folder's list, never by a path made from a record, and links are not followed: nothing outside the folder is read. Each
/// copy is read once.
/// </summary>
public sealed class Archive
{
    private static readonly string[] Endings = [".html", ".htm", ".txt", ".mhtml", ".mht", ".pdf"];

    private readonly IFileTree tree;
    private readonly Dictionary<string, string> pathsById = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> pathsByHash;
    private readonly Lazy<Dictionary<string, string>> pathsByAddress;
    private readonly Lazy<CaptureIndex> captures;
    private readonly ConcurrentDictionary<string, Lazy<ArchivedPage>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, TextDirective Directive), FragmentSearch> searches = new();

    /// <summary>Opens an archive; <paramref name="tree"/> should let files of up to <see cref="Limits.PageBytes"/> be read.</summary>
    public Archive(IFileTree tree)
    {
        this.tree = tree;
        Files = tree.FilesBelow(string.Empty);
        foreach (var (path, ending) in Files.Select(p => (p, Ending(p))).Where(p => p.Item2 >= 0).OrderBy(p => p.Item2))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            pathsById.TryAdd(name[..^Endings[ending].Length], path);
        }

        pathsByHash = new(HashAll);
        pathsByAddress = new(AddressAll);
        captures = new(() => CaptureIndex.Of(tree, Files));
    }

    /// <summary>What people call it.</summary>
    public string Name => tree.Name;

    /// <summary>Paths of all files in it.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What its web archives hold; each is read once, when this is first asked for.</summary>
    public CaptureIndex Captures => captures.Value;

    /// <summary>The copy of a source; absent if there is none.</summary>
    public ArchivedPage? Find(Source source)
    {
        if (PathOf(source) is { } path)
        {
            return pages.GetOrAdd(path, p => new Lazy<ArchivedPage>(() => ReadFile(p))).Value;
        }

        return Captures.CopyOf(source) is { } capture
            ? pages.GetOrAdd(capture.Name, _ => new Lazy<ArchivedPage>(() => ReadCapture(capture))).Value
            : null;
    }

    /// <summary>Whether there is a copy of a source that was not an error when it was captured; it is not read.</summary>
    public bool Has(Source source) => PathOf(source) is not null || Captures.CopyOf(source) is { Status: 200 };

    /// <summary>Looks for a fragment in a copy that can be read.</summary>
    public FragmentSearch Search(ArchivedPage copy, TextDirective directive) =>
        searches.GetOrAdd((copy.Path, directive), _ => FragmentFinder.Find(copy.Page!, directive));

    private static int Ending(string path) => Array.FindIndex(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private string? PathOf(Source source) =>
        pathsById.GetValueOrDefault(source.Id)
        ?? (source.Document is { } document ? pathsByHash.Value.GetValueOrDefault(document.Sha256) : null)
        ?? (source.Url is { } url ? pathsByAddress.Value.GetValueOrDefault(WebAddress.Identity(url)) : null);

    private ArchivedPage ReadFile(string path)
    {
        var content = tree.Read(path);
        return content.Problem is { } problem
            ? new ArchivedPage(path, null, problem.Clause)
            : CopyReader.Read(path, path, content.Bytes, null);
    }

    private ArchivedPage ReadCapture(Capture capture)
    {
        if (capture.Status != 200)
        {
            return new ArchivedPage(capture.Name, null, $"the server answered with status {capture.Status} when it was captured");
        }

        var (bytes, charset, cut) = WebArchive.Content(tree, capture);
        return cut ? new ArchivedPage(capture.Name, null, $"it is larger than {Limits.PageBytes} bytes, and no larger copy is read")
            : CopyReader.Read(capture.Name, CopyReader.NameFor(capture.MediaType), bytes, charset);
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

    private Dictionary<string, string> AddressAll()
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Files.Where(p => Ending(p) is not (-1 or 2 or 5)))
        {
            if (CopyReader.AddressOf(tree, path) is { } address)
            {
                addresses.TryAdd(WebAddress.Identity(address), path);
            }
        }

        return addresses;
    }
}
