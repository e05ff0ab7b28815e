using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cited.Schemas.Accepting;

/// <summary>A name that a subschema says something of.</summary>
/// <param name="Name">The name, in UTF-8.</param>
/// <param name="Schema">What its value must fit; absent where the name only stands in <c>required</c> or <c>dependentRequired</c>.</param>
internal sealed record PlanMember(byte[] Name, PlanNode? Schema);

/// <summary>Kinds of values, as <c>type</c> names them.</summary>
[Flags]
internal enum PlanTypes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Objects.</summary>
    Object = 1,

    /// <summary>Lists.</summary>
    Array = 2,

    /// <summary>Texts.</summary>
    String = 4,

    /// <summary>Numbers, whole or not.</summary>
    Number = 8,

    /// <summary>Whole numbers.</summary>
    Integer = 16,

    /// <summary>True and false.</summary>
    Boolean = 32,

    /// <summary>Null.</summary>
    Null = 64,
}

/// <summary>
/// One subschema of a plan. Nothing is left out once the answer is clear: the references that are followed are counted, and are to be no
/// fewer than an evaluation follows.
/// </summary>
internal sealed class PlanNode
{
    /// <summary>The answer of a schema that is <c>true</c> or <c>false</c>.</summary>
    public bool? Always { get; set; }

    /// <summary>Whether it has a keyword that is not known here.</summary>
    public bool Unknown { get; set; }

    /// <summary>What <c>type</c> allows; absent: everything.</summary>
    public PlanTypes? Types { get; set; }

    /// <summary>Where <c>$ref</c> leads.</summary>
    public PlanNode? Target { get; set; }

    /// <summary><c>allOf</c>.</summary>
    public PlanNode[] AllOf { get; set; } = [];

    /// <summary><c>not</c>.</summary>
    public PlanNode? Not { get; set; }

    /// <summary><c>if</c>.</summary>
    public PlanNode? If { get; set; }

    /// <summary><c>then</c>.</summary>
    public PlanNode? Then { get; set; }

    /// <summary><c>else</c>.</summary>
    public PlanNode? Else { get; set; }

    /// <summary>What <c>enum</c> or <c>const</c> allows.</summary>
    public PlanValues? Allowed { get; set; }

    /// <summary>The names it speaks of, in the order of the schema; at most 64.</summary>
    public List<PlanMember> Members { get; } = [];

    /// <summary>The names that must be there, each as a bit.</summary>
    public ulong Required { get; set; }

    /// <summary>For names that are there, the names that must be there as well.</summary>
    public List<(ulong Name, ulong Needs)> Dependent { get; } = [];

    /// <summary><c>additionalProperties</c>.</summary>
    public PlanNode? Additional { get; set; }

    /// <summary>Whether it must have a member: <c>minProperties</c> of 1.</summary>
    public bool NotEmpty { get; set; }

    /// <summary><c>items</c>.</summary>
    public PlanNode? Items { get; set; }

    /// <summary><c>minItems</c>.</summary>
    public long MinItems { get; set; }

    /// <summary><c>maxItems</c>.</summary>
    public long MaxItems { get; set; } = long.MaxValue;

    /// <summary><c>uniqueItems</c>.</summary>
    public bool Unique { get; set; }

    /// <summary>What texts must be like.</summary>
    public PlanText? Text { get; set; }

    /// <summary><c>minimum</c>.</summary>
    public long? Minimum { get; set; }

    /// <summary><c>maximum</c>.</summary>
    public long? Maximum { get; set; }

    /// <summary><c>multipleOf</c>.</summary>
    public long? MultipleOf { get; set; }

    /// <summary>Whether a value fits; to be trusted if the walk stayed sure.</summary>
    public bool Holds(JsonElement value, PlanWalk walk)
    {
        if (Unknown || walk.Unsure)
        {
            return walk.NotSure();
        }

        if (Always is { } always)
        {
            return always;
        }

        var holds = InPlace(value, walk) & (Types is not { } types || IsOf(types, value, walk)) & (Allowed is null || Allowed.Has(value, walk));
        return holds & value.ValueKind switch
        {
            JsonValueKind.Object => Members.Count == 0 && Additional is null && !NotEmpty || MembersHold(value, walk),
            JsonValueKind.Array => ItemsHold(value, walk),
            JsonValueKind.String => Text is not { } text || text.Holds(walk.Text(value), walk),
            JsonValueKind.Number => Minimum is null && Maximum is null && MultipleOf is null || NumberHolds(value, walk),
            _ => true,
        };
    }

    private bool InPlace(JsonElement value, PlanWalk walk)
    {
        var holds = true;
        if (Target is not null)
        {
            if (!walk.Enter())
            {
                return false;
            }

            holds = Target.Holds(value, walk);
            walk.Leave();
        }

        foreach (var each in AllOf)
        {
            holds &= each.Holds(value, walk);
        }

        if (If is not null)
        {
            holds &= (If.Holds(value, walk) ? Then : Else)?.Holds(value, walk) ?? true;
        }

        return holds & (Not is null || !Not.Holds(value, walk));
    }

    private static bool IsOf(PlanTypes types, JsonElement value, PlanWalk walk) => value.ValueKind switch
    {
        JsonValueKind.Object => types.HasFlag(PlanTypes.Object),
        JsonValueKind.Array => types.HasFlag(PlanTypes.Array),
        JsonValueKind.String => types.HasFlag(PlanTypes.String),
        JsonValueKind.True or JsonValueKind.False => types.HasFlag(PlanTypes.Boolean),
        JsonValueKind.Null => types.HasFlag(PlanTypes.Null),
        _ => types.HasFlag(PlanTypes.Number)
            || (types.HasFlag(PlanTypes.Integer) && (PlanWalk.TryPlain(value, out _) || walk.NotSure())),
    };

    private bool MembersHold(JsonElement value, PlanWalk walk)
    {
        var holds = true;
        var (there, any, next) = (0UL, false, 0);
        foreach (var member in value.EnumerateObject())
        {
            any = true;
            var name = JsonMarshal.GetRawUtf8PropertyName(member);
            if (name.Contains((byte)'\\'))
            {
                return walk.NotSure();
            }

            var index = IndexOf(name, next);
            if (index >= 0)
            {
                var bit = 1UL << index;
                if ((there & bit) != 0)
                {
                    return walk.NotSure();
                }

                there |= bit;
                next = index + 1;
            }

            holds &= ((index >= 0 ? Members[index].Schema : null) ?? Additional)?.Holds(member.Value, walk) ?? true;
        }

        holds &= (there & Required) == Required && (any || !NotEmpty);
        foreach (var (name, needs) in Dependent)
        {
            holds &= (there & name) == 0 || (there & needs) == needs;
        }

        return holds;
    }

    // Records are written in the order of their schema: nearly always, a name is the next or comes soon after it.
    private int IndexOf(ReadOnlySpan<byte> name, int next)
    {
        for (var step = 0; step < Members.Count; step++)
        {
            var index = next + step < Members.Count ? next + step : next + step - Members.Count;
            if (name.SequenceEqual(Members[index].Name))
            {
                return index;
            }
        }

        return -1;
    }

    private bool ItemsHold(JsonElement value, PlanWalk walk)
    {
        var holds = value.GetArrayLength() is var length && length >= MinItems && length <= MaxItems;
        if (Items is not null)
        {
            foreach (var item in value.EnumerateArray())
            {
                holds &= Items.Holds(item, walk);
            }
        }

        return holds & (!Unique || UniqueItems.Differ(value, walk));
    }

    private bool NumberHolds(JsonElement value, PlanWalk walk)
    {
        if (PlanWalk.TryPlain(value, out var whole))
        {
            return (Minimum is not { } least || whole >= least) && (Maximum is not { } most || whole <= most) && (MultipleOf is not { } step || whole % step == 0);
        }

        return PlanWalk.TryShort(value, out var number) && MultipleOf is null
            ? (Minimum is not { } from || number >= from) && (Maximum is not { } to || number <= to)
            : walk.NotSure();
    }
}
