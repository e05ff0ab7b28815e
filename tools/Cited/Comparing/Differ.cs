using System.Collections.Immutable;
using Cited.Comparing.Keyed;
using Cited.Comparing.Schemas;
using Cited.Model;
using Cited.Reading;

namespace Cited.Comparing;

/// <summary>Compares two states of the dataset, record by record.</summary>
internal static class Differ
{
    public static Comparison Compare(Dataset old, Dataset now)
    {
        var notCompared = NotCompared.Of(old, now);
        var refused = notCompared.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyDictionary<string, ComparedRecord> before = Compared(old, refused);
        var after = Compared(now, refused);
        var renamed = Renames.Find(old, now, ref before, after);
        var newToOld = renamed.ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal);
        var derived = new DerivedChanges(old, now);
        var changes = new List<Change>();
        foreach (var id in before.Keys.Where(k => !renamed.ContainsKey(k)).Union(after.Keys, StringComparer.Ordinal))
        {
            var a = before.GetValueOrDefault(newToOld.GetValueOrDefault(id, id));
            changes.AddRange(Compare(old, now, id, a, after.GetValueOrDefault(id), derived));
        }

        changes.AddRange(OtherFiles(old, now, refused, changes));
        var sorted = Change.Sort(changes).ToImmutableArray();
        var schemaChanges = SchemaDiffer.Compare(old, now);
        return new Comparison(old, now, sorted, schemaChanges, renamed, notCompared, VersionAdvice.Of(sorted, schemaChanges));
    }

    private static Dictionary<string, ComparedRecord> Compared(Dataset dataset, HashSet<string> refused) =>
        ComparedRecord.Of(dataset).Where(r => !refused.Contains(r.Value.Model.Id)).ToDictionary(StringComparer.Ordinal);

    private static IReadOnlyList<Change> Compare(Dataset old, Dataset now, string id, ComparedRecord? before, ComparedRecord? after, DerivedChanges derived)
    {
        if (before is not null && after is not null && before.Type != after.Type)
        {
            return [.. Compare(old, now, id, before, null, derived), .. Compare(old, now, id, null, after, derived)];
        }

        var label = new RecordLabel(id, (after ?? before)!.Type) { OldId = before?.Id ?? id, Old = before?.Model, New = after?.Model };
        if (before is null || after is null)
        {
            return [new Change(before is null ? ChangeKind.RecordAdded : ChangeKind.RecordRemoved, label)];
        }

        var changes = new List<Change>();
        if (before.Id != after.Id)
        {
            changes.Add(new Change(ChangeKind.RecordRenamed, label));
        }

        var (oldFacts, newFacts) = (new Lazy<FactIndex>(() => new FactIndex(old, before)), new Lazy<FactIndex>(() => new FactIndex(now, after)));
        if (before.Text != after.Text)
        {
            changes.AddRange(new RecordDiffer(label, oldFacts.Value, newFacts.Value).Compare(before.Keyed, after.Keyed));
        }

        if (before.Model is FactRecord)
        {
            var corrected = changes.Where(c => c.Kind == ChangeKind.ClaimCorrected).ToDictionary(c => (c.Fact!, c.Claim!), c => c.OldClaim!);
            changes.AddRange(derived.Of(label, oldFacts.Value, newFacts.Value, corrected));
        }

        return changes;
    }

    // That an id is listed as retired is part of its record's removal or renaming, not a change of its own.
    private static IEnumerable<Change> OtherFiles(Dataset old, Dataset now, HashSet<string> refused, IReadOnlyList<Change> changes)
    {
        var gone = changes.Where(c => c.Kind == ChangeKind.RecordRemoved || c.Kind == ChangeKind.RecordRenamed || c.Kind == ChangeKind.RecordAdded)
            .SelectMany(c => new[] { c.Record.OldId, c.Record.Id }).ToHashSet(StringComparer.Ordinal);
        foreach (var role in new[] { FileRole.Retired, FileRole.DatasetInfo })
        {
            var type = DataLayout.SchemaKind(role);
            if (refused.Contains(type))
            {
                continue;
            }

            var label = new RecordLabel(type, type);
            foreach (var d in FieldDiffer.Compare(KeyedOf(old, role), KeyedOf(now, role)))
            {
                if (role != FileRole.Retired || !IsEntry(d, gone))
                {
                    yield return new Change(ChangeKind.FieldChanged, label) { Field = d.Pointer, Old = d.Old, New = d.New };
                }
            }
        }
    }

    private static bool IsEntry(FieldDifference difference, HashSet<string> ids) =>
        (difference.Old is null || difference.New is null)
        && Cited.Text.JsonPointers.Tokens(difference.Pointer).ToArray() is ["retired", var id] && ids.Contains(id);

    private static System.Text.Json.JsonElement KeyedOf(Dataset dataset, FileRole role) =>
        KeyedForm.Parse(dataset.Files.FirstOrDefault(f => f.Role == role && !f.Refused) is { } file ? KeyedForm.TextOf(dataset, file) : "{}");
}
