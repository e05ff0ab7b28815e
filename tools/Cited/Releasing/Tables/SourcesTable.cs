using System.Globalization;
using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>One row a source, and one row for each thing a source derives from.</summary>
internal static class SourcesTable
{
    public static Table Of(ReleaseContent content)
    {
        var citations = content.Citations.ToLookup(c => c.Citation.Source, StringComparer.Ordinal);
        return new TableBuilder<Source>("sources", "Sources", "One row for each document that reports facts.")
            .Key("source_id", "Its id.", s => s.Id, "records.record_id")
            .Text("type", "What kind of document it is.", s => s.Type, required: true)
            .Text("title", "Its title, as bibliography.", s => s.Title, required: true)
            .Text("language", "The language it is in (BCP 47).", s => s.Language, required: true)
            .Text("url", "Its public address.", s => s.Url)
            .Text("document_name", "The name of a document that has no public address.", s => s.Document?.Name)
            .Text("document_sha256", "SHA-256 of that document.", s => s.Document?.Sha256)
            .Text("publisher_id", "Who published it.", s => s.Publisher, required: true, references: "organizations.organization_id")
            .Text("publisher", "The publisher's name.", s => content.NameOf(s.Publisher), required: true)
            .Edtf("published", "When it was published.", s => s.Published)
            .Date("accessed", "The day on which its words were seen.", s => Day(s.Accessed), required: true)
            .Text("read_from", "How its words were seen when it was coded.", s => s.ReadFrom, required: true)
            .Text("archived_url", "A copy kept by a public archive.", s => s.Archived?.Url)
            .Text("archived_text_sha256", "SHA-256 of the normalised text of that copy.", s => s.Archived?.TextSha256)
            .Text("origin_kind", "Where its words come from: `original` is own reporting or first-hand official; all others repeat.", s => s.Origin.Kind, required: true)
            .Text("origin_basis", "How that is known: `attributed` (it says so) or `matching-text` (the wording shows it).", s => s.Origin.Basis)
            .Text("origin_note", "A remark on how that is known.", s => s.Origin.Note)
            .Text("origins", "The independent origins that it goes back to: organisation ids, with a space between.", s => string.Join(' ', content.OriginsOfSources[s.Id].Select(o => o.Voice.Organization)), required: true)
            .Integer("citations", "How often it is cited.", s => citations[s.Id].Count(), required: true)
            .Text("note", "A remark for readers.", s => s.Note)
            .Build(content.Of<Source>(), "source_id");
    }

    public static Table Origins(ReleaseContent content) => new TableBuilder<(Source Source, string From)>(
            "origins", "Origins", "One row for each thing that a source says, or shows, it derives from: another source, or an organisation where the exact document is unknown.")
        .Text("source_id", "The source that derives.", o => o.Source.Id, required: true, references: "sources.source_id")
        .Text("derived_from", "What it derives from: a source or an organisation.", o => o.From, required: true, references: "records.record_id")
        .Build(content.Of<Source>().SelectMany(s => s.Origin.DerivedFrom.Select(f => (s, f))), "source_id", "derived_from");

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
