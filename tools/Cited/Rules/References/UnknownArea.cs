using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>A code that is of no country, subdivision or region.</summary>
internal sealed class UnknownArea : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "unknown-area",
        RuleFamily.References,
        Severity.Error,
        "An area is not a country, subdivision or region of the vocabulary.",
        "Whether one area lies in another is worked out from the codes; an unknown one lies nowhere.",
        "Use the code of ISO 3166-1 (\"GB\") or ISO 3166-2 (\"CA-ON\"), or a region of schema/vocabulary/regions.json.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        from named in AreasOf(fact, records.Vocabulary)
        where !records.Vocabulary.Areas.Knows(named.Code)
        let meant = Meant(named.Code, records.Vocabulary.Areas)
        select new Finding(Info, named.At, Message(named.Code), Help(meant, records.Vocabulary.Areas)) { Near = meant };

    /// <summary>What is said of a code that is unknown, and what to do.</summary>
    internal static string Said(string code, Areas areas) => $"{Message(code)} {Help(Meant(code, areas), areas)}";

    private static string Message(string code) => $"There is no area \"{Shown.Of(code)}\".";

    private static IEnumerable<(string Code, Place At)> AreasOf(Fact fact, Vocabulary vocabulary)
    {
        var scope = fact.At.At("scope");
        if (fact.Scope.Area is { } area)
        {
            yield return (area, scope.At("area"));
        }

        if (fact.Scope.Outside is { } outside)
        {
            yield return (outside, scope.At("outside"));
        }

        if (vocabulary.Properties.GetValueOrDefault(fact.Property)?.Type is not (Model.ValueType.Countries or Model.ValueType.Areas))
        {
            yield break;
        }

        foreach (var claim in fact.Claims)
        {
            if (claim.Value is SetValue set)
            {
                foreach (var (code, n) in Reading.References.MembersOf(set, claim.At.At("value")))
                {
                    yield return (code, claim.At.At("value").At(n));
                }
            }
        }
    }

    private static IReadOnlyList<string> Meant(string code, Areas areas)
    {
        if (areas.Named(code.Replace('-', ' ')) is { Count: > 0 } named)
        {
            return named;
        }

        // A subdivision is looked for in its own country: two letters away there are dozens elsewhere.
        var country = code.Split('-')[0];
        return areas.Countries.ContainsKey(country)
            ? Nearest.Of(code, areas.Subdivisions.Keys.Where(s => s.StartsWith(country + "-", StringComparison.Ordinal)))
            : char.IsLower(code[0]) ? Nearest.Of(code, areas.Regions.Keys)
            : [];
    }

    private static string Help(IReadOnlyList<string> meant, Areas areas) => meant.Count > 0
        ? $"Did you mean {string.Join(" or ", meant.Select(m => $"\"{m}\" ({areas.Label(m)})"))}?"
        : "Use the code of ISO 3166-1 (\"GB\") or ISO 3166-2 (\"CA-ON\"), or a region of schema/vocabulary/regions.json.";
}
