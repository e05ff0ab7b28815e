using System.Collections.Immutable;
using Cited.Model;
using Cited.Text;

namespace Cited.Comparing.Schemas;

/// <summary>
/// Compares the vocabularies that values are made of. Lists that only rules use (rejected terms, markers of names) are no
/// part of the data and are left out.
/// </summary>
internal static class VocabularyDiffer
{
    private const string Prefix = "vocabulary/";

    public static IEnumerable<SchemaChange> Compare(Vocabulary old, Vocabulary now)
    {
        var (before, after) = (Lists(old), Lists(now));
        foreach (var list in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!before.TryGetValue(list, out var a) || !after.TryGetValue(list, out var b))
            {
                yield return new SchemaChange(before.ContainsKey(list) ? SchemaChangeKinds.VocabularyRemoved : SchemaChangeKinds.VocabularyAdded, [Prefix + list], string.Empty, null, null);
                continue;
            }

            foreach (var change in a.Keys.Union(b.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(id => Compare(Prefix + list, id, a.GetValueOrDefault(id), b.GetValueOrDefault(id))))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<SchemaChange> Compare(string list, string id, Entry? old, Entry? now)
    {
        if (old is null || now is null)
        {
            yield return new SchemaChange(old is null ? SchemaChangeKinds.VocabularyEntryAdded : SchemaChangeKinds.VocabularyEntryRemoved, [list], id, old?.Words, now?.Words);
            yield break;
        }

        (SchemaChangeKind Kind, string Old, string New)[] parts =
        [
            (SchemaChangeKinds.VocabularyEntryRetyped, old.Type, now.Type),
            (SchemaChangeKinds.VocabularyEntryChanged, old.Use, now.Use),
            (SchemaChangeKinds.VocabularyEntryRedefined, old.Words, now.Words),
        ];
        foreach (var (kind, a, b) in parts.Where(p => p.Old != p.New))
        {
            yield return new SchemaChange(kind, [list], id, a, b);
        }
    }

    private static Dictionary<string, Dictionary<string, Entry>> Lists(Vocabulary vocabulary)
    {
        var lists = vocabulary.Lists.ToDictionary(l => l.Key, l => ById(l.Value.Select(Of)), StringComparer.Ordinal);
        lists["properties"] = ById(vocabulary.Properties.Values.Select(Of));
        lists["countries"] = ById(vocabulary.Areas.Countries.Select(c => new Entry(c.Key, string.Empty, string.Empty, Json(("label", Quote(c.Value))))));
        lists["subdivisions"] = ById(vocabulary.Areas.Subdivisions.Values.Select(s => new Entry(s.Id, string.Empty, Json(("parent", Quote(s.Parent))), Json(("label", Quote(s.Label))))));
        lists["regions"] = ById(vocabulary.Areas.Regions.Values.Select(r => new Entry(r.Id, string.Empty, Json(("members", Set(r.Members))), Json(("label", Quote(r.Label))))));
        lists["languages"] = ById(vocabulary.Languages.Select(Of));
        return lists;
    }

    private static Dictionary<string, Entry> ById(IEnumerable<Entry> entries) =>
        entries.DistinctBy(e => e.Id, StringComparer.Ordinal).ToDictionary(e => e.Id, StringComparer.Ordinal);

    private static Entry Of(Term term) => new(term.Id, string.Empty, string.Empty, Json(("definition", Quote(term.Definition)), ("label", Quote(term.Label))));

    private static Entry Of(PropertyDefinition p) => new(
        p.Id,
        Json(("unit", Quote(p.Unit)), ("valueType", Quote(p.Type.ToString().ToLowerInvariant())), ("vocabulary", Quote(p.Vocabulary))),
        Json(
            ("additive", p.Additive ? "true" : "false"),
            ("agreesWith", Set(p.AgreesWith.Select(a => $"{a.Relation} {a.Property}"))),
            ("maximum", Number(p.Maximum)),
            ("minimum", Number(p.Minimum)),
            ("records", Set(p.Records)),
            ("scopes", Set(p.Scopes))),
        Json(("definition", Quote(p.Definition)), ("label", Quote(p.Label))));

    private static string Json(params (string Name, string? Value)[] members) =>
        "{" + string.Join(',', members.Where(m => m.Value is not null).Select(m => CanonicalJson.Quote(m.Name) + ":" + m.Value)) + "}";

    private static string? Quote(string? text) => text is null ? null : CanonicalJson.Quote(text);

    private static string? Number(decimal? number) => number is { } n ? new NumberValue(n).Canonical : null;

    private static string? Set(IEnumerable<string> items) =>
        items.Order(StringComparer.Ordinal).Select(CanonicalJson.Quote).ToImmutableArray() is { Length: > 0 } quoted ? "[" + string.Join(',', quoted) + "]" : null;

    /// <summary>What an entry says, in the three parts that weigh differently; each as JSON.</summary>
    private sealed record Entry(string Id, string Type, string Use, string Words);
}
