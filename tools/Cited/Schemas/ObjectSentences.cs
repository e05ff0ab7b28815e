using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>What is said of the properties of an object: missing, unknown, not allowed, too few, too many.</summary>
internal sealed class ObjectSentences(SchemaSources sources)
{
    private const int ListedAtMost = 12;

    /// <summary>The faults that one keyword finds in an object; null for a keyword that is not about its properties.</summary>
    public IEnumerable<Leaf>? For(Spot spot, string keyword) => keyword switch
    {
        "required" => Required(spot),
        "dependentRequired" => DependentRequired(spot),
        "minProperties" or "maxProperties" => [Number(spot, keyword)],
        "not" when spot.Schema["not"] is { ValueKind: JsonValueKind.Object } refused && refused.TryGetProperty("required", out var together)
            && refused.EnumerateObject().Count() == 1 => Together(spot, [.. together.EnumerateArray().Select(name => name.GetString()!)]),
        _ => null,
    };

    /// <summary>A property that the schema does not know.</summary>
    /// <param name="spot">The object.</param>
    /// <param name="keyword">The keyword that closes the object.</param>
    /// <param name="name">The property.</param>
    public Leaf Unknown(Spot spot, string keyword, string name)
    {
        var direct = keyword == "additionalProperties";
        var known = Known(direct ? [spot.Schema] : [.. sources.InPlace(spot.Schema)]);
        var free = known.Where(property => !spot.Value.TryGetProperty(property, out _)).ToList();
        var near = Nearest.Of(name, free);
        var action = near.Count == 1 ? $"Rename it to {Wording.Quote(near[0])}."
            : near.Count > 1 ? "Rename it to the one that is meant."
            : free.Count is > 0 and <= ListedAtMost ? $"Remove it. What can still be given{spot.InObject}: {Wording.List(free.Select(Wording.Quote), "and")}."
            : "Remove it.";
        var leaf = Sentence.At(
            Key(spot, name),
            keyword,
            $"unknown property {Wording.Quote(name)}{spot.InObject}{Sentence.DidYouMean(near)}",
            action,
            surely: action);
        return leaf with { Near = near, OnlyIfAlone = !direct && known.Contains(name, StringComparer.Ordinal) };
    }

    /// <summary>A property that must not be there as things stand.</summary>
    /// <param name="spot">The place of its value, with the schema that forbids it.</param>
    /// <param name="keyword">The keyword that forbids it.</param>
    public static Leaf Forbidden(Spot spot, string keyword)
    {
        var name = JsonPointers.Tokens(spot.Pointer).LastOrDefault() ?? string.Empty;
        return Sentence.At(spot with { AtKey = true }, keyword, $"{Wording.Quote(name)} is not allowed here{spot.Why(", ")}", $"Remove {Wording.Quote(name)}.");
    }

    /// <summary>A property that is missing, where one or another would do.</summary>
    public static Leaf MissingOneOf(Spot spot, string keyword, IReadOnlyList<string> names) => Sentence.At(
        spot,
        keyword,
        $"missing {Wording.List(names.Select(Wording.Quote), "or")}{spot.Why(", needed ")}",
        $"Add {Wording.List(names.Select(Wording.Quote), "or")}.");

    /// <summary>The names of the properties that schemas declare, in their order.</summary>
    public static IReadOnlyList<string> Known(IReadOnlyList<SchemaView> schemas) =>
    [
        .. schemas.Select(schema => schema["properties"])
            .Where(properties => properties.ValueKind == JsonValueKind.Object)
            .SelectMany(properties => properties.EnumerateObject().Select(property => property.Name))
            .Distinct(StringComparer.Ordinal),
    ];

    private static Spot Key(Spot spot, string name) => spot with { Pointer = JsonPointers.Append(spot.Pointer, name), AtKey = true };

    private IEnumerable<Leaf> Required(Spot spot) => Absent(spot, spot.Schema["required"])
        .Select(name => Missing(spot, "required", name, $"missing {Wording.Quote(name)}{spot.Why(", needed ")}"));

    private IEnumerable<Leaf> DependentRequired(Spot spot) =>
        from dependent in spot.Schema["dependentRequired"].EnumerateObject()
        where spot.Value.TryGetProperty(dependent.Name, out _)
        from name in Absent(spot, dependent.Value)
        select Missing(spot, "dependentRequired", name, $"missing {Wording.Quote(name)}, which must accompany {Wording.Quote(dependent.Name)}") with
        {
            Because = Condition.Given(dependent.Name, spot.Pointer),
        };

    private static IEnumerable<string> Absent(Spot spot, JsonElement names) =>
        names.ValueKind == JsonValueKind.Array && spot.Value.ValueKind == JsonValueKind.Object
            ? names.EnumerateArray().Select(name => name.GetString()!).Where(name => !spot.Value.TryGetProperty(name, out _)).Distinct(StringComparer.Ordinal)
            : [];

    private Leaf Missing(Spot spot, string keyword, string name, string message)
    {
        // Advice on the object as a whole says less of the property than what is written of the property itself.
        var advice = spot.Schema.Text("errorMessage");
        var help = Sentence.Help($"Add {Wording.Quote(name)}.", name, About(spot, name));
        return Sentence.At(spot, keyword, message, help, advice ?? help) with { Missing = name };
    }

    // What the schemas that apply to the object say of one of its properties, or the definition that it refers to.
    private string? About(Spot spot, string name) => spot.Schemas
        .Select(schema => schema.Below("properties").Below(name))
        .SelectMany(sources.InPlace)
        .Select(schema => schema.Text("description"))
        .FirstOrDefault(about => about is not null);

    private Leaf Number(Spot spot, string keyword)
    {
        var count = spot.Value.EnumerateObject().Count();
        var limit = (int)spot.Schema[keyword].GetDouble();
        var known = Known([.. sources.InPlace(spot.Schema)]);
        var has = count == 0 ? "object is empty" : $"object has {Wording.Count(count, "property")}";
        var verb = keyword == "minProperties" ? "at least" : "at most";
        var allowed = $"{verb} {Wording.Count(limit, "property")} {(limit == 1 ? "is" : "are")} {(keyword == "minProperties" ? "needed" : "allowed")}";
        var action = count > limit ? $"Remove {Wording.Count(count - limit, "property")}."
            : known.Count is > 0 and <= ListedAtMost ? $"Give one of {Wording.List(known.Select(Wording.Quote), "and")}, or leave the object out."
            : "Give what is missing, or leave the object out.";
        return Sentence.At(spot, keyword, $"{has}; {allowed}{spot.Why(", ")}", action);
    }

    private static IEnumerable<Leaf> Together(Spot spot, IReadOnlyList<string> names) => names.Count == 1
        ? [Forbidden(Key(spot, names[0]), "not")]
        : [Sentence.At(spot, "not", $"{Wording.List(names.Select(Wording.Quote), "and")} cannot be given together{spot.Why(", ")}", "Remove one of them.")];
}
