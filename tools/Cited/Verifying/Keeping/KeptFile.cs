using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cited.Verifying.Keeping;

/// <summary>A line of a kept file, or a run of lines of the earlier file.</summary>
/// <param name="Text">The line with its line feed; absent for a run.</param>
/// <param name="First">The first line of the run, from 0.</param>
/// <param name="Count">How many lines.</param>
internal sealed record KeptPiece(string? Text, int First, int Count);

/// <summary>A file in a difference.</summary>
/// <param name="Path">Its path in the release.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Pieces">What it consists of; absent where it is the same as before.</param>
internal sealed record KeptFile(string Path, long Bytes, string Sha256, IReadOnlyList<KeptPiece>? Pieces)
{
    /// <summary>How the file is written: non-ASCII characters as themselves.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="FormatException">A piece is neither a text nor two numbers.</exception>
    public static KeptFile Read(JsonElement json) => new(
        Text(json, "path"),
        json.GetProperty("bytes").GetInt64(),
        Text(json, "sha256"),
        json.TryGetProperty("lines", out var lines) ? [.. lines.EnumerateArray().Select(ReadPiece)] : null);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["path"] = Path, ["bytes"] = Bytes, ["sha256"] = Sha256 };
        if (Pieces is not null)
        {
            json["lines"] = new JsonArray([.. Pieces.Select(p => p.Text is { } text ? (JsonNode)text : new JsonArray(p.First, p.Count))]);
        }

        return json;
    }

    private static KeptPiece ReadPiece(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new KeptPiece(json.GetString(), 0, 0),
        JsonValueKind.Array when json.GetArrayLength() == 2 => new KeptPiece(null, json[0].GetInt32(), json[1].GetInt32()),
        _ => throw new FormatException("a piece is neither a line nor a run of lines"),
    };

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null");
}
