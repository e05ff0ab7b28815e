using System.Globalization;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>The head of a record of a WARC file.</summary>
/// <param name="Place">Where the record begins.</param>
/// <param name="Fields">Its named fields, by name; of a field that is there twice the first counts.</param>
/// <param name="Length">Bytes of its block.</param>
internal sealed record WarcRecord(WarcPlace Place, IReadOnlyDictionary<string, string> Fields, long Length)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary><c>response</c>, <c>resource</c>, <c>request</c>, <c>metadata</c>, …; empty if it does not say.</summary>
    public string Type => Fields.GetValueOrDefault("WARC-Type", string.Empty);

    /// <summary>The address that it is about; some archivers write it in angle brackets.</summary>
    public string? Target => Fields.GetValueOrDefault("WARC-Target-URI")?.TrimStart('<').TrimEnd('>');

    /// <summary>When it was captured.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(Fields.GetValueOrDefault("WARC-Date"), CultureInfo.InvariantCulture, Utc, out var date)
            ? date
            : null;
}

/// <summary>Reads the records of a WARC file (ISO 28500, versions 1.0 and 1.1) in their order.</summary>
internal sealed class WarcReader(WarcInput input)
{
    private const int LineBytes = 64 * 1024;
    private const int MostFields = 200;

    private long unread;

    /// <summary>Why reading ended before the end of the file, as the second half of a sentence; absent if it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>The next record; absent at the end, or where what follows is no record.</summary>
    public WarcRecord? Next()
    {
        input.Skip(unread);
        unread = 0;
        while (input.Peek() is '\r' or '\n')
        {
            input.Skip(1);
        }

        var place = input.Place;
        if (input.Peek() < 0 || input.Line(LineBytes) is not { } version)
        {
            return End(input.Problem);
        }

        if (!version.StartsWith("WARC/1.", StringComparison.Ordinal))
        {
            return End("what follows in it is no record of a WARC file");
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (input.Line(LineBytes) is { } line)
        {
            if (line.Length == 0)
            {
                if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out unread))
                {
                    return End("a record in it does not say how long it is");
                }

                return new WarcRecord(place, fields, unread);
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && fields.Count < MostFields)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return End(input.Problem ?? "it is cut off");
    }

    /// <summary>The beginning of the block of the record that was read last.</summary>
    /// <param name="most">The most bytes that are read of it.</param>
    public byte[] Block(int most)
    {
        var block = new byte[(int)Math.Min(unread, Math.Min(most, Limits.CaptureBytes))];
        var read = input.Read(block);
        unread -= read;
        if (read < block.Length)
        {
            Problem = input.Problem ?? "it is cut off";
        }

        return read == block.Length ? block : block[..read];
    }

    private WarcRecord? End(string? problem)
    {
        Problem = problem;
        return null;
    }
}
