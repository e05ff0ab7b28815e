using System.Text.Json;
using Cited.Model;

namespace Cited.Reading;

/// <summary>Facts, claims and citations.</summary>
internal static class FactReader
{
    public static Fact Read(Fields f)
    {
        var property = f.Text("property");
        return new Fact(property, ReadScope(f.ObjectOrNone("scope")), f.List("claims", ReadClaim), f.At)
        {
            Disagreement = f.ObjectOrNone("disagreement") is { } d
                ? new Disagreement(d.Text("kind"), d.TextOrNone("note"), d.ValueOrNone("preferred") is { } p ? ReadValue(p) : null, d.At)
                : null,
            Note = f.TextOrNone("note"),
            Acknowledged = RecordReader.Acknowledgements(f),
        };
    }

    public static Citation ReadCitation(Fields f) => new(
        f.Text("source"),
        f.ObjectOrNone("fragment") is { } t ? new Fragment(t.TextOrNone("prefix"), t.Text("start"), t.TextOrNone("end"), t.TextOrNone("suffix"), t.At) : null,
        f.ObjectOrNone("locator") is { } l ? new Locator(AsText(l, "page"), AsText(l, "table"), AsText(l, "timecode")) : null,
        f.At)
    {
        DerivedFrom = f.Texts("derivedFrom"),
        Sha256 = f.TextOrNone("sha256"),
        Note = f.TextOrNone("note"),
    };

    /// <summary>A value by the shape of its JSON; which shape a property's values have, its schema has checked.</summary>
    public static ClaimValue ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => new NumberValue(value.GetDecimal()),
        JsonValueKind.Array => new SetValue([.. value.EnumerateArray().Select(i => i.GetString()!).Order(StringComparer.Ordinal)]),
        _ => new TextValue(value.GetString()!),
    };

    /// <summary>The identity of a fact within its record, from its JSON.</summary>
    public static string KeyOfFact(JsonElement fact)
    {
        var scope = fact.TryGetProperty("scope", out var given) ? given : (JsonElement?)null;
        return Text(fact, "property") + FactId.Brackets(new Scope(Text(scope, "area"), Text(scope, "outside"), Text(scope, "during"), Text(scope, "asOf")));
    }

    /// <summary>The identity of a claim within its fact, from its JSON.</summary>
    public static string KeyOfClaim(JsonElement claim) => ClaimId.KeyOf(ReadValue(claim.GetProperty("value")), BoundOf(Text(claim, "bound")));

    private static string? Text(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var found) ? found.GetString() : null;

    private static Claim ReadClaim(Fields f) => new(ReadValue(f.Value.GetProperty("value")), BoundOf(f.TextOrNone("bound")), f.List("citations", ReadCitation), f.At)
    {
        Status = f.TextOrNone("status") switch
        {
            "superseded" => ClaimStatus.Superseded,
            "retracted" => ClaimStatus.Retracted,
            _ => ClaimStatus.Stands,
        },
        SumOf = f.ValueOrNone("sumOf") is { } parts ? [.. parts.EnumerateArray().Select(p => p.GetDecimal())] : [],
        Correction = f.ObjectOrNone("correction") is { } c
            ? new Correction(ReadValue(c.Value.GetProperty("was")), c.TextOrNone("cause"), c.TextOrNone("note"), c.At)
            : null,
        Note = f.TextOrNone("note"),
    };

    private static Scope ReadScope(Fields? f) => f is { } s
        ? new Scope(s.TextOrNone("area"), s.TextOrNone("outside"), s.TextOrNone("during"), s.TextOrNone("asOf"))
        : Scope.Whole;

    private static Bound BoundOf(string? text) => text switch
    {
        "at-least" => Bound.AtLeast,
        "at-most" => Bound.AtMost,
        "about" => Bound.About,
        _ => Bound.Exact,
    };

    private static string? AsText(Fields f, string name) => f.ValueOrNone(name)?.ToString();
}
