using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>From the results of an evaluation to its faults: each cause once, in the order of the text.</summary>
internal static class Explanation
{
    private static readonly string[] Shape = ["pattern", "format", "minLength", "maxLength"];

    /// <summary>The faults of a value; never none, as the value was not valid.</summary>
    public static IReadOnlyList<SchemaFault> Of(EvaluationNode results, SchemaSources sources, JsonElement instance)
    {
        var root = new Spot { Pointer = results.InstancePointer, Value = instance, Schemas = [sources.At(results.SchemaLocation)] };
        var leaves = EachCauseOnce([.. new LeafFinder(sources).Below(results, root)]);
        if (leaves.Count == 0)
        {
            leaves = [Sentence.At(root, "type", $"value is {Wording.Found(instance)}, which the schema does not allow", "Compare it with the schema.")];
        }

        return
        [
            .. leaves.Select(leaf => (Fault: leaf.Fault with { Near = leaf.Near }, Position: Position(instance, leaf.Fault.InstancePointer)))
                .OrderBy(placed => placed.Position, Comparer<IReadOnlyList<int>>.Create(Compare))
                .ThenBy(placed => placed.Fault.Keyword, StringComparer.Ordinal)
                .Select(placed => placed.Fault),
        ];
    }

    private static List<Leaf> EachCauseOnce(List<Leaf> leaves)
    {
        var explained = PlacesAround(leaves.Where(leaf => !leaf.OnlyIfAlone));
        leaves =
        [
            .. leaves.Where(leaf => !leaf.OnlyIfAlone || !explained.Contains(Parent(leaf)))
                .DistinctBy(leaf => (leaf.Fault.InstancePointer, leaf.Fault.Keyword, leaf.Missing, leaf.Missing is null ? leaf.Fault.Message : null)),
        ];
        var values = leaves.Where(leaf => !leaf.Fault.AtKey).ToLookup(leaf => leaf.Fault.InstancePointer, StringComparer.Ordinal);
        var keys = leaves.Where(leaf => leaf.Fault.AtKey).ToLookup(leaf => leaf.Fault.InstancePointer, StringComparer.Ordinal);
        var misspelt = leaves.Where(leaf => leaf.Fault.AtKey && leaf.Near.Count > 0).ToLookup(Parent, StringComparer.Ordinal);
        return
        [
            .. leaves.Where(leaf =>
                !Outranked(leaf, values[leaf.Fault.InstancePointer])
                && keys[leaf.Fault.InstancePointer].FirstOrDefault(leaf) == leaf
                && !IsExplained(leaf, misspelt)),
        ];
    }

    // The places of faults, and all places that contain one of those.
    private static HashSet<string> PlacesAround(IEnumerable<Leaf> leaves)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in leaves)
        {
            for (var place = leaf.Fault.InstancePointer; places.Add(place) && place.Length > 0;)
            {
                place = place[..place.LastIndexOf('/')];
            }
        }

        return places;
    }

    // A value of the wrong kind has no other fault; one that should be another word altogether has no wrong form; one that is too short
    // has none either.
    private static bool Outranked(Leaf leaf, IEnumerable<Leaf> atSamePlace) =>
        !leaf.Fault.AtKey && atSamePlace.Any(other => (other.Fault.Keyword, leaf.Fault.Keyword) switch
        {
            ("type", "type") => other != leaf && other == atSamePlace.First(each => each.Fault.Keyword == "type"),
            ("type", _) => true,
            ("const", "enum") => true,
            ("const" or "enum", var keyword) => Shape.Contains(keyword, StringComparer.Ordinal),
            ("minLength", "pattern" or "format") => true,
            _ => false,
        });

    // A misspelt property is missing under its right name, and whatever that name would have decided is decided wrongly.
    private static bool IsExplained(Leaf leaf, ILookup<string, Leaf> misspelt) =>
        (leaf.Missing is { } name && misspelt[leaf.Fault.InstancePointer].Any(key => key != leaf && key.Near.Contains(name, StringComparer.Ordinal)))
        || (leaf.Because is { } because
            && misspelt[because.Pointer].Any(key => key != leaf && because.Names.Intersect(key.Near, StringComparer.Ordinal).Any()));

    private static string Parent(Leaf leaf) => leaf.Fault.InstancePointer[..leaf.Fault.InstancePointer.LastIndexOf('/')];

    // Where a pointer leads, as the positions of members and items on the way: it sorts as the text does.
    private static IReadOnlyList<int> Position(JsonElement instance, string pointer)
    {
        var position = new List<int>();
        foreach (var token in JsonPointers.Tokens(pointer))
        {
            position.Add(instance.ValueKind == JsonValueKind.Object
                ? instance.EnumerateObject().TakeWhile(member => !member.NameEquals(token)).Count()
                : int.TryParse(token, System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : 0);
            if (!JsonPointers.TryStep(instance, token, out instance, out _))
            {
                break;
            }
        }

        return position;
    }

    private static int Compare(IReadOnlyList<int>? a, IReadOnlyList<int>? b)
    {
        var (left, right) = (a ?? [], b ?? []);
        var order = left.Zip(right, (x, y) => x.CompareTo(y)).FirstOrDefault(each => each != 0);
        return order != 0 ? order : left.Count.CompareTo(right.Count);
    }
}
