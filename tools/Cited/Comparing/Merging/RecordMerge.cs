using System.Collections.Immutable;
using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Comparing.Merging;

/// <summary>
/// Merges two changes of one file by what its parts are rather than by its lines: facts, claims and citations that each side added stand
/// beside one another, what one side alone changed is taken from it, sets are united. What both changed, each in another way, is a conflict.
/// A citation is taken whole from one side, as its parts speak of one passage; so is every other part without an identity.
/// </summary>
public sealed class RecordMerge
{
    private readonly List<string> conflicts = [];

    private RecordMerge()
    {
    }

    /// <summary>Merges two versions of a file.</summary>
    /// <param name="before">What both began with; empty if there was no such file.</param>
    /// <param name="ours">One version.</param>
    /// <param name="theirs">The other version.</param>
    /// <param name="kind">The kind of their schema.</param>
    /// <param name="schemas">Which say what identifies the items of a list.</param>
    /// <returns>The merged file; absent if a version is no JSON object, or is not UTF-8.</returns>
    public static MergedFile? Merge(JsonText before, JsonText ours, JsonText theirs, string kind, SchemaLibrary schemas)
    {
        var (o, t) = (Object(ours), Object(theirs));
        var b = before.Source.Bytes.IsEmpty ? KeyedForm.Parse("{}") : Object(before);
        if (b is null || o is null || t is null)
        {
            return null;
        }

        var writer = new KeyedWriter(schemas[kind]);
        JsonElement Keyed(JsonElement file) => KeyedForm.Parse(writer.Write(file));
        var merge = new RecordMerge();
        var (withOurs, withTheirs) = merge.Members(string.Empty, Keyed(b.Value), Keyed(o.Value), Keyed(t.Value), KeyedSchema.Of(schemas[kind]));
        byte[] File(string keyed) => KeyedReader.File(KeyedForm.Parse(keyed), kind, schemas);
        return new MergedFile(
            merge.conflicts.Count == 0 ? File(withOurs) : ConflictText.Of(File(withOurs), File(withTheirs)),
            [.. merge.conflicts]);
    }

    private static JsonElement? Object(JsonText file) => file.Root is { ValueKind: JsonValueKind.Object } root ? root : null;

    // Both sides of each: what the place holds if every conflict is decided for the one, and for the other; absent where it holds nothing.
    private (string? Ours, string? Theirs) Value(string at, JsonElement? before, JsonElement? ours, JsonElement? theirs, KeyedSchema schema, bool inList)
    {
        var (b, o, t) = (before?.GetRawText(), ours?.GetRawText(), theirs?.GetRawText());
        if (o == t || b == t)
        {
            return (o, o);
        }

        if (b == o)
        {
            return (t, t);
        }

        if (Are(JsonValueKind.Object, ours, theirs) && (schema.SortedBy is { Count: > 0 } || (inList && HasLists(schema))))
        {
            return Members(at, before, ours!.Value, theirs!.Value, schema);
        }

        if (Are(JsonValueKind.Array, ours, theirs) && schema.SortedBy is { Count: 0 })
        {
            var set = Set(before, ours!.Value, theirs!.Value);
            return (set, set);
        }

        conflicts.Add(at);
        return (o, t);
    }

    private (string Ours, string Theirs) Members(string at, JsonElement? before, JsonElement ours, JsonElement theirs, KeyedSchema schema)
    {
        var isList = schema.SortedBy is { Count: > 0 };
        var keys = ours.EnumerateObject().Concat(theirs.EnumerateObject()).Select(m => m.Name).Distinct(StringComparer.Ordinal);
        var (mine, yours) = (new List<string>(), new List<string>());
        foreach (var key in keys)
        {
            var (o, t) = Value(
                JsonPointers.Append(at, key), Member(before, key), Member(ours, key), Member(theirs, key), isList ? schema.Items : schema.Property(key), isList);
            Add(mine, key, o);
            Add(yours, key, t);
        }

        return (Text(mine), Text(yours));
    }

    private static void Add(List<string> members, string key, string? value)
    {
        if (value is not null)
        {
            members.Add(CanonicalJson.Quote(key) + ":" + value);
        }
    }

    private static string Text(List<string> members) => "{" + string.Join(',', members) + "}";

    // Facts and claims hold lists of their own; a citation, or a name, is one thing.
    private static bool HasLists(KeyedSchema schema) => schema.Members.Any(m => schema.Property(m).SortedBy is { Count: > 0 });

    private static string Set(JsonElement? before, JsonElement ours, JsonElement theirs)
    {
        var (b, o, t) = (Items(before), Items(ours), Items(theirs));
        return "[" + string.Join(',', o.Union(t).Where(i => (o.Contains(i) && t.Contains(i)) || !b.Contains(i)).Order(StringComparer.Ordinal)) + "]";
    }

    private static ImmutableHashSet<string> Items(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } found ? [.. found.EnumerateArray().Select(i => i.GetRawText())] : [];

    private static bool Are(JsonValueKind kind, JsonElement? a, JsonElement? b) => a?.ValueKind == kind && b?.ValueKind == kind;

    private static JsonElement? Member(JsonElement? value, string key) =>
        value is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(key, out var member) ? member : null;
}

/// <summary>What became of two versions of a file.</summary>
/// <param name="Bytes">The file in canonical form; where there are conflicts, with both sides of each between markers, as git writes them.</param>
/// <param name="Conflicts">Where both sides changed something, each in another way: JSON pointers into the keyed form.</param>
public sealed record MergedFile(ReadOnlyMemory<byte> Bytes, ImmutableArray<string> Conflicts);
