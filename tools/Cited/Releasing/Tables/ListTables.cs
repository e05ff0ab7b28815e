using Cited.Corroboration;
using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>The tables that spread out what a record or claim has several of.</summary>
internal static class ListTables
{
    public static Table Members(ReleaseContent content) => new TableBuilder<(ClaimRow Claim, string Member)>(
            "members", "Members of sets", "One row for each member of a claim whose value is a set: countries, areas, codes or organisations.")
        .Text("claim_id", "The claim.", m => m.Claim.Id, required: true, references: "claims.claim_id")
        .Text("member", "The code or id.", m => m.Member, required: true)
        .Text("label", "What the member is called in English.", m => LabelOf(content, m.Claim.Fact.Fact.Property, m.Member), required: true)
        .Text("property", "What is reported.", m => m.Claim.Fact.Fact.Property, required: true, references: "properties.property")
        .Text("record_id", "The operation or indicator.", m => m.Claim.Fact.Record.Id, required: true, references: "records.record_id")
        .Build(content.Claims.SelectMany(c => c.Claim.Value is SetValue set ? set.Members.Select(m => (c, m)) : []), "claim_id", "member");

    public static Table Voices(ReleaseContent content) => new TableBuilder<(ClaimRow Claim, Voice Voice)>(
            "voices", "Independent origins of claims", "One row for each organisation that may say a claim first-hand, however many pages repeat it. Where a page is written from several, it is not known which of them says so, and `certain` is false.")
        .Text("claim_id", "The claim.", v => v.Claim.Id, required: true, references: "claims.claim_id")
        .Text("organization_id", "Who says it.", v => v.Voice.Organization, required: true, references: "organizations.organization_id")
        .Text("organization", "The organisation's name.", v => v.Voice.Name, required: true)
        .Boolean("official", "Whether it is an authority, or the organisation whose own figures the record holds.", v => v.Voice.Official)
        .Boolean("certain", "Whether a citation comes back to this organisation alone.", v => v.Claim.Support.Voices.Certain.Any(c => c.Organization == v.Voice.Organization))
        .Build(content.Claims.SelectMany(c => c.Support.Voices.Citations.SelectMany(v => v).DistinctBy(v => v.Organization, StringComparer.Ordinal).Select(v => (c, v))), "claim_id", "organization_id");

    public static Table Names(ReleaseContent content) => new TableBuilder<(string Id, Name Name)>(
            "names", "Names", "One row for each name of an operation, indicator or organisation.")
        .Text("record_id", "Whose name it is.", n => n.Id, required: true, references: "records.record_id")
        .Text("language", "The language of the name (BCP 47).", n => n.Name.Language, required: true)
        .Text("name", "The name.", n => n.Name.Text, required: true)
        .Build(content.Of<FactRecord>().Select(r => (r.Id, r.Names)).Concat(content.Of<Organization>().Select(o => (o.Id, o.Names))).SelectMany(r => r.Names.Select(n => (r.Id, n))), "record_id", "language", "name");

    public static Table Relations(ReleaseContent content) => new TableBuilder<(Operation From, Relation Relation)>(
            "relations", "Relations", "One row for each relation of an operation to another, as the records state it.")
        .Text("operation_id", "The operation.", r => r.From.Id, required: true, references: "operations.operation_id")
        .Text("relation", "How it stands to the other one.", r => r.Relation.Kind, required: true)
        .Text("other_id", "The other operation.", r => r.Relation.Operation, required: true, references: "operations.operation_id")
        .Build(content.Of<Operation>().SelectMany(o => o.Related.Select(r => (o, r))), "operation_id", "relation", "other_id");

    public static Table Overlaps(ReleaseContent content) => new TableBuilder<Overlap>(
            "overlaps", "Overlaps", "One row for each pair of operations whose numbers must not be added up, since one contains the other or both tell of the same, directly or through others.")
        .Text("operation_id", "The smaller, later or repeating one.", o => o.Operation, required: true, references: "operations.operation_id")
        .Text("other_id", "The other one.", o => o.Other, required: true, references: "operations.operation_id")
        .Text("kind", "Whether the first lies in the other, or both are the same.", o => Words.Of(o.Kind), required: true, allowed: Words.Overlaps)
        .Text("by", "The relations that lead from the first to the other, in order, with a space between.", o => string.Join(' ', o.By), required: true)
        .Build(content.Overlaps.All, "operation_id", "other_id");

    public static Table Ratings(ReleaseContent content) => new TableBuilder<(Organization Organization, Rating Rating)>(
            "ratings", "Ratings", "One row for each rating of a publisher that a named rater reports; never the dataset's own judgement.")
        .Key("rating_id", "Who is rated, by whom, what for and how: `organisation/rater/scheme=value`, with the time in brackets where it is given.", r => $"{r.Organization.Id}/{r.Rating.Rater}/{r.Rating.Scheme}={r.Rating.Value}{FactId.Brackets(new Scope(null, null, null, r.Rating.AsOf))}")
        .Text("organization_id", "Who is rated.", r => r.Organization.Id, required: true, references: "organizations.organization_id")
        .Text("rater", "Who rates.", r => r.Rating.Rater, required: true)
        .Text("scheme", "What is rated.", r => r.Rating.Scheme, required: true)
        .Text("value", "The rating, as the rater words it.", r => r.Rating.Value, required: true)
        .Edtf("as_of", "When it was so.", r => r.Rating.AsOf)
        .Text("sources", "The sources that are cited: ids, with a space between.", r => string.Join(' ', r.Rating.Citations.Select(c => c.Source)))
        .Build(content.Of<Organization>().SelectMany(o => o.Ratings.Select(r => (o, r))), "rating_id");

    public static Table Acknowledgements(ReleaseContent content) => new TableBuilder<(string Record, string? Fact, Acknowledgement Given)>(
            "acknowledgements", "Acknowledged contradictions", "One row for each contradiction that is in the reporting itself and is kept, with the reason.")
        .Key("acknowledgement_id", "The fact, or the record if all of it is meant, and the rule: `fact!rule`.", a => $"{a.Fact ?? a.Record}!{a.Given.Rule}")
        .Text("record_id", "The record.", a => a.Record, required: true, references: "records.record_id")
        .Text("fact_id", "The fact; empty if the whole record is meant.", a => a.Fact, references: "facts.fact_id")
        .Text("rule", "The rule that finds the contradiction.", a => a.Given.Rule, required: true)
        .Text("reason", "Why it is kept.", a => a.Given.Reason, required: true)
        .Build(
            content.Records.SelectMany(r => r.Record.Acknowledged.Select(a => (r.Record.Id, (string?)null, a)))
                .Concat(content.Facts.SelectMany(f => f.Fact.Acknowledged.Select(a => (f.Record.Id, (string?)f.Id, a)))),
            "acknowledgement_id");

    public static Table Retired(ReleaseContent content) => new TableBuilder<RetiredId>(
            "retired", "Retired ids", "One row for each id that left the dataset; it is never used again.")
        .Key("record_id", "The id.", r => r.Id)
        .Text("kind", "What it was.", r => r.Kind, required: true)
        .Text("retired_on", "The day on which it left.", r => r.RetiredOn, required: true)
        .Text("reason", "Why it left.", r => r.Reason, required: true)
        .Text("successor_id", "The id to use instead; empty if there is none.", r => r.Successor)
        .Build(content.Dataset.Retired, "record_id");

    private static string LabelOf(ReleaseContent content, string property, string member) => content.Dataset.Vocabulary.Properties[property] switch
    {
        { Type: Model.ValueType.Organizations } => content.NameOf(member)!,
        { Type: Model.ValueType.Codes, Vocabulary: { } list } => content.Dataset.Vocabulary.Lists[list].FirstOrDefault(t => t.Id == member)?.Label ?? member,
        _ => content.Areas.Label(member),
    };
}
