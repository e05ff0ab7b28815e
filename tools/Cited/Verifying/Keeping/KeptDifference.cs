using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Releasing;
using Cited.Text;

namespace Cited.Verifying.Keeping;

/// <summary>
/// A kept release as what changed since an earlier one. For each file its size and SHA-256, and, unless it is the same as before, its lines in
/// order: <c>[first, count]</c> for lines of the earlier file of that path, counted from 0, or the text of a line. So the files come back byte
/// for byte, and what does not is refused.
/// </summary>
/// <param name="From">The version that it is the difference from.</param>
/// <param name="Files">The files.</param>
internal sealed record KeptDifference(SemanticVersion From, IReadOnlyList<KeptFile> Files)
{
    /// <summary>The name of the file that holds it, in the zip of a kept release.</summary>
    public const string Path = "difference.json";

    private const int Form = 1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The difference between two releases; absent where a file is no UTF-8 and so cannot stand in it, or has too many lines.</summary>
    public static KeptDifference? Between(SemanticVersion from, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> before, IReadOnlyList<ReleaseFile> now)
    {
        if (!HaveFewLines(before))
        {
            return null;
        }

        try
        {
            return new KeptDifference(from, [.. now.Select(f => before.TryGetValue(f.Path, out var old) && old.Span.SequenceEqual(f.Bytes.Span)
                ? new KeptFile(f.Path, f.Bytes.Length, f.Sha256, null)
                : new KeptFile(f.Path, f.Bytes.Length, f.Sha256, Pieces(LinesOf(old), LinesOf(f.Bytes))))]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The difference from its file; absent if it does not have the form.</summary>
    public static KeptDifference? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = json.RootElement;
            return root.GetProperty("form").GetInt32() == Form && SemanticVersion.TryParse(root.GetProperty("from").GetString() ?? string.Empty) is { } from
                ? new KeptDifference(from, [.. root.GetProperty("files").EnumerateArray().Select(KeptFile.Read)])
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The files that it makes of the earlier ones; absent if they are not those that it was made from.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Apply(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> before)
    {
        if (Files.Count > Limits.ReleaseFiles || Files.Any(f => f.Bytes is < 0 or > Limits.ReleaseTextBytes) || Files.Sum(f => f.Bytes) > Limits.ReleaseTextBytes || !HaveFewLines(before))
        {
            return null;
        }

        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            var old = before.GetValueOrDefault(file.Path);
            if ((file.Pieces is null ? old : Rebuilt(file, LinesOf(old))) is not { } bytes
                || bytes.Length != file.Bytes || new ReleaseFile(file.Path, bytes).Sha256 != file.Sha256 || !files.TryAdd(file.Path, bytes))
            {
                return null;
            }
        }

        return files;
    }

    /// <summary>Its file.</summary>
    public ReleaseFile ToFile() => ReleaseFile.Text(Path, new JsonObject
    {
        ["form"] = Form,
        ["from"] = From.ToString(),
        ["files"] = new JsonArray([.. Files.Select(f => (JsonNode)f.ToJson())]),
    }.ToJsonString(KeptFile.Plain) + "\n");

    private static ReadOnlyMemory<byte>? Rebuilt(KeptFile file, List<ReadOnlyMemory<byte>> old)
    {
        using var content = new MemoryStream();
        foreach (var piece in file.Pieces!)
        {
            if (piece.Text is { } text)
            {
                content.Write(Encoding.UTF8.GetBytes(text));
            }
            else if (piece.First < 0 || piece.Count < 0 || piece.First > old.Count - piece.Count)
            {
                return null;
            }

            for (var i = piece.First; piece.Text is null && i < piece.First + piece.Count && content.Length <= file.Bytes; i++)
            {
                content.Write(old[i].Span);
            }

            if (content.Length > file.Bytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    // Runs of lines that the earlier file has, too. Which of several equal lines is taken does not matter to what comes out.
    private static List<KeptPiece> Pieces(List<ReadOnlyMemory<byte>> old, List<ReadOnlyMemory<byte>> now)
    {
        var texts = old.Select(Text).ToArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            places.TryAdd(texts[i], i);
        }

        var pieces = new List<KeptPiece>();
        foreach (var line in now.Select(Text))
        {
            if (pieces is [.., { Text: null } last] && last.First + last.Count is var next && next < texts.Length && texts[next] == line)
            {
                pieces[^1] = last with { Count = last.Count + 1 };
            }
            else
            {
                pieces.Add(places.TryGetValue(line, out var at) ? new KeptPiece(null, at, 1) : new KeptPiece(line, 0, 0));
            }
        }

        return pieces;
    }

    private static bool HaveFewLines(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => files.Values.Sum(f => (long)f.Span.Count((byte)'\n')) <= Limits.ReleaseRows;

    private static string Text(ReadOnlyMemory<byte> line) => Strict.GetString(line.Span);

    // Each with its line feed, if it has one, so that all together are the file.
    private static List<ReadOnlyMemory<byte>> LinesOf(ReadOnlyMemory<byte> bytes)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n') is var found && found < 0 ? bytes.Length : found + 1;
            lines.Add(bytes[..end]);
            bytes = bytes[end..];
        }

        return lines;
    }
}
