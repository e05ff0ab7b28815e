using System.Text;

namespace Cited.Passages.Archives;

/// <summary>
/// The head of a message as HTTP (RFC 9112) and mail (RFC 5322) have it: lines of <c>Name: value</c> up to an empty one. A field that is there
/// twice counts once, by its first value. Anything is read; what is no field is passed over.
/// </summary>
internal sealed class MessageHead
{
    private const int MostLines = 500;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a head.</summary>
    /// <param name="message">The message.</param>
    /// <param name="rest">What follows the empty line.</param>
    public MessageHead(ReadOnlySpan<byte> message, out ReadOnlySpan<byte> rest)
    {
        rest = message;
        string? name = null;
        for (var lines = 0; lines < MostLines && NextLine(ref rest) is { Length: > 0 } line; lines++)
        {
            if (line[0] is ' ' or '\t' && name is not null)
            {
                fields[name] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 && fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()) ? line[..colon].Trim() : null;
        }
    }

    /// <summary>A field's value; absent if it is not there.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>The kind of what follows, in lower case and without parameters; empty if the head does not say.</summary>
    public string MediaType => (this["Content-Type"] ?? string.Empty).Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>A parameter of <c>Content-Type</c>, without its quotes; absent if it is not there.</summary>
    public string? Parameter(string name) => (this["Content-Type"] ?? string.Empty).Split(';').Skip(1)
        .Select(p => p.Split('=', 2))
        .FirstOrDefault(p => p.Length == 2 && p[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim().Trim('"');

    /// <summary>Takes a line, without its end; absent at the end of the bytes.</summary>
    internal static string? NextLine(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return null;
        }

        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return Encoding.Latin1.GetString(line).TrimEnd('\r');
    }
}
