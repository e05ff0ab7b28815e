using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Comparing.Keyed;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Comparing;

/// <summary>
/// Which records only changed their id: those that <c>data/retired.json</c> (of either side) leads from one to the other, and
/// those whose content is the same but for the id. A record that merged into one that was there before is no rename.
/// </summary>
internal static class Renames
{
    /// <summary>Old id to new id, one to one; <paramref name="old"/> is replaced by itself with its references brought up to date.</summary>
    public static Dictionary<string, string> Find(Dataset oldSet, Dataset newSet, ref IReadOnlyDictionary<string, ComparedRecord> old, IReadOnlyDictionary<string, ComparedRecord> now)
    {
        var links = oldSet.Retired.Concat(newSet.Retired).Where(r => r.Successor is not null).DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id, r => r.Successor!, StringComparer.Ordinal);
        var found = new Found();
        var before = old;
        ByRetirement(before, now, links, found);

        // What refers to a renamed record is the same record still: so one rename can show the next.
        for (var (known, round) = (-1, 0); known < found.Pairs.Count && round < Limits.RenameRounds; round++)
        {
            known = found.Pairs.Count;
            old = WithReferences(oldSet, before, found.Pairs);
            ByContent(old, now, found);
        }

        return found.Pairs;
    }

    private static void ByRetirement(IReadOnlyDictionary<string, ComparedRecord> old, IReadOnlyDictionary<string, ComparedRecord> now, Dictionary<string, string> links, Found found)
    {
        foreach (var id in links.Keys.Order(StringComparer.Ordinal))
        {
            // Whichever side the retired id is on: exchanging old and new gives the same pairs.
            if (LastSuccessor(id, links) is not { } successor)
            {
                continue;
            }

            var (a, b) = old.ContainsKey(id) ? (id, successor) : (successor, id);
            if (Leaves(a, old, now, found) && Leaves(b, now, old, found) && old[a].Type == now[b].Type)
            {
                found.Add(a, b);
            }
        }
    }

    private static void ByContent(IReadOnlyDictionary<string, ComparedRecord> old, IReadOnlyDictionary<string, ComparedRecord> now, Found found)
    {
        var left = old.Values.Where(r => Leaves(r.Id, old, now, found)).ToLookup(r => (r.Type, r.TextWithoutId));
        var come = now.Values.Where(r => Leaves(r.Id, now, old, found)).ToLookup(r => (r.Type, r.TextWithoutId));
        foreach (var group in left)
        {
            foreach (var (a, b) in group.OrderBy(r => r.Id, StringComparer.Ordinal).Zip(come[group.Key].OrderBy(r => r.Id, StringComparer.Ordinal)))
            {
                found.Add(a.Id, b.Id);
            }
        }
    }

    private static bool Leaves(string id, IReadOnlyDictionary<string, ComparedRecord> from, IReadOnlyDictionary<string, ComparedRecord> to, Found found) =>
        from.ContainsKey(id) && !to.ContainsKey(id) && !found.Has(id);

    private static string? LastSuccessor(string id, Dictionary<string, string> links)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var at = id;
        while (links.TryGetValue(at, out var next))
        {
            if (!seen.Add(next))
            {
                return null;
            }

            at = next;
        }

        return at;
    }

    private static IReadOnlyDictionary<string, ComparedRecord> WithReferences(Dataset dataset, IReadOnlyDictionary<string, ComparedRecord> records, Dictionary<string, string> renamed) =>
        renamed.Count == 0 ? records : records.ToDictionary(r => r.Key, r => Rewritten(dataset, r.Value, renamed), StringComparer.Ordinal);

    private static ComparedRecord Rewritten(Dataset dataset, ComparedRecord record, Dictionary<string, string> renamed)
    {
        var references = References.Of(record.Model, dataset.Vocabulary).Where(r => renamed.ContainsKey(r.Id)).ToArray();
        if (references.Length == 0)
        {
            return record;
        }

        var root = JsonNode.Parse(record.File.Text.Root!.Value.GetRawText())!;
        foreach (var reference in references)
        {
            Replace(root, Cited.Text.JsonPointers.Tokens(reference.At.Pointer).ToArray(), renamed[reference.Id]);
        }

        var value = JsonDocument.Parse(root.ToJsonString()).RootElement;
        return record.With(value, KeyedForm.TextOf(dataset, DataLayout.SchemaKind(record.File.Role!.Value), value));
    }

    private static void Replace(JsonNode root, string[] path, string id)
    {
        var at = path[..^1].Aggregate(root, (node, token) => node is JsonArray list ? list[Index(token)]! : node[token]!);
        if (at is JsonArray items)
        {
            items[Index(path[^1])] = id;
        }
        else
        {
            at[path[^1]] = id;
        }
    }

    private static int Index(string token) => int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);

    // Pairs of old and new ids, and all ids that are in one.
    private sealed class Found
    {
        private readonly HashSet<string> ids = new(StringComparer.Ordinal);

        public Dictionary<string, string> Pairs { get; } = new(StringComparer.Ordinal);

        public bool Has(string id) => ids.Contains(id);

        public void Add(string old, string now)
        {
            Pairs[old] = now;
            ids.Add(old);
            ids.Add(now);
        }
    }
}
