using System.IO.Compression;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>What a server answered for an address, as a web archive keeps it.</summary>
/// <param name="Archive">The file that has it.</param>
/// <param name="Entry">The WARC file in it; empty if it is one itself.</param>
/// <param name="Place">Where its record begins.</param>
/// <param name="Address">The address that was asked for.</param>
/// <param name="At">When.</param>
/// <param name="Status">The status code; 200 for a resource that was kept without a head.</param>
/// <param name="MediaType">What kind of content it says it is; may be empty.</param>
internal sealed record Capture(
    string Archive, string Entry, WarcPlace Place, string Address, DateTimeOffset At, int Status, string MediaType)
{
    /// <summary>Where a redirect leads; absent for what is none.</summary>
    public string? Location { get; init; }

    /// <summary>Bytes that its record takes in the file, as it is packed.</summary>
    public long Length { get; init; }

    /// <summary>Whether what was captured was cut off.</summary>
    public bool Truncated { get; init; }

    /// <summary>What people call it.</summary>
    public string Name => $"{Archive}{(Entry.Length > 0 ? "/" + Entry : string.Empty)}, {Address} at {At:yyyy-MM-dd'T'HH:mm:ss'Z'}";
}

/// <summary>The captures of a WARC file (ISO 28500) or of a WACZ file, which is a zip of such files.</summary>
internal static class WebArchive
{
    private const int HeadBytes = 64 * 1024;
    private const int MostEntries = 1000;

    /// <summary>Whether a file is one by its name.</summary>
    public static bool IsOne(string path) => IsWarc(path) || path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lists the captures of a file.</summary>
    /// <param name="tree">Where the file is.</param>
    /// <param name="path">Its path.</param>
    /// <param name="metadata">Told each record of metadata, and what it holds.</param>
    /// <param name="note">Told, as the second half of a sentence, why not all of it was read.</param>
    public static IReadOnlyList<Capture> Captures(IFileTree tree, string path, Action<WarcRecord, byte[]> metadata, Action<string> note)
    {
        var found = new List<Capture>();
        foreach (var entry in Entries(tree, path, note))
        {
            using var zip = ZipOf(tree, path, entry);
            if (Opened(tree, path, entry, zip) is not { } stream)
            {
                note("it cannot be opened");
                continue;
            }

            using var input = new WarcInput(stream);
            var reader = new WarcReader(input);
            var from = found.Count;
            while (found.Count < Limits.WebArchiveCaptures && reader.Next() is { } record)
            {
                if (found.Count > from && found[^1].Length == 0)
                {
                    found[^1] = found[^1] with { Length = input.OnDisk(record.Place) - input.OnDisk(found[^1].Place) };
                }

                if (record.Type == "metadata")
                {
                    metadata(record, reader.Block(HeadBytes));
                }
                else if (CaptureOf(path, entry, record, reader) is { } capture)
                {
                    found.Add(capture);
                }
            }

            if (found.Count > from && found[^1].Length == 0)
            {
                found[^1] = found[^1] with { Length = input.OnDisk(input.Place) - input.OnDisk(found[^1].Place) };
            }

            if (reader.Problem is { } problem)
            {
                note(problem);
            }
            else if (found.Count == Limits.WebArchiveCaptures)
            {
                note($"it holds more than {Limits.WebArchiveCaptures} captures");
            }
        }

        return found;
    }

    /// <summary>The content of a capture, unpacked, and the charset that the server said; no bytes if it is no longer there.</summary>
    public static (byte[] Bytes, string? Charset, bool Cut) Content(IFileTree tree, Capture capture)
    {
        using var zip = ZipOf(tree, capture.Archive, capture.Entry);
        if (Opened(tree, capture.Archive, capture.Entry, zip) is not { } stream)
        {
            return ([], null, false);
        }

        using var input = new WarcInput(stream, capture.Place);
        var reader = new WarcReader(input);
        if (reader.Next() is not { } record)
        {
            return ([], null, false);
        }

        var block = reader.Block(Limits.CaptureBytes);
        if (record.Type == "resource")
        {
            return (block.Length > Limits.PageBytes ? block[..Limits.PageBytes] : block, null, record.Length > Limits.PageBytes);
        }

        var response = HttpResponse.Parse(block);
        return (response.Body(Limits.PageBytes, out var cut), response.Head.Parameter("charset"), cut);
    }

    private static bool IsWarc(string path) =>
        path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Entries(IFileTree tree, string path, Action<string> note)
    {
        if (IsWarc(path))
        {
            return [string.Empty];
        }

        try
        {
            using var zip = new ZipArchive(tree.Open(path) ?? Stream.Null, ZipArchiveMode.Read);
            return [.. zip.Entries.Select(e => e.FullName).Where(IsWarc).Take(MostEntries)];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            note("it is no zip that can be read");
            return [];
        }
    }

    private static ZipArchive? ZipOf(IFileTree tree, string path, string entry)
    {
        try
        {
            return entry.Length > 0 && tree.Open(path) is { } stream ? new ZipArchive(stream, ZipArchiveMode.Read) : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static Stream? Opened(IFileTree tree, string path, string entry, ZipArchive? zip)
    {
        try
        {
            return entry.Length == 0 ? tree.Open(path) : zip?.GetEntry(entry)?.Open();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static Capture? CaptureOf(string path, string entry, WarcRecord record, WarcReader reader)
    {
        if (record.Target is not { } target || record.Date is not { } date || !WebAddress.IsWeb(target))
        {
            return null;
        }

        var cut = record.Fields.ContainsKey("WARC-Truncated");
        var type = record.Fields.GetValueOrDefault("Content-Type", string.Empty);
        switch (record.Type)
        {
            case "resource":
                return new Capture(path, entry, record.Place, target, date, 200, type) { Truncated = cut };
            case "response" when type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase):
                var response = HttpResponse.Parse(reader.Block(HeadBytes));
                var location = response.Status is >= 300 and < 400 && response.Head["Location"] is { } to
                    && Uri.TryCreate(new Uri(target), to, out var absolute) ? absolute.AbsoluteUri : null;
                return new Capture(path, entry, record.Place, target, date, response.Status, response.Head.MediaType)
                {
                    Location = location,
                    Truncated = cut,
                };
            default:
                return null;
        }
    }
}
