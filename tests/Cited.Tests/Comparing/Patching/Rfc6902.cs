using System.Globalization;
using System.Text.Json;

namespace Cited.Tests.Comparing.Patching;

/// <summary>
/// RFC 6902 written a second time, from the text of the RFC alone and another way: values are never changed, each operation makes
/// a new one. It holds the tool's own implementation, and its patches, against the standard.
/// </summary>
internal static class Rfc6902
{
    public static JsonElement Apply(JsonElement document, string patch)
    {
        object? value = Value.Of(document);
        foreach (var operation in JsonDocument.Parse(patch, new JsonDocumentOptions { MaxDepth = 256 }).RootElement.EnumerateArray())
        {
            value = Apply(value, operation);
        }

        return JsonDocument.Parse(Value.Text(value), new JsonDocumentOptions { MaxDepth = 256 }).RootElement;
    }

    private static object? Apply(object? document, JsonElement operation)
    {
        var path = Tokens(operation.GetProperty("path").GetString()!);
        switch (operation.GetProperty("op").GetString())
        {
            case "add":
                return Add(document, path, Value.Of(operation.GetProperty("value")));
            case "remove":
                return Remove(document, path);
            case "replace":
                return Change(document, path, _ => Value.Of(operation.GetProperty("value")));
            case "move":
                var from = Tokens(operation.GetProperty("from").GetString()!);
                Expect(!(path.Length > from.Length && path.Take(from.Length).SequenceEqual(from, StringComparer.Ordinal)), "moved into itself");
                return Add(Remove(document, from), path, Get(document, from));
            case "copy":
                return Add(document, path, Get(document, Tokens(operation.GetProperty("from").GetString()!)));
            case "test":
                Expect(Value.Same(Get(document, path), Value.Of(operation.GetProperty("value"))), "test failed");
                return document;
            default:
                throw new InvalidOperationException("no such operation");
        }
    }

    private static object? Get(object? at, string[] path) => path.Aggregate(at, (value, token) => value switch
    {
        Dictionary<string, object?> map => map.TryGetValue(token, out var found) ? found : throw new InvalidOperationException("no such member"),
        List<object?> list => list[Index(token, list.Count)],
        _ => throw new InvalidOperationException("no container"),
    });

    private static object? Change(object? at, string[] path, Func<object?, object?> change)
    {
        if (path.Length == 0)
        {
            return change(at);
        }

        var next = Change(Get(at, path[..1]), path[1..], change);
        return at switch
        {
            Dictionary<string, object?> map => new Dictionary<string, object?>(map, StringComparer.Ordinal) { [path[0]] = next },
            List<object?> list => list.Select((item, i) => i == Index(path[0], list.Count) ? next : item).ToList(),
            _ => throw new InvalidOperationException("no container"),
        };
    }

    private static object? Add(object? document, string[] path, object? value) => path.Length == 0 ? value : Change(document, path[..^1], parent =>
    {
        switch (parent)
        {
            case Dictionary<string, object?> map:
                return new Dictionary<string, object?>(map, StringComparer.Ordinal) { [path[^1]] = value };
            case List<object?> list:
                var at = path[^1] == "-" ? list.Count : Index(path[^1], list.Count + 1);
                return list.Take(at).Append(value).Concat(list.Skip(at)).ToList();
            default:
                throw new InvalidOperationException("no container");
        }
    });

    private static object? Remove(object? document, string[] path) => path.Length == 0 ? null : Change(document, path[..^1], parent =>
    {
        switch (parent)
        {
            case Dictionary<string, object?> map:
                Expect(map.ContainsKey(path[^1]), "no such member");
                return map.Where(m => m.Key != path[^1]).ToDictionary(StringComparer.Ordinal);
            case List<object?> list:
                var at = Index(path[^1], list.Count);
                return list.Where((_, i) => i != at).ToList();
            default:
                throw new InvalidOperationException("no container");
        }
    });

    private static string[] Tokens(string pointer)
    {
        Expect(pointer.Length == 0 || pointer[0] == '/', "not a pointer");
        return pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(t => t.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    private static int Index(string token, int count)
    {
        Expect(token.Length > 0 && token.All(char.IsAsciiDigit) && (token == "0" || token[0] != '0'), "no index");
        var index = int.Parse(token, CultureInfo.InvariantCulture);
        Expect(index < count, "beyond the end");
        return index;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private static class Value
    {
        public static object? Of(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().ToDictionary(m => m.Name, m => Of(m.Value), StringComparer.Ordinal),
            JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

        public static string Text(object? value) => JsonSerializer.Serialize(value);

        public static bool Same(object? a, object? b) => (a, b) switch
        {
            (Dictionary<string, object?> x, Dictionary<string, object?> y) => x.Count == y.Count && x.All(m => y.TryGetValue(m.Key, out var other) && Same(m.Value, other)),
            (List<object?> x, List<object?> y) => x.Count == y.Count && x.Zip(y).All(p => Same(p.First, p.Second)),
            _ => Equals(a, b),
        };
    }
}
