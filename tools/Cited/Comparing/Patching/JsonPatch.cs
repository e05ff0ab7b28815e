using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Cited.Comparing.Patching;

/// <summary>
/// A JSON patch (RFC 6902) between keyed forms. Lists that are left in the keyed form (sets of plain values, parts of a sum)
/// are replaced whole, so no array index ever occurs.
/// </summary>
/// <param name="Operations">To be applied one after the other.</param>
public sealed record JsonPatch(ImmutableArray<PatchOperation> Operations)
{
    /// <summary>The patch document: an array with one operation a line, and a newline at its end; <c>[]</c> if there is nothing to do.</summary>
    public string Text()
    {
        if (Operations.IsEmpty)
        {
            return "[]\n";
        }

        return new StringBuilder("[\n").AppendJoin(",\n", Operations.Select(o => o.Text())).Append("\n]\n").ToString();
    }

    /// <summary>Reads a patch document.</summary>
    /// <exception cref="PatchException">It is none; members that RFC 6902 does not know are ignored, as it says.</exception>
    public static JsonPatch Parse(string text)
    {
        try
        {
            var root = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 256 }).RootElement;
            return new JsonPatch([.. root.EnumerateArray().Select(Read)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new PatchException($"This is no JSON patch (RFC 6902): {e.Message}");
        }
    }

    private static PatchOperation Read(JsonElement o) => new(
        Text(o, "op"),
        Text(o, "path"),
        o.TryGetProperty("value", out var value) ? value.GetRawText() : null,
        o.TryGetProperty("from", out _) ? Text(o, "from") : null);

    private static string Text(JsonElement o, string name) =>
        o.GetProperty(name).GetString() ?? throw new PatchException($"This is no JSON patch (RFC 6902): the \"{name}\" of an operation is null.");
}

/// <summary>A patch that is none, or that does not fit what it is applied to; the message says which operation and why.</summary>
public sealed class PatchException(string message) : Exception(message);
