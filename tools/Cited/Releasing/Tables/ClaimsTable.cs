using System.Globalization;
using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>One row a claim: an answer, and how many independent voices give it.</summary>
internal static class ClaimsTable
{
    public static Table Of(ReleaseContent content) => new TableBuilder<ClaimRow>(
            "claims",
            "Claims",
            "One row for each claim: an answer to a fact's question. Claims that differ stand side by side.")
        .Key("claim_id", "The fact, the bound (`=`, `>=`, `<=`, `~`) and the value; a set is `set-` and the beginning of its SHA-256.", c => c.Id)
        .Text("fact_id", "The fact that it answers.", c => c.Fact.Id, required: true, references: "facts.fact_id")
        .Text("record_id", "The operation or indicator.", c => c.Fact.Record.Id, required: true, references: "records.record_id")
        .Text("property", "What is reported.", c => c.Fact.Fact.Property, required: true, references: "properties.property")
        .Text("bound", "How the value stands to the real one: itself, or at least, at most, about that. For sets, `at-least` means that there may be others.", c => Words.Of(c.Claim.Bound), required: true, allowed: Words.Bounds)
        .Value("value_", "The value", c => c.Claim.Value)
        .Text("sum_of", "The parts that the source states, where the coder added them up: `1 + 12`.", c => string.Join(" + ", c.Claim.SumOf.Select(n => n.ToString(CultureInfo.InvariantCulture))))
        .Text("status", "Whether it stands.", c => Words.Of(c.Claim.Status), required: true, allowed: Words.Statuses)
        .Boolean("preferred", "Whether the policy of this release prefers it.", c => c.Fact.PreferredClaim == c.Id)
        .Boolean("contradicted", "Whether another standing claim of the fact contradicts it.", c => c.Fact.Support.Contradictions.Any(x => ReferenceEquals(x.First, c.Claim) || ReferenceEquals(x.Second, c.Claim)))
        .Integer("citations", "How many citations it has.", c => c.Claim.Citations.Length, required: true)
        .Integer("independent_origins", "How many independent origins are behind it, at least: the fewest voices that account for all its citations. The voices: table `voices`.", c => c.Support.Voices.Count, required: true)
        .Boolean("official", "Whether an official voice is behind it.", c => c.Support.Official)
        .Date("first_reported", "The first day on which a dated source may have reported it; empty if no source is dated.", c => c.Support.FirstReported)
        .Text("correction_was", "The value in an earlier release, as JSON, if it was corrected.", c => c.Claim.Correction?.Was.Canonical)
        .Text("correction_cause", "Why it was corrected.", c => c.Claim.Correction?.Cause)
        .Text("correction_note", "A remark on the correction.", c => c.Claim.Correction?.Note)
        .Text("note", "A remark for readers.", c => c.Claim.Note)
        .Build(content.Claims, "claim_id");
}
