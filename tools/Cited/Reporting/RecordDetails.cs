using System.Collections.Immutable;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;

namespace Cited.Reporting;

/// <summary>What a record says of itself besides its facts, as lines of "what: value".</summary>
internal static class RecordDetails
{
    public static ImmutableArray<(string Label, string Value)> Of(FactRecord record, Dataset dataset)
    {
        var lines = new List<(string, string)>();
        var others = record.Names.Where(n => n.Text != record.DisplayName).Select(n => $"{n.Text} ({n.Language})").ToArray();
        Add(lines, "Also", others);
        if (record is Indicator indicator)
        {
            lines.Add(("Reported by", NameOf(indicator.Organization, dataset)));
        }
        else
        {
            Add(lines, "Overlaps", new Overlaps(dataset).Of(record.Id).Select(o => o.Operation == record.Id
                ? $"{(o.Kind == OverlapKind.ContainedIn ? "contained in" : "the same as")} {o.Other}"
                : $"{(o.Kind == OverlapKind.ContainedIn ? "contains" : "the same as")} {o.Operation}"));
            Add(lines, "Follows", ((Operation)record).Related.Where(r => r.Kind == "follow-up-of").Select(r => r.Operation));
        }

        Add(lines, "Note", record.Note is { } note ? [note] : []);
        return [.. lines];
    }

    public static ImmutableArray<(string Label, string Value)> Of(Source source, Dataset dataset)
    {
        var lines = new List<(string, string)>
        {
            ("Publisher", NameOf(source.Publisher, dataset)),
            ("Type", source.Type),
            ("Language", source.Language),
            ("Published", source.Published ?? "not known"),
            ("Read", $"{source.Accessed}, {source.ReadFrom}"),
            ("Address", source.Url ?? $"none; document {source.Document?.Name} (sha256 {source.Document?.Sha256})"),
        };
        lines.AddRange(new Origins(dataset).Of(source.Id).Select(d =>
            ("Origin", d.Path.Length == 1 ? $"{d.Voice.Name}: its own" : $"{d.Voice.Name}, by way of {string.Join(" ← ", d.Path.Skip(1).Reverse())}")));
        Add(lines, "Note", new[] { source.Origin.Note, source.Note }.OfType<string>());
        Add(lines, "Cited for", dataset.FactRecords.SelectMany(r => r.Facts.SelectMany(f => f.Claims
            .Where(c => c.Citations.Any(x => x.Source == source.Id))
            .Select(c => $"{r.Id}: {Question(f, dataset)} {ClaimText.Of(c)}"))));
        return [.. lines];
    }

    public static ImmutableArray<(string Label, string Value)> Of(Organization organization, Dataset dataset)
    {
        var lines = new List<(string, string)> { ("Type", organization.Type) };
        Add(lines, "Also", organization.Names.Where(n => n.Text != organization.DisplayName).Select(n => $"{n.Text} ({n.Language})"));
        Add(lines, "Country", organization.Country is { } country ? [dataset.Vocabulary.Areas.Label(country)] : []);
        Add(lines, "Website", organization.Website is { } site ? [site] : []);
        Add(lines, "Owner", organization.Parent is { } parent ? [NameOf(parent.Organization, dataset)] : []);
        Add(lines, "Rated", organization.Ratings.Select(r => $"{r.Scheme} {r.Value}, by {NameOf(r.Rater, dataset)}"));
        Add(lines, "Publishes", dataset.Sources.Where(s => s.Publisher == organization.Id).Select(s => s.Id));
        var voiced = dataset.FactRecords.Sum(r => VoicedIn(r, organization, dataset));
        lines.Add(("Stands behind", ClaimText.Count(voiced, "claim")));
        Add(lines, "Note", organization.Note is { } note ? [note] : []);
        return [.. lines];
    }

    private static int VoicedIn(FactRecord record, Organization organization, Dataset dataset)
    {
        var origins = new Origins(dataset, record);
        return record.Facts.Sum(f => f.Claims.Count(c => origins.Of(c).Certain.Any(v => v.Organization == organization.Id)));
    }

    private static string Question(Fact fact, Dataset dataset) =>
        fact.Scope.IsWhole ? fact.Property : $"{fact.Property} ({new ScopeNesting(dataset.Vocabulary.Areas).Describe(fact.Scope)})";

    private static string NameOf(string organization, Dataset dataset) =>
        dataset.Find<Organization>(organization) is { } known ? $"{known.DisplayName} ({organization})" : organization;

    private static void Add(List<(string, string)> lines, string label, IEnumerable<string> values) => lines.AddRange(values.Select(v => (label, v)));
}
