using System.Collections.Frozen;
using System.Text.Json;

namespace Cited.Schemas.Accepting;

/// <summary>The values that <c>enum</c> or <c>const</c> allows; lists and objects are not among them.</summary>
internal sealed class PlanValues
{
    private readonly FrozenSet<string> texts;
    private readonly HashSet<long> numbers = [];
    private readonly HashSet<JsonValueKind> kinds;

    private PlanValues(IReadOnlyCollection<JsonElement> values)
    {
        texts = values.Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!).ToFrozenSet(StringComparer.Ordinal);
        kinds = [.. values.Select(value => value.ValueKind)];
    }

    /// <summary>The values of a schema; absent if one of them is not known here.</summary>
    public static PlanValues? Of(IReadOnlyCollection<JsonElement> values)
    {
        var allowed = new PlanValues(values);
        foreach (var value in values)
        {
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return null;
            }

            if (value.ValueKind == JsonValueKind.Number)
            {
                if (!PlanWalk.TryPlain(value, out var number))
                {
                    return null;
                }

                allowed.numbers.Add(number);
            }
        }

        return allowed;
    }

    /// <summary>Whether a value is one of them; to be trusted if the walk stayed sure.</summary>
    public bool Has(JsonElement value, PlanWalk walk) => kinds.Contains(value.ValueKind) && value.ValueKind switch
    {
        JsonValueKind.String => texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(walk.Text(value)),
        JsonValueKind.Number => PlanWalk.TryPlain(value, out var number) ? numbers.Contains(number) : walk.NotSure(),
        _ => true,
    };
}
