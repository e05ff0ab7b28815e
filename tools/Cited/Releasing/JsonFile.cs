using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cited.Releasing;

/// <summary>JSON files of a release: indented by two, LF, non-ASCII characters as themselves, one newline at the end.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReleaseFile Of(string path, JsonNode content) => ReleaseFile.Text(path, Text(content));

    public static string Text(JsonNode content) => content.ToJsonString(Indented) + "\n";

    /// <summary>An array of texts.</summary>
    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
