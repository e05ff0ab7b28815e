using System.Globalization;
using Cited.Model;

namespace Cited.Releasing.Codebooks;

/// <summary>The part of the codebook that says what properties and codes mean.</summary>
internal static class VocabularySections
{
    public static IEnumerable<Section> Of(ReleaseContent content, bool withValues)
    {
        var vocabulary = content.Dataset.Vocabulary;
        yield return Section.Of(2, "Properties", "What can be reported, with what counts and what does not.");
        foreach (var kind in new[] { RecordKind.Operation, RecordKind.Indicator })
        {
            var properties = vocabulary.Properties.Values.Where(p => p.Records.Contains(Words.Of(kind))).OrderBy(p => p.Id, StringComparer.Ordinal);
            yield return new Section(
                3,
                kind == RecordKind.Operation ? "Properties of operations" : "Properties of indicators",
                string.Empty,
                ["property", "type", "definition", .. withValues ? new[] { "facts" } : []],
                [.. properties.Select(p => Property(p, content, withValues))]);
        }

        yield return Section.Of(2, "Codes", "The lists that values come from. Countries are ISO 3166-1 alpha-2, subdivisions ISO 3166-2; their names are in the table `areas`.");
        foreach (var (list, terms) in vocabulary.Lists.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var used = content.Claims.Where(c => vocabulary.Properties[c.Fact.Fact.Property].Vocabulary == list).SelectMany(c => (c.Claim.Value as SetValue)?.Members ?? []).ToLookup(m => m, StringComparer.Ordinal);
            yield return Codes(list, terms.Select(t => (t.Id, t.Label, t.Definition)), id => used[id].Count(), withValues);
        }

        var scopes = content.Facts.Select(f => f.Fact.Scope.Area ?? f.Fact.Scope.Outside).OfType<string>()
            .Concat(content.Claims.SelectMany(c => (c.Claim.Value as SetValue)?.Members ?? [])).ToLookup(a => a, StringComparer.Ordinal);
        yield return Codes(
            "regions",
            vocabulary.Areas.Regions.Values.Select(r => (r.Id, r.Label, "Members: " + string.Join(", ", r.Members.Select(vocabulary.Areas.Label)) + ".")),
            id => scopes[id].Count(),
            withValues);
    }

    private static Section Codes(string list, IEnumerable<(string Id, string Label, string Meaning)> codes, Func<string, int> used, bool withValues) => new(
        3,
        list,
        string.Empty,
        ["code", "label", "meaning", .. withValues ? new[] { "used" } : []],
        [.. codes.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => (IReadOnlyList<string>)[$"`{c.Id}`", c.Label, c.Meaning, .. withValues ? new[] { Number(used(c.Id)) } : []])]);

    private static string[] Property(PropertyDefinition property, ReleaseContent content, bool withValues)
    {
        var type = Words.Of(property.Type)
            + (property.Unit is { } unit ? $" ({unit})" : string.Empty)
            + (property.Vocabulary is { } list ? $" of {list}" : string.Empty);
        string[] row = [$"`{property.Id}`", type, $"**{property.Label}.** {property.Definition}"];
        return withValues ? [.. row, Number(content.Facts.Count(f => f.Fact.Property == property.Id))] : row;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
