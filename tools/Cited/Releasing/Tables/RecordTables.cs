using Cited.Corroboration;
using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>The tables with one row a record: all records, operations, indicators, organisations.</summary>
internal static class RecordTables
{
    public static Table Records(ReleaseContent content) => new TableBuilder<ReleasedRecord>(
            "records", "Records", "One row for each record of any kind, with its fingerprint and the versions that it came in and was last changed in.")
        .Key("record_id", "Unique over all kinds.", r => r.Record.Id)
        .Text("kind", "What it is.", r => Words.Of(r.Record.Kind), required: true, allowed: Words.Kinds)
        .Text("sha256", "SHA-256 of the record's RFC 8785 form, which is its line in records.ndjson without the line end.", r => r.Version.Sha256, required: true)
        .Text("added_in", "The version that first had it.", r => r.Version.Added, required: true)
        .Text("changed_in", "The version that last changed it.", r => r.Version.Changed, required: true)
        .Build(content.Records, "record_id");

    public static Table Operations(ReleaseContent content) => Facts(content, new TableBuilder<Operation>(
                "operations", "Operations", "One row for each operation.")
            .Key("operation_id", "Its id.", o => o.Id, "records.record_id")
            .Text("name", "Its name: the English one if there is one. All names: table `names`.", o => o.DisplayName, required: true)
            .Text("summary", "What it was, in one or two sentences.", o => o.Summary, required: true))
        .Boolean("overlaps", "Whether its numbers overlap with those of another operation (table `overlaps`): then they must not be added to those.", o => content.Overlaps.Of(o.Id).Any())
        .Text("note", "A remark for readers.", o => o.Note)
        .Build(content.Of<Operation>(), "operation_id");

    public static Table Indicators(ReleaseContent content) => Facts(content, new TableBuilder<Indicator>(
                "indicators", "Indicators", "One row for each series of yearly figures that an organisation reports.")
            .Key("indicator_id", "Its id.", i => i.Id, "records.record_id")
            .Text("organization_id", "Whose figures they are.", i => i.Organization, required: true, references: "organizations.organization_id")
            .Text("name", "Its name.", i => i.DisplayName, required: true)
            .Text("summary", "What the figures are, in one or two sentences.", i => i.Summary, required: true))
        .Text("note", "A remark for readers.", i => i.Note)
        .Build(content.Of<Indicator>(), "indicator_id");

    public static Table Organizations(ReleaseContent content) => new TableBuilder<Organization>(
            "organizations", "Organisations", "One row for each publisher, agency, hotline and other body.")
        .Key("organization_id", "Its id.", o => o.Id, "records.record_id")
        .Text("name", "Its name: the English one if there is one.", o => o.DisplayName, required: true)
        .Text("type", "What kind of body it is.", o => o.Type, required: true)
        .Text("country", "Its country, ISO 3166-1 alpha-2; empty if it belongs to no one country.", o => o.Country, references: "areas.area")
        .Text("country_label", "What that country is called in English. (Some readers take the code of Namibia, NA, for a missing value; they leave this name alone.)", o => content.LabelOf(o.Country))
        .Text("website", "Its public address.", o => o.Website)
        .Text("parent_id", "Who owns it, as reported.", o => o.Parent?.Organization, references: "organizations.organization_id")
        .Integer("sources", "How many sources of the dataset it published.", o => content.Of<Source>().Count(s => s.Publisher == o.Id), required: true)
        .Text("note", "A remark for readers.", o => o.Note)
        .Build(content.Of<Organization>(), "organization_id");

    private static TableBuilder<T> Facts<T>(ReleaseContent content, TableBuilder<T> table)
        where T : FactRecord
    {
        var facts = content.Facts.ToLookup(f => f.Record.Id, StringComparer.Ordinal);
        return table
            .Integer("facts", "How many facts are reported of it.", r => facts[r.Id].Count(), required: true)
            .Integer("contested_facts", "How many of them are contested.", r => facts[r.Id].Count(f => f.Support.IsContested), required: true)
            .Integer("sources", "How many sources are cited for them.", r => facts[r.Id].SelectMany(f => f.Support.Claims).SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal).Count(), required: true)
            .Integer("independent_origins", "How many independent origins those sources go back to.", r => Voices.Together(facts[r.Id].Select(f => f.Support.Voices)).Count, required: true)
            .Date("first_reported", "The first day on which a dated source may have reported a fact of it.", r => facts[r.Id].SelectMany(f => f.Support.Claims).Select(c => c.FirstReported).Min());
    }
}
