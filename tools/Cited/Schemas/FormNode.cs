using System.Text;
using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>What a schema says of how values in one place are written.</summary>
internal sealed class FormNode
{
    private readonly List<(string Name, byte[] Bytes, FormNode? Value)> members = [];

    /// <summary>What it says of the items of a list.</summary>
    public FormNode? Items { get; private set; }

    /// <summary>The order of a list that is a set; absent where it is none.</summary>
    public SetOrder? Order { get; private set; }

    /// <summary>The names of an object's members in the order in which they are written.</summary>
    public IReadOnlyList<string> Names => [.. members.Select(member => member.Name)];

    /// <summary>What the root of a schema says.</summary>
    public static FormNode Of(JsonElement schema) => new Reader(schema).Read(schema) ?? new FormNode();

    /// <summary>The place of a name among the members; -1 if it is not known.</summary>
    /// <param name="name">The name, in UTF-8.</param>
    /// <param name="next">Where it probably is.</param>
    public int IndexOf(ReadOnlySpan<byte> name, int next)
    {
        for (var step = 0; step < members.Count; step++)
        {
            var index = next + step < members.Count ? next + step : next + step - members.Count;
            if (name.SequenceEqual(members[index].Bytes))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>What is said of the value of a member.</summary>
    public FormNode? ValueAt(int index) => index < 0 ? null : members[index].Value;

    // A schema may lead back to itself: what a reference leads to is known before it is read.
    private sealed class Reader(JsonElement schema)
    {
        private const int MostReferences = 16;

        private readonly Dictionary<string, FormNode?> targets = new(StringComparer.Ordinal);

        public FormNode? Read(JsonElement? at)
        {
            // A schema may say some things beside its reference; only what the reference points to has shape.
            string? reference = null;
            for (var steps = 0; steps < MostReferences && at is { ValueKind: JsonValueKind.Object } s && s.TryGetProperty("$ref", out var found); steps++)
            {
                reference = found.GetString()!.TrimStart('#');
                at = JsonPointers.Find(schema, reference);
            }

            if (at is not { ValueKind: JsonValueKind.Object } shape)
            {
                return null;
            }

            if (reference is null)
            {
                return Fill(new FormNode(), shape);
            }

            if (!targets.TryGetValue(reference, out var known))
            {
                targets[reference] = known = new FormNode();
                Fill(known, shape);
            }

            return known;
        }

        private FormNode Fill(FormNode node, JsonElement shape)
        {
            if (shape.TryGetProperty("properties", out var properties))
            {
                foreach (var property in properties.EnumerateObject())
                {
                    node.members.Add((property.Name, Encoding.UTF8.GetBytes(property.Name), Read(property.Value)));
                }
            }

            node.Items = shape.TryGetProperty("items", out var items) ? Read(items) : null;
            if (shape.TryGetProperty("x-sortedBy", out var keys))
            {
                node.Order = new SetOrder([.. keys.EnumerateArray().Select(key => key.GetString()!)], key => MembersOf(node.Items, key));
            }

            return node;
        }

        private static IReadOnlyList<string> MembersOf(FormNode? item, string key) =>
            item?.members.FirstOrDefault(member => member.Name == key).Value?.Names ?? [];
    }
}
