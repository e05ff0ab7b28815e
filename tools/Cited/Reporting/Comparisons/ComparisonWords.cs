using Cited.Comparing;
using Cited.Comparing.Schemas;
using Cited.Model;

namespace Cited.Reporting.Comparisons;

/// <summary>What a comparison comes to, in a sentence.</summary>
internal static class ComparisonWords
{
    private const string Standing = "standing";

    private static readonly (string Verb, (ChangeKind Kind, string Thing)[] Things)[] Verbs =
    [
        ("adds", [(ChangeKind.FactAdded, "fact"), (ChangeKind.ClaimAdded, "claim"), (ChangeKind.CitationAdded, "citation")]),
        ("removes", [(ChangeKind.FactRemoved, "fact"), (ChangeKind.ClaimRemoved, "claim"), (ChangeKind.CitationRemoved, "citation")]),
        ("renames", []),
        ("corrects", [(ChangeKind.ClaimCorrected, "value")]),
        ("changes", [(ChangeKind.ClaimStatusChanged, Standing), (ChangeKind.CitationChanged, "passage"), (ChangeKind.FieldChanged, "field")]),
    ];

    /// <summary>What the change does: <c>adds 2 records and 1 fact; corrects 1 value</c>; <c>changes nothing in the data</c>.</summary>
    public static string Does(Comparison comparison)
    {
        var parts = Verbs
            .Select(v => (v.Verb, Counts: Records(comparison, v.Verb).Concat(v.Things.Select(t => (t.Thing, Number: comparison.Count(t.Kind))).Where(t => t.Number > 0).Select(t => Count(t.Number, t.Thing))).ToArray()))
            .Where(v => v.Counts.Length > 0)
            .Select(v => $"{v.Verb} {And(v.Counts)}")
            .ToList();
        if (comparison.SchemaChanges.Length > 0)
        {
            var breaking = comparison.SchemaChanges.Count(c => c.Kind.Breaking);
            parts.Add($"changes the form of the data ({ReportWords.Count(comparison.SchemaChanges.Length, "change")}, {breaking} breaking)");
        }

        return parts.Count == 0 ? (comparison.NotCompared.IsEmpty ? "changes nothing in the data" : "changes nothing in what can be compared") : string.Join("; ", parts);
    }

    /// <summary>Which version it asks for and why.</summary>
    public static Sentence Advice(Comparison comparison)
    {
        var advice = comparison.Advice;
        var sentence = new Sentence();
        if (advice.Weight == Weight.None)
        {
            return sentence.Words(comparison.NotCompared.IsEmpty ? "Version: no new one is needed." : "Version: not known, since not everything could be compared.");
        }

        sentence.Words($"Version: {advice.Weight.ToString().ToLowerInvariant()}, decided by ");
        return advice.DecidedBySchema is { } schema
            ? sentence.Words($"{schema.Kind.Id} in ").Value(PlaceOf(schema)).Words(".")
            : sentence.Words($"{advice.Decided!.Kind.Id} in ").Value(advice.Decided.Record.Id).Words(".");
    }

    /// <summary>One change of the form.</summary>
    public static Sentence Of(SchemaChange change)
    {
        var sentence = new Sentence().Words($"{(change.Kind.Breaking ? "breaking" : "compatible")}, {change.Kind.Id}: ").Value(PlaceOf(change));
        return change switch
        {
            { Old: null, New: null } => sentence,
            { Old: null } => sentence.Words(": ").Value(change.New),
            { New: null } => sentence.Words(": without ").Value(change.Old),
            _ => sentence.Words(": ").Value(change.Old).Words(" → ").Value(change.New),
        };
    }

    /// <summary>A record about which nothing is said, and why.</summary>
    public static Sentence Of(NotCompared record) =>
        new Sentence().Value(record.Id).Words(record.InOld ? ", refused before: " : ", refused now: ").Name(record.Why);

    /// <summary>A record as headings name it: type, id, name.</summary>
    public static Sentence Heading(RecordLabel record)
    {
        var name = (record.New ?? record.Old) switch
        {
            FactRecord facts => facts.DisplayName,
            Organization organization => organization.DisplayName,
            Source source => source.Title,
            _ => null,
        };
        var sentence = record.Type is "retired" or "dataset"
            ? new Sentence().Words($"data/{record.Type}.json")
            : new Sentence().Words(Called(record.Type) + " ").Value(record.Id);
        return name is null || name == record.Id ? sentence : sentence.Words(": ").Name(name);
    }

    /// <summary>A type of record as prose names it.</summary>
    public static string Called(string type) => type == "organization" ? "organisation" : type;

    // Records by their type, since a hundred sources and a hundred operations are not the same.
    private static IEnumerable<string> Records(Comparison comparison, string verb)
    {
        var kind = verb switch
        {
            "adds" => ChangeKind.RecordAdded,
            "removes" => ChangeKind.RecordRemoved,
            "renames" => ChangeKind.RecordRenamed,
            _ => null,
        };
        return kind is null ? [] : comparison.Changes.Where(c => c.Kind == kind).CountBy(c => c.Record.Type).Select(t => ReportWords.Count(t.Value, Called(t.Key)));
    }

    private static string Count(int number, string thing) =>
        thing == Standing ? $"the standing of {ReportWords.Count(number, "claim")}" : ReportWords.Count(number, thing);

    private static string And(string[] items) => items.Length < 2 ? string.Concat(items) : string.Join(", ", items[..^1]) + " and " + items[^1];

    private static string PlaceOf(SchemaChange change) => change.Location.Length == 0 ? string.Join(", ", change.Where) : $"{string.Join(", ", change.Where)} {change.Location}";
}
