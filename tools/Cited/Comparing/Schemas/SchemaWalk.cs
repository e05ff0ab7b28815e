using System.Text.Json;
using Cited.Text;

namespace Cited.Comparing.Schemas;

/// <summary>
/// Walks two states of one schema side by side. A reference is followed where it changed; a definition that both have is compared
/// once, where it is defined. Definitions that are made from a vocabulary are left out: the vocabulary's change says it.
/// </summary>
internal sealed class SchemaWalk(string kind, JsonElement oldRoot, JsonElement newRoot)
{
    private const string Definitions = "$defs";
    private const int MostDepth = 24;

    private readonly List<SchemaChange> found = [];

    public IReadOnlyList<SchemaChange> Compare()
    {
        Walk("#", oldRoot, newRoot, 0);
        foreach (var name in Members(oldRoot, Definitions).Intersect(Members(newRoot, Definitions), StringComparer.Ordinal))
        {
            Walk($"#/{Definitions}/{name}", oldRoot.GetProperty(Definitions).GetProperty(name), newRoot.GetProperty(Definitions).GetProperty(name), 0);
        }

        return found;
    }

    private void Walk(string at, JsonElement old, JsonElement now, int depth)
    {
        if (IsMade(old) || IsMade(now) || depth > MostDepth)
        {
            return;
        }

        if (old.ValueKind != JsonValueKind.Object || now.ValueKind != JsonValueKind.Object)
        {
            Report(SchemaChangeKinds.ConditionChanged, at, Keywords.Meaning(old), Keywords.Meaning(now));
            return;
        }

        if (Keywords.Annotations(old) != Keywords.Annotations(now))
        {
            found.Add(new SchemaChange(SchemaChangeKinds.DescriptionChanged, [kind], at, null, null));
        }

        if (Reference(old) != Reference(now))
        {
            (old, now) = (Resolved(old, oldRoot), Resolved(now, newRoot));
        }

        foreach (var keyword in Names(old).Union(Names(now), StringComparer.Ordinal).Where(k => !Keywords.IsAnnotation(k)).Order(StringComparer.Ordinal))
        {
            Compare(at, keyword, Member(old, keyword), Member(now, keyword), depth);
        }
    }

    private void Compare(string at, string keyword, JsonElement? old, JsonElement? now, int depth)
    {
        var here = JsonPointers.Append(at, keyword);
        switch (keyword)
        {
            case Definitions or "$schema" or "$ref" or "const":
                ConstantOf(at, keyword, old, now);
                break;
            case "$id":
                Report(SchemaChangeKinds.SchemaIdChanged, here, Text(old), Text(now));
                break;
            case "properties":
                Properties(here, old, now, depth);
                break;
            case "items" when old is { } a && now is { } b:
                Walk(here, a, b, depth + 1);
                break;
            case "items":
                Presence(SchemaChangeKinds.ConditionAdded, SchemaChangeKinds.ConditionRemoved, SchemaChangeKinds.ConditionChanged, here, Meaning(keyword, old), Meaning(keyword, now));
                break;
            case "required":
                Words(here, old, now, SchemaChangeKinds.RequiredAdded, SchemaChangeKinds.RequiredRemoved);
                break;
            case "type":
                Types(here, old, now);
                break;
            case "enum":
                Enum(here, old, now);
                break;
            case "pattern" or "format":
                Presence(SchemaChangeKinds.PatternAdded, SchemaChangeKinds.PatternRemoved, SchemaChangeKinds.PatternChanged, here, Text(old), Text(now));
                break;
            case "additionalProperties" or "unevaluatedProperties":
                Additional(here, Meaning(keyword, old) ?? "true", Meaning(keyword, now) ?? "true");
                break;
            case "uniqueItems":
                Limit(here, old is { ValueKind: JsonValueKind.True } ? 1 : 0, now is { ValueKind: JsonValueKind.True } ? 1 : 0, greaterIsTighter: true, Text(old), Text(now));
                break;
            case "multipleOf":
                MultipleOf(here, old, now);
                break;
            case var limit when Keywords.Limits.TryGetValue(limit, out var greaterIsTighter):
                Limit(here, Number(old, greaterIsTighter), Number(now, greaterIsTighter), greaterIsTighter, Text(old), Text(now));
                break;
            case var condition when Keywords.Conditions.Contains(condition):
                Presence(SchemaChangeKinds.ConditionAdded, SchemaChangeKinds.ConditionRemoved, SchemaChangeKinds.ConditionChanged, here, Meaning(keyword, old), Meaning(keyword, now));
                break;
            default:
                Report(SchemaChangeKinds.KeywordChanged, here, Meaning(keyword, old), Meaning(keyword, now));
                break;
        }
    }

    // A constant is a list of one; definitions are compared by themselves, references were followed, the dialect is no one's data.
    private void ConstantOf(string at, string keyword, JsonElement? old, JsonElement? now)
    {
        if (keyword == "const")
        {
            var (a, b) = (Text(old), Text(now));
            Report(b is not null && a is null ? SchemaChangeKinds.EnumNarrowed : SchemaChangeKinds.EnumWidened, JsonPointers.Append(at, keyword), a, b);
        }
    }

    private void Properties(string at, JsonElement? old, JsonElement? now, int depth)
    {
        var (a, b) = (Dictionary(old), Dictionary(now));
        foreach (var name in a.Keys.Union(b.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var here = JsonPointers.Append(at, name);
            if (!a.TryGetValue(name, out var before))
            {
                Report(SchemaChangeKinds.PropertyAdded, here, null, Keywords.Meaning(b[name]));
            }
            else if (!b.TryGetValue(name, out var after))
            {
                Report(SchemaChangeKinds.PropertyRemoved, here, Keywords.Meaning(before), null);
            }
            else
            {
                Walk(here, before, after, depth + 1);
            }
        }
    }

    private void Types(string at, JsonElement? old, JsonElement? now)
    {
        var (a, b) = (TypesOf(old), TypesOf(now));
        var kindOf = a.SetEquals(b) ? null
            : b.IsSubsetOf(a) ? SchemaChangeKinds.TypeNarrowed
            : b.IsSupersetOf(a) ? SchemaChangeKinds.TypeWidened
            : SchemaChangeKinds.TypeChanged;
        if (kindOf is not null)
        {
            Report(kindOf, at, Text(old), Text(now));
        }
    }

    // Integers are numbers (draft 2020-12 §6.1.1); no type is every type.
    private static HashSet<string> TypesOf(JsonElement? types)
    {
        string[] named = types switch
        {
            null => ["array", "boolean", "null", "number", "object", "string"],
            { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Select(t => t.GetString()!)],
            { } one => [one.GetString()!],
        };
        var set = named.ToHashSet(StringComparer.Ordinal);
        if (set.Contains("number"))
        {
            set.Add("integer");
        }

        return set;
    }

    private void Enum(string at, JsonElement? old, JsonElement? now)
    {
        if (old is null || now is null)
        {
            Report(now is null ? SchemaChangeKinds.EnumWidened : SchemaChangeKinds.EnumNarrowed, at, Text(old), Text(now));
            return;
        }

        Words(at, old, now, SchemaChangeKinds.EnumWidened, SchemaChangeKinds.EnumNarrowed);
    }

    private void Words(string at, JsonElement? old, JsonElement? now, SchemaChangeKind added, SchemaChangeKind removed)
    {
        var (a, b) = (Items(old), Items(now));
        foreach (var word in b.Except(a, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Report(added, at, null, word);
        }

        foreach (var word in a.Except(b, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Report(removed, at, word, null);
        }
    }

    private void Additional(string at, string old, string now)
    {
        if (old != now)
        {
            Report(now == "false" || old is "true" or "{}" ? SchemaChangeKinds.AdditionalPropertiesClosed : SchemaChangeKinds.AdditionalPropertiesOpened, at, old, now);
        }
    }

    private void MultipleOf(string at, JsonElement? old, JsonElement? now)
    {
        var (a, b) = (old?.GetDecimal(), now?.GetDecimal());
        var tighter = b is { } after && (a is not { } before || after % before == 0);
        Report(tighter ? SchemaChangeKinds.BoundTightened : SchemaChangeKinds.BoundLoosened, at, Text(old), Text(now));
    }

    private void Limit(string at, double old, double now, bool greaterIsTighter, string? oldText, string? newText)
    {
        if (old.CompareTo(now) is var order and not 0)
        {
            Report(order < 0 == greaterIsTighter ? SchemaChangeKinds.BoundTightened : SchemaChangeKinds.BoundLoosened, at, oldText, newText);
        }
    }

    private void Presence(SchemaChangeKind added, SchemaChangeKind removed, SchemaChangeKind changed, string at, string? old, string? now) =>
        Report(old is null ? added : now is null ? removed : changed, at, old, now);

    private void Report(SchemaChangeKind change, string at, string? old, string? now)
    {
        if (old != now)
        {
            found.Add(new SchemaChange(change, [kind], at, old, now));
        }
    }

    private static double Number(JsonElement? limit, bool greaterIsTighter) =>
        limit?.GetDouble() ?? (greaterIsTighter ? double.NegativeInfinity : double.PositiveInfinity);

    private static JsonElement Resolved(JsonElement schema, JsonElement root)
    {
        var steps = 0;
        while (Reference(schema) is { } reference && steps++ < MostDepth && JsonPointers.Find(root, reference.TrimStart('#')) is { ValueKind: JsonValueKind.Object } target)
        {
            // What stands beside a reference holds as well; where both say the same keyword, what stands beside is what editors show.
            var beside = schema.EnumerateObject().Where(m => m.Name != "$ref").ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
            var merged = target.EnumerateObject().Where(m => !beside.ContainsKey(m.Name)).Select(m => (m.Name, m.Value)).Concat(beside.Select(m => (Name: m.Key, m.Value)));
            schema = JsonDocument.Parse("{" + string.Join(',', merged.Select(m => CanonicalJson.Quote(m.Name) + ":" + m.Value.GetRawText())) + "}").RootElement;
        }

        return schema;
    }

    private static string? Reference(JsonElement schema) => Member(schema, "$ref") is { ValueKind: JsonValueKind.String } reference ? reference.GetString() : null;

    private static bool IsMade(JsonElement schema) => Member(schema, Keywords.MadeFrom) is not null;

    private static JsonElement? Member(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) ? found : null;

    private static IEnumerable<string> Members(JsonElement of, string name) => Member(of, name) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject().Select(m => m.Name) : [];

    private static IEnumerable<string> Names(JsonElement schema) => schema.EnumerateObject().Select(m => m.Name);

    private static Dictionary<string, JsonElement> Dictionary(JsonElement? map) =>
        map?.EnumerateObject().ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal) ?? [];

    private static string[] Items(JsonElement? list) => list is { } items ? [.. items.EnumerateArray().Select(Rfc8785.Text)] : [];

    private static string? Text(JsonElement? value) => value is { } v ? Rfc8785.Text(v) : null;

    private static string? Meaning(string keyword, JsonElement? value) => value is { } v ? Keywords.Meaning(keyword, v) : null;
}
