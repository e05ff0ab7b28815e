using System.Text;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>
/// What all web archives of a folder hold: the captures by the identity of their addresses, and what was tried for each source, as
/// <c>cited archive fetch</c> notes it in records of metadata.
/// </summary>
public sealed class CaptureIndex
{
    private const int MostRedirects = 10;

    private readonly Dictionary<string, List<Capture>> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaptureAttempt> attempts = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];

    /// <summary>What of it could not be read, as sentences without a full stop; each begins with the name of a file.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>How many captures there are.</summary>
    public int Count => byAddress.Values.Sum(c => c.Count);

    /// <summary>Every capture, in the order of addresses and of time.</summary>
    internal IEnumerable<Capture> All => byAddress.OrderBy(a => a.Key, StringComparer.Ordinal).SelectMany(a => a.Value);

    /// <summary>The last attempt at a source; absent if there was none, or other tools made the archive.</summary>
    public CaptureAttempt? LastAttempt(string source) => attempts.GetValueOrDefault(source);

    /// <summary>The last attempt at the page of a source, also where another tool made it, as far as what it kept tells.</summary>
    public CaptureAttempt? AttemptAt(Source source)
    {
        if (LastAttempt(source.Id) is { } own)
        {
            return own;
        }

        if (source.Url is null || !byAddress.TryGetValue(WebAddress.Identity(source.Url), out var list))
        {
            return null;
        }

        var (first, last) = (list[^1], CopyOf(source)!);
        return new CaptureAttempt(source.Id, first.At, last.Status == 200 ? CaptureOutcome.Captured : CaptureOutcome.Refused)
        {
            Status = last.Status,
            Final = first.Location is null ? null : last.Address,
            Permanent = first.Status is 301 or 308,
        };
    }

    /// <summary>
    /// The index as replay tools read it: CDXJ, one line a capture in the order of addresses turned round (SURT) and of time. Captures in
    /// zipped archives are left out, which have an index of their own.
    /// </summary>
    public string ToCdxj() => string.Concat(All.Where(c => c.Entry.Length == 0).Select(CdxjLine.Of).Order(StringComparer.Ordinal));

    /// <summary>Reads the heads of all records of the web archives among some files.</summary>
    internal static CaptureIndex Of(IFileTree tree, IReadOnlyList<string> files)
    {
        var index = new CaptureIndex();
        foreach (var path in files.Where(WebArchive.IsOne))
        {
            void Note(string problem) => index.notes.Add($"\"{Shown.Of(path, 200)}\" is not read to its end: {problem}");
            foreach (var capture in WebArchive.Captures(tree, path, index.Attempted, Note))
            {
                var key = WebAddress.Identity(capture.Address);
                if (!index.byAddress.TryGetValue(key, out var list))
                {
                    index.byAddress.Add(key, list = []);
                }

                list.Add(capture);
            }
        }

        foreach (var list in index.byAddress.Values)
        {
            list.Sort((a, b) => a.At.CompareTo(b.At));
        }

        return index;
    }

    /// <summary>
    /// The capture that stands for a source: the newest that succeeded, behind redirects as well; else the newest of any kind; absent if the
    /// address was never captured.
    /// </summary>
    internal Capture? CopyOf(Source source) => source.Url is { } url ? Resolve(url) : null;

    private Capture? Resolve(string address)
    {
        Capture? last = null;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!byAddress.TryGetValue(WebAddress.Identity(address), out var list))
            {
                break;
            }

            // A page may redirect to another spelling of its own address, which is why a success goes before a redirect.
            if (list.FindLast(c => c.Status == 200) is { } success)
            {
                return success;
            }

            last = list[^1];
            if (list.FindLast(c => c.Location is not null)?.Location is not { } next)
            {
                break;
            }

            address = next;
        }

        return last;
    }

    private void Attempted(WarcRecord record, byte[] block)
    {
        var fields = new MessageHead(block, out _);
        if (record.Date is { } at && CaptureAttempt.Read(fields, at) is { } attempt
            && (!attempts.TryGetValue(attempt.Source, out var known) || known.At <= at))
        {
            attempts[attempt.Source] = attempt;
        }
    }
}
