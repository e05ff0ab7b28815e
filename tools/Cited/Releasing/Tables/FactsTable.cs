using Cited.Corroboration;
using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>One row a fact: the question, and the answer that a stated policy prefers.</summary>
internal static class FactsTable
{
    public static Table Of(ReleaseContent content) => new TableBuilder<FactRow>(
            "facts",
            "Facts",
            "One row for each fact: a question (a property, for an area and a time) of one operation or indicator, with the value that the policy of this release prefers, how well it is supported, and whether it is contested. All answers are in `claims`.")
        .Key("fact_id", "Record, property and scope: `record/property[scope]`.", f => f.Id)
        .Text("record_id", "The operation or indicator.", f => f.Record.Id, required: true, references: "records.record_id")
        .Text("record_kind", "What the record is.", f => Words.Of(f.Record.Kind), required: true, allowed: [Words.Of(RecordKind.Operation), Words.Of(RecordKind.Indicator)])
        .Text("property", "What is reported.", f => f.Fact.Property, required: true, references: "properties.property")
        .Scope(content, f => f.Fact.Scope)
        .Text("value_type", "Which of the value columns are filled.", f => Words.Of(content.Dataset.Vocabulary.Properties[f.Fact.Property].Type), required: true, allowed: Words.ValueTypes)
        .Text("preferred_claim_id", "The claim that is preferred; empty if no claim stands, or if the policy is `range` and the claims differ.", f => f.PreferredClaim, references: "claims.claim_id")
        .Text("bound", "How the preferred value stands to the real one.", f => f.Preferred.Claim is { } c ? Words.Of(c.Claim.Bound) : null, allowed: Words.Bounds)
        .Value("value_", "The preferred value", f => f.Preferred.Claim?.Claim.Value)
        .Number("lowest_number", "Lowest number that a standing claim states.", f => Numbers(f).Min())
        .Number("highest_number", "Highest number that a standing claim states.", f => Numbers(f).Max())
        .Text("policy", "How the preferred value was chosen.", f => Words.Of(f.Preferred.Policy), required: true, allowed: Words.Policies)
        .Text("why", "Why it is preferred, in a sentence.", f => f.Preferred.Why, required: true)
        .Boolean("contested", "Whether two standing claims cannot both be true.", f => f.Support.IsContested)
        .Text("disagreement", "What kind of disagreement the record says there is.", f => f.Fact.Disagreement?.Kind)
        .Text("disagreement_note", "What the record says about it.", f => f.Fact.Disagreement?.Note)
        .Integer("claims", "How many claims it has.", f => f.Support.Claims.Length, required: true)
        .Integer("standing_claims", "How many of them stand, being neither superseded nor retracted.", f => f.Support.Standing.Count(), required: true)
        .Integer("citations", "How many citations its claims have.", f => f.Support.Citations, required: true)
        .Integer("sources", "How many sources are cited.", f => f.Support.Claims.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal).Count(), required: true)
        .Integer("independent_origins", "How many independent origins are behind its standing claims: organisations that say it first-hand, not pages that repeat them.", f => f.Support.Voices.Count, required: true)
        .Integer("preferred_origins", "How many independent origins are behind the preferred claim.", f => f.Preferred.Claim?.Voices.Count)
        .Boolean("official", "Whether an official voice is behind a standing claim.", f => f.Support.Standing.Any(c => c.Official))
        .Date("first_reported", "The first day on which a dated source may have reported it; empty if no source is dated.", f => f.Support.Claims.Select(c => c.FirstReported).Min())
        .Text("note", "A remark for readers.", f => f.Fact.Note)
        .Build(content.Facts, "fact_id");

    private static IEnumerable<decimal?> Numbers(FactRow fact) =>
        fact.Support.Standing.Select(c => c.Claim.Value).OfType<NumberValue>().Select(v => (decimal?)v.Number);
}
