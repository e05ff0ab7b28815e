using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Text;

namespace Cited.Comparing.Patching;

/// <summary>
/// Makes the patch from one keyed form to another: objects member by member, anything else replaced whole. A record that was
/// renamed is moved first, so that only what changed in it is written.
/// </summary>
public static class PatchMaker
{
    /// <summary>The patch that turns <paramref name="old"/> into <paramref name="now"/>.</summary>
    /// <param name="old">The keyed form before.</param>
    /// <param name="now">The keyed form after.</param>
    /// <param name="renamed">Records that only changed their id: old id to new id. No new id may be an old one.</param>
    public static JsonPatch Between(JsonElement old, JsonElement now, IReadOnlyDictionary<string, string>? renamed = null)
    {
        var operations = new List<PatchOperation>();
        var moves = (renamed ?? new Dictionary<string, string>(StringComparer.Ordinal)).OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
        var records = JsonPointers.Append(string.Empty, KeyedForm.Records);
        foreach (var (from, to) in moves)
        {
            operations.Add(new PatchOperation("move", JsonPointers.Append(records, to), From: JsonPointers.Append(records, from)));
        }

        var byNewId = moves.ToDictionary(m => m.Value, m => m.Key, StringComparer.Ordinal);
        var byOldId = moves.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        Objects(string.Empty, Members(old), Members(now), operations, (pointer, a, b) =>
        {
            if (pointer == records && a.ValueKind == JsonValueKind.Object && b.ValueKind == JsonValueKind.Object)
            {
                var before = Members(a).Where(m => !byOldId.Contains(m.Key)).ToDictionary(StringComparer.Ordinal);
                foreach (var (to, from) in byNewId)
                {
                    before[to] = a.GetProperty(from);
                }

                Objects(pointer, before, Members(b), operations, (p, x, y) => Values(p, x, y, operations));
                return;
            }

            Values(pointer, a, b, operations);
        });
        return new JsonPatch([.. operations]);
    }

    private static void Values(string pointer, JsonElement old, JsonElement now, List<PatchOperation> operations)
    {
        if (old.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
        {
            Objects(pointer, Members(old), Members(now), operations, (p, a, b) => Values(p, a, b, operations));
        }
        else if (old.GetRawText() != now.GetRawText() && Rfc8785.Text(old) != Rfc8785.Text(now))
        {
            operations.Add(new PatchOperation("replace", pointer, Rfc8785.Text(now)));
        }
    }

    private static void Objects(
        string pointer,
        Dictionary<string, JsonElement> old,
        Dictionary<string, JsonElement> now,
        List<PatchOperation> operations,
        Action<string, JsonElement, JsonElement> both)
    {
        foreach (var key in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var below = JsonPointers.Append(pointer, key);
            if (!now.TryGetValue(key, out var after))
            {
                operations.Add(new PatchOperation("remove", below));
            }
            else if (!old.TryGetValue(key, out var before))
            {
                operations.Add(new PatchOperation("add", below, Rfc8785.Text(after)));
            }
            else
            {
                both(below, before, after);
            }
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement value) =>
        value.EnumerateObject().ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
}
