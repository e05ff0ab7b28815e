using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Text;

namespace Cited.Comparing.Patching;

/// <summary>
/// Applies a JSON patch (RFC 6902) to any JSON value: all six operations, arrays included, since a patch may come from
/// another tool. All operations succeed, or nothing is given.
/// </summary>
public static class PatchApplier
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>The value after all operations, as JSON text in no particular form.</summary>
    /// <exception cref="PatchException">An operation does not fit.</exception>
    public static JsonElement Apply(JsonElement value, JsonPatch patch)
    {
        var root = Node(value.GetRawText());
        for (var i = 0; i < patch.Operations.Length; i++)
        {
            try
            {
                root = Apply(root, patch.Operations[i]);
            }
            catch (PatchException e)
            {
                throw new PatchException($"Operation {(i + 1).ToString(CultureInfo.InvariantCulture)} ({Shown.Of(patch.Operations[i].Op, 20)} {Shown.Of(patch.Operations[i].Path, 200)}): {e.Message}");
            }
        }

        return JsonDocument.Parse(root?.ToJsonString(new JsonSerializerOptions { MaxDepth = 256 }) ?? "null", Deep).RootElement;
    }

    private static JsonNode? Apply(JsonNode? root, PatchOperation o)
    {
        switch (o.Op)
        {
            case "add":
                return Add(root, o.Path, Node(Needed(o.Value, "value")));
            case "remove":
                return Remove(root, o.Path).Root;
            case "replace":
                Find(root, o.Path);
                return o.Path.Length == 0 ? Node(Needed(o.Value, "value")) : Add(Remove(root, o.Path).Root, o.Path, Node(Needed(o.Value, "value")));
            case "move":
                var from = Needed(o.From, "from");
                if (o.Path.StartsWith(from + "/", StringComparison.Ordinal))
                {
                    throw new PatchException("a value cannot be moved into itself.");
                }

                var (without, moved) = Remove(root, from);
                return Add(without, o.Path, moved);
            case "copy":
                return Add(root, o.Path, Find(root, Needed(o.From, "from"))?.DeepClone());
            case "test":
                return SameText(Find(root, o.Path), Node(Needed(o.Value, "value"))) ? root : throw new PatchException("the value there is another one: the patch was made for other data.");
            default:
                throw new PatchException("there is no such operation.");
        }
    }

    private static JsonNode? Add(JsonNode? root, string path, JsonNode? value)
    {
        if (path.Length == 0)
        {
            return value;
        }

        var (parent, last) = Parent(root, path);
        switch (parent)
        {
            case JsonObject o:
                o[last] = value;
                break;
            case JsonArray a:
                a.Insert(last == "-" ? a.Count : Index(last, a.Count), value);
                break;
            default:
                throw new PatchException("what it is to be added to is neither an object nor a list.");
        }

        return root;
    }

    private static (JsonNode? Root, JsonNode? Removed) Remove(JsonNode? root, string path)
    {
        var found = Find(root, path);
        if (path.Length == 0)
        {
            return (null, found);
        }

        var (parent, last) = Parent(root, path);
        if (parent is JsonObject o)
        {
            o.Remove(last);
        }
        else if (parent is JsonArray a)
        {
            a.RemoveAt(Index(last, a.Count - 1));
        }

        return (root, found);
    }

    private static (JsonNode? Parent, string Last) Parent(JsonNode? root, string path)
    {
        var at = path.LastIndexOf('/');
        if (at < 0)
        {
            throw new PatchException("a pointer begins with \"/\".");
        }

        return (Find(root, path[..at]), JsonPointers.Tokens(path[at..]).Single());
    }

    private static JsonNode? Find(JsonNode? root, string path)
    {
        if (path.Length > 0 && path[0] != '/')
        {
            throw new PatchException("a pointer begins with \"/\".");
        }

        var at = root;
        foreach (var token in JsonPointers.Tokens(path))
        {
            at = at switch
            {
                JsonObject o when o.TryGetPropertyValue(token, out var next) => next,
                JsonArray a => a[Index(token, a.Count - 1)],
                _ => throw new PatchException($"there is no \"{Shown.Of(token)}\" on the way."),
            };
        }

        return at;
    }

    // RFC 6901 §4: digits without a leading zero.
    private static int Index(string token, int most) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index <= most && (token.Length == 1 || token[0] != '0')
            ? index
            : throw new PatchException($"\"{Shown.Of(token)}\" is no index of the list.");

    private static bool SameText(JsonNode? a, JsonNode? b) => Text(a) == Text(b);

    private static string Text(JsonNode? node) => node is null ? "null" : Rfc8785.Text(JsonDocument.Parse(node.ToJsonString(), Deep).RootElement);

    private static JsonNode? Node(string text) => JsonNode.Parse(text, documentOptions: Deep);

    private static string Needed(string? value, string name) => value ?? throw new PatchException($"it has no \"{name}\".");
}
