using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cited.Text;

/// <summary>JSON that was put together, as JSON that was read.</summary>
internal static class JsonNodes
{
    /// <summary>
    /// The same value as an element. It goes through the text, since the serializer would look at types while the program runs, which a
    /// native program cannot.
    /// </summary>
    public static JsonElement ToElement(this JsonNode node) =>
        JsonElement.Parse(node.ToJsonString(), new JsonDocumentOptions { MaxDepth = Limits.JsonDepth });
}
