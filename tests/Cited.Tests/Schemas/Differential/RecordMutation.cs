using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cited.Tests.Schemas.Differential;

/// <summary>Real records with one thing changed, or a few, drawn from a seed: what people, programs and attackers write.</summary>
/// <param name="seed">The same seed gives the same records.</param>
internal sealed class RecordMutation(int seed)
{
    private static readonly string[] Numbers =
    [
        "1e400", "-1e400", "1e-400", "20.0", "2e1", "-0", "-0.0", "0", "1", "-1", "0.5", "1.0", "9007199254740991", "9007199254740993", "18446744073709551616",
        "1e28", "1e29", "79228162514264337593543950336", "123456789012345678901234567890", "0.1e1", "1E+2", "1e0",
    ];

    private static readonly string[] Marks = ["\n", "\r\n", " ", "\u00A0", "\u0000", "\u0085", "\u2028", "\u200B", "\uFEFF", "\u202E", "é", "e\u0301", "😀", "\u0661", "ſ", "K", "-", "/", "A", "z", "0", "$", "\\", "\""];

    private static readonly string[] Texts =
    [
        "", " ", "\n", "a", "A", "2021", "2021-02-30", "2021-13-01", "2021-02-03", "2021-02", "2021-21", "2021~", "2021/2022", "../2021", "2021-02-03T00:00:00Z",
        "https://example.org/", "http://example.org", "ftp://example.org/", "https://example", "https://example.org/ä?x=1#y", "javascript:alert(1)", "en", "en-US", "zh-Hant", "x-klingon", "EN",
        "ES", "ES-M", "es", "EU", "example-2020", "Example-2020", "example--2020", "-example", "example-", "exact", "about", "😀😀😀", "true", "null", "20", "con", "a/b", "..",
    ];

    private readonly Random random = new(seed);

    /// <summary>A text of JSON that differs from a record.</summary>
    public string Of(JsonNode record)
    {
        for (var left = random.Next(8) == 0 ? 3 : 1; left > 0; left--)
        {
            Change(record);
        }

        return record.ToJsonString();
    }

    private void Change(JsonNode record)
    {
        var all = RealRecords.Within(record).Select(each => each.Node).Where(node => node.Parent is not null).ToList();
        if (all.Count == 0)
        {
            return;
        }

        var node = all[random.Next(all.Count)];
        switch (node, random.Next(10))
        {
            case (_, 0):
                Replace(node, Any());
                break;
            case (_, 1):
                Remove(node);
                break;
            case (_, 2):
                Replace(node, JsonNode.Parse(One(Numbers)));
                break;
            case (JsonObject members, _):
                members[random.Next(2) == 0 ? Touched("title") : $"unknown{random.Next(9)}"] = Any();
                break;
            case (JsonArray items, _):
                Lengthen(items);
                break;
            case (JsonValue value, _) when value.GetValueKind() == JsonValueKind.String:
                Replace(node, random.Next(3) == 0 ? One(Texts) : Touched(value.GetValue<string>()));
                break;
            case (JsonValue value, _) when value.GetValueKind() == JsonValueKind.Number:
                Replace(node, JsonNode.Parse(One(Numbers)));
                break;
            default:
                Replace(node, Any());
                break;
        }
    }

    private JsonNode? Any() => random.Next(7) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => JsonNode.Parse(One(Numbers)),
        3 => new JsonArray(),
        4 => new JsonObject(),
        5 => new JsonArray(One(Texts), JsonNode.Parse(One(Numbers))),
        _ => One(Texts),
    };

    // The same item twice, the same number in another form, or another item.
    private void Lengthen(JsonArray items)
    {
        var copy = items.Count == 0 ? Any() : items[random.Next(items.Count)]?.DeepClone();
        if (random.Next(4) == 0)
        {
            items.Add(JsonNode.Parse("1"));
            copy = JsonNode.Parse(random.Next(2) == 0 ? "1.0" : "1e0");
        }

        for (var times = random.Next(12) == 0 ? 300 : 1; times > 0; times--)
        {
            items.Add(random.Next(3) == 0 ? Any() : copy?.DeepClone());
        }
    }

    // A character more or less, at an end or within; or a length about a bound, in characters of one or two units.
    private string Touched(string text)
    {
        var at = random.Next(3) switch { 0 => 0, 1 => text.Length, _ => random.Next(text.Length + 1) };
        at -= at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? 1 : 0;
        return random.Next(6) switch
        {
            0 => text[..at],
            1 => Lengthened(text),
            2 => text.ToUpperInvariant(),
            _ => text.Insert(at, One(Marks)),
        };
    }

    private string Lengthened(string text)
    {
        int[] bounds = [1, 2, 40, 60, 100, 120, 160, 200, 240, 280, 300, 400, 500, 1000, 2000];
        var length = bounds[random.Next(bounds.Length)] + random.Next(-1, 2);
        var unit = random.Next(2) == 0 ? "a" : "😀";
        var longer = new StringBuilder(text);
        while (longer.ToString().EnumerateRunes().Count() < length)
        {
            longer.Append(unit);
        }

        return longer.ToString();
    }

    private string One(string[] all) => all[random.Next(all.Length)];

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray items)
        {
            items.Remove(node);
        }
        else
        {
            ((JsonObject)node.Parent!).Remove(node.GetPropertyName());
        }
    }

    private static void Replace(JsonNode node, JsonNode? by)
    {
        if (node.Parent is JsonArray items)
        {
            items[node.GetElementIndex()] = by;
        }
        else
        {
            node.Parent![node.GetPropertyName()] = by;
        }
    }
}
