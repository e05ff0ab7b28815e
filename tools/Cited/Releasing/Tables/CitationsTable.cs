using System.Globalization;
using Cited.Passages;

namespace Cited.Releasing.Tables;

/// <summary>One row a citation: who says it and in which passage.</summary>
internal static class CitationsTable
{
    public static Table Of(ReleaseContent content) => new TableBuilder<CitationRow>(
            "citations",
            "Citations",
            "One row for each citation: a claim, a source that makes it, and where in the source. A source stands once in a claim.")
        .Text("claim_id", "The claim.", c => c.Claim.Id, required: true, references: "claims.claim_id")
        .Text("source_id", "The source.", c => c.Citation.Source, required: true, references: "sources.source_id")
        .Text("fact_id", "The claim's fact.", c => c.Claim.Fact.Id, required: true, references: "facts.fact_id")
        .Text("fragment_prefix", "Words right before the passage, where they are needed to find it.", c => c.Citation.Fragment?.Prefix)
        .Text("fragment_start", "First words of the passage, as on the page.", c => c.Citation.Fragment?.Start)
        .Text("fragment_end", "Last words of the passage; empty if the first words are all of it.", c => c.Citation.Fragment?.End)
        .Text("fragment_suffix", "Words right after the passage, where they are needed to find it.", c => c.Citation.Fragment?.Suffix)
        .Text("deep_link", "The address that leads a browser to the passage; empty where the source has no public address or no running text.", LinkOf)
        .Integer("page", "The page, where the document has pages rather than running text.", c => long.TryParse(c.Citation.Locator?.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null)
        .Text("table_label", "The table or figure.", c => c.Citation.Locator?.Table)
        .Text("timecode", "The time in a recording: hours:minutes:seconds.", c => c.Citation.Locator?.Timecode)
        .Text("passage_sha256", "SHA-256 of the normalised passage, where it was checked against an archived copy.", c => c.Citation.Sha256)
        .Text("origins", "The independent origins that this passage goes back to: organisation ids, with a space between.", c => string.Join(' ', c.Origins.Select(o => o.Voice.Organization)), required: true)
        .Text("note", "A remark for readers.", c => c.Citation.Note)
        .Build(content.Citations, "claim_id", "source_id");

    private static string? LinkOf(CitationRow row) =>
        row.Source?.Url is { } url && row.Citation.Fragment is { } fragment ? DeepLink.Of(url, TextDirective.Of(fragment)) : null;
}
