using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>How the rules of this family speak of facts and claims: which question, which value, who says so.</summary>
internal sealed class FactWords(IRecords records)
{
    private const int MostNames = 2;

    /// <summary>How scopes nest.</summary>
    public ScopeNesting Nesting { get; } = new(records.Vocabulary.Areas);

    /// <summary>The question: <c>"arrests" (Panama)</c>.</summary>
    public string Subject(Fact fact) => $"\"{fact.Property}\" ({Nesting.Describe(fact.Scope)})";

    /// <summary>A claim's value and who says it: <c>20, say INTERPOL and 3 others</c>.</summary>
    public string Said(Claim claim) => $"{ClaimText.Of(claim)} ({By(claim)})";

    /// <summary>The claim as another place of a finding.</summary>
    public RelatedPlace Place(Fact fact, Claim claim) => new(claim.At.At("value"), $"{Subject(fact)}: {Said(claim)}");

    /// <summary>
    /// Who says a claim: publishers by name, official documents and agencies before others, at most two, then how many more.
    /// </summary>
    public string By(Claim claim)
    {
        var names = claim.Citations
            .Select(c => records.Find<Source>(c.Source))
            .OfType<Source>()
            .Select(s => (Rank: s.Type switch { "official" => 0, "report" => 1, "wire" => 2, _ => 3 }, Name: records.Find<Organization>(s.Publisher)?.DisplayName ?? s.Publisher))
            .OrderBy(s => s.Rank).ThenBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => s.Name)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return names.Length switch
        {
            0 => "a source that is not in the dataset",
            <= MostNames => string.Join(" and ", names),
            _ => string.Join(", ", names.Take(MostNames)) + " and " + ClaimText.Count(names.Length - MostNames, "other"),
        };
    }

    /// <summary>The standing claim that most citations give.</summary>
    public static Claim? Leading(Fact fact) =>
        Contest.Standing(fact).Sort(ClaimOrder.Canonical).OrderByDescending(c => c.Citations.Length).FirstOrDefault();

    /// <summary>Of facts that fail a comparison, the one with the narrowest scope, so that one cause gives one finding.</summary>
    public Fact? Narrowest(IReadOnlyCollection<Fact> facts) => facts
        .OrderBy(f => f.Scope.Key, StringComparer.Ordinal)
        .FirstOrDefault(f => !facts.Any(o => Nesting.Relate(o.Scope, f.Scope) == ScopeRelation.Within));
}
