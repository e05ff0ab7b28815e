using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>What is said when none, or more than the one allowed, of several subschemas is met.</summary>
/// <remarks>
/// The alternative that got furthest is the one that was meant: its faults lie deepest. An alternative that refuses the value for its
/// kind, or for a fixed word at the place or in a property of it, was not meant. Where this leaves none or several, there is one sentence
/// that names what all of them allow.
/// </remarks>
internal sealed class Alternatives(LeafFinder finder)
{
    // How far an alternative got.
    private enum Reach
    {
        WrongKind,
        WrongWord,
        WrongHere,
        WrongBelow,
    }

    /// <summary>The faults to report for the alternatives of one keyword, given with the spot of each.</summary>
    public IReadOnlyList<Leaf> Of(Spot spot, string keyword, IReadOnlyList<(EvaluationNode Node, Spot Spot)> branches)
    {
        var met = branches.Count(branch => branch.Node.Valid);
        if (met > 0)
        {
            return keyword == "oneOf" && met > 1 ? [TooMany(spot, keyword, [.. branches.Where(branch => branch.Node.Valid).Select(branch => branch.Spot)])] : [];
        }

        var candidates = branches.Select(branch => finder.Below(branch.Node, branch.Spot)).Where(leaves => leaves.Count > 0).ToList();
        if (candidates.Count == 0)
        {
            return [Sentence.At(spot, keyword, $"value is {Wording.Found(spot.Value)}; nothing is allowed here{spot.Why(", ")}", "Remove it.")];
        }

        if (candidates.All(leaves => leaves.All(leaf => leaf.Missing is not null && leaf.Fault.InstancePointer == spot.Pointer)))
        {
            return [ObjectSentences.MissingOneOf(spot, keyword, [.. candidates.SelectMany(leaves => leaves.Select(leaf => leaf.Missing!)).Distinct(StringComparer.Ordinal)])];
        }

        // What is of the right kind was not refused for its kind: only if nothing is do the kinds matter.
        var viable = candidates.Where(leaves => ReachOf(leaves, spot) > Reach.WrongKind).ToList();
        viable = viable.Count == 0 ? candidates : viable;
        if (viable.Count == 1)
        {
            return viable[0];
        }

        var furthest = viable.Max(leaves => ReachOf(leaves, spot));
        var best = viable.Where(leaves => ReachOf(leaves, spot) == furthest).ToList();
        return AllRefuse(spot, keyword, viable)
            ?? (furthest == Reach.WrongWord ? OneWord(spot, keyword, best) : null)
            ?? best.OrderBy(leaves => leaves.Count).First();
    }

    private static Reach ReachOf(IReadOnlyList<Leaf> leaves, Spot spot) => leaves.Min(leaf => leaf.Fault switch
    {
        { Keyword: "type", InstancePointer: var at } when at == spot.Pointer => Reach.WrongKind,
        { Keyword: "enum" or "const", InstancePointer: var at } when at == spot.Pointer || Parent(at) == spot.Pointer => Reach.WrongWord,
        { InstancePointer: var at, AtKey: var key } when at == spot.Pointer || (key && Parent(at) == spot.Pointer) => Reach.WrongHere,
        _ => Reach.WrongBelow,
    });

    // One sentence for alternatives that all refuse the value as it stands; null if one of them does not.
    private static IReadOnlyList<Leaf>? AllRefuse(Spot spot, string keyword, IReadOnlyList<IReadOnlyList<Leaf>> candidates)
    {
        var here = candidates.Select(leaves => leaves.FirstOrDefault(leaf => leaf.Form is not null && leaf.Fault.InstancePointer == spot.Pointer)).OfType<Leaf>().ToList();
        if (here.Count < candidates.Count)
        {
            return null;
        }

        var allowed = Union(here);
        if (here.TrueForAll(leaf => leaf.Allowed.Count > 0))
        {
            return [ValueSentences.Choice(spot, keyword, allowed)];
        }

        var near = ValueSentences.Near(spot.Value, allowed);
        var forms = Wording.List(here.Select(leaf => leaf.Form!).Distinct(StringComparer.Ordinal), "or");
        var leaf = Sentence.At(
            spot,
            keyword,
            $"value is {Wording.Found(spot.Value)}; {forms} is allowed here{spot.Why(", ")}{Sentence.DidYouMean(near)}",
            $"Write {forms}.",
            near.Count == 1 ? $"Write {Wording.Quote(near[0])}." : null);
        return [leaf with { Near = near, Allowed = allowed, Form = forms }];
    }

    // One sentence for alternatives that all refuse the word in one property of the value; null if it is not the same property.
    private static IReadOnlyList<Leaf>? OneWord(Spot spot, string keyword, IReadOnlyList<IReadOnlyList<Leaf>> candidates)
    {
        if (Words(candidates) is not { Fault.InstancePointer: var pointer })
        {
            return null;
        }

        _ = JsonPointers.TryStep(spot.Value, JsonPointers.Tokens(pointer).Last(), out var value, out _);
        var words = candidates.SelectMany(leaves => leaves.Where(leaf => leaf.Fault.InstancePointer == pointer));
        return [ValueSentences.Choice(spot with { Pointer = pointer, Value = value }, keyword, Union(words))];
    }

    // A fault of a fixed word that every alternative has at the same place.
    private static Leaf? Words(IReadOnlyList<IReadOnlyList<Leaf>> candidates) => candidates[0].FirstOrDefault(leaf =>
        leaf.Allowed.Count > 0 && candidates.All(leaves => leaves.Any(other => other.Allowed.Count > 0 && other.Fault.InstancePointer == leaf.Fault.InstancePointer)));

    private static List<JsonElement> Union(IEnumerable<Leaf> leaves) =>
        [.. leaves.SelectMany(leaf => leaf.Allowed).DistinctBy(value => value.GetRawText(), StringComparer.Ordinal)];

    private static Leaf TooMany(Spot spot, string keyword, IReadOnlyList<Spot> met)
    {
        var required = met.Select(branch => branch.Schema["required"]).ToList();
        if (required.All(names => names.ValueKind == JsonValueKind.Array))
        {
            var names = required.SelectMany(list => list.EnumerateArray().Select(name => name.GetString()!)).Distinct(StringComparer.Ordinal).ToList();
            return Sentence.At(spot, keyword, $"{Wording.List(names.Select(Wording.Quote), "and")} cannot be given together{spot.Why(", ")}", "Remove one of them.");
        }

        return Sentence.At(
            spot,
            keyword,
            $"value is {Wording.Found(spot.Value)}; it fits {Wording.Number(met.Count)} of the forms that are allowed here, and may fit only one{spot.Why(", ")}",
            "Change it so that it fits only one.");
    }

    private static string? Parent(string pointer) => pointer.Length == 0 ? null : pointer[..pointer.LastIndexOf('/')];
}
