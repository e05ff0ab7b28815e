using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>Goes down the results of an evaluation to the keywords that caused it to fail.</summary>
/// <remarks>
/// A keyword that applies subschemas is never a cause itself: what they find is. Only where several of them would each have done
/// (<c>anyOf</c>, <c>oneOf</c>) is there something to choose: see <see cref="Alternatives"/>.
/// </remarks>
internal sealed class LeafFinder(SchemaSources sources)
{
    private readonly ObjectSentences objects = new(sources);

    /// <summary>The causes below a result that was not valid.</summary>
    public IReadOnlyList<Leaf> Below(EvaluationNode node, Spot spot)
    {
        if (node.Failed.Contains(string.Empty, StringComparer.Ordinal))
        {
            return [Nothing(spot, "false")];
        }

        var leaves = new List<Leaf>();
        var applied = node.Children.ToLookup(node.KeywordOf, StringComparer.Ordinal);
        // JsonSchema.Net 8 gives no error for "not": it failed where its schema is met.
        var refused = applied["not"].Any(child => child.Valid) ? new[] { "not" } : [];
        foreach (var keyword in node.Failed.Where(keyword => keyword is "contains" || !applied.Contains(keyword)).Concat(refused))
        {
            leaves.AddRange(Own(spot, keyword, applied[keyword]));
        }

        foreach (var group in applied.Where(group => group.Key is not ("if" or "not" or "contains")))
        {
            leaves.AddRange(group.Key is "anyOf" or "oneOf"
                ? new Alternatives(this).Of(spot, group.Key, [.. group.Select(child => (child, To(node, spot, child)))])
                : group.Where(child => !child.Valid).SelectMany(child => Child(node, spot, child)));
        }

        return leaves;
    }

    private IEnumerable<Leaf> Own(Spot spot, string keyword, IEnumerable<EvaluationNode> children) => keyword switch
    {
        "contains" => [Contains(spot, children.Count(child => child.Valid))],
        _ when spot.Schema[keyword].ValueKind == JsonValueKind.Undefined => [ValueSentences.Plain(spot, keyword)],
        _ => objects.For(spot, keyword) ?? ValueSentences.For(spot, keyword),
    };

    private IEnumerable<Leaf> Child(EvaluationNode node, Spot spot, EvaluationNode child)
    {
        var keyword = node.KeywordOf(child);
        var to = To(node, spot, child);
        if (keyword is "propertyNames" || !(to.Schema.Forbids || child.Failed.Contains(string.Empty, StringComparer.Ordinal)))
        {
            return Below(child, to);
        }

        return keyword switch
        {
            "additionalProperties" or "unevaluatedProperties" => [objects.Unknown(spot, keyword, LastToken(child.InstancePointer))],
            "items" or "unevaluatedItems" or "prefixItems" => [Excess(spot, keyword, to)],
            "properties" or "patternProperties" => [ObjectSentences.Forbidden(to, to.Schema.Element.ValueKind == JsonValueKind.False ? keyword : "not")],
            _ => [Nothing(to, keyword)],
        };
    }

    // The spot of a subschema: at the same place of the value the schemas add up, at another one they start afresh.
    private Spot To(EvaluationNode node, Spot spot, EvaluationNode child)
    {
        var keyword = node.KeywordOf(child);
        var schema = sources.Follow(spot.Schema, [.. node.StepsTo(child)], child.SchemaLocation);
        var because = keyword switch
        {
            "then" => Condition.Of(spot.Schema.Below("if"), holds: true, spot.Pointer, spot.Value),
            "else" => Condition.Of(spot.Schema.Below("if"), holds: false, spot.Pointer, spot.Value),
            "dependentSchemas" => Condition.Given(LastToken(child.Path), spot.Pointer),
            _ => spot.Because,
        };
        if (keyword == "propertyNames")
        {
            var name = JsonValue.Create(LastToken(child.InstancePointer)).ToElement();
            return new Spot
            {
                Pointer = JsonPointers.Append(spot.Pointer, LastToken(child.InstancePointer)),
                Value = name,
                Schemas = [schema],
                AtKey = true,
                Because = because,
            };
        }

        if (child.InstancePointer == node.InstancePointer)
        {
            return spot with { Schemas = [.. spot.Schemas, schema], Because = because };
        }

        var token = LastToken(child.InstancePointer);
        if (keyword == "items" && spot.Schema["prefixItems"] is { ValueKind: JsonValueKind.Array } prefix)
        {
            // JsonSchema.Net 8 counts these items from the end of the prefix on.
            token = Wording.Number(int.Parse(token, CultureInfo.InvariantCulture) + prefix.GetArrayLength());
        }

        _ = JsonPointers.TryStep(spot.Value, token, out var value, out _);
        return new Spot { Pointer = JsonPointers.Append(spot.Pointer, token), Value = value, Schemas = [schema], Because = because };
    }

    private static Leaf Excess(Spot list, string keyword, Spot item)
    {
        var place = int.Parse(LastToken(item.Pointer), CultureInfo.InvariantCulture) + 1;
        var prefix = list.Schema["prefixItems"] is { ValueKind: JsonValueKind.Array } items ? items.GetArrayLength() : 0;
        var allowed = keyword != "items" ? "has no such item" : prefix == 0 ? "must be empty" : $"may hold only {Wording.Count(prefix, "item")}";
        return Sentence.At(
            list with { Pointer = item.Pointer, Value = item.Value },
            keyword,
            $"{Wording.Quote(item.Value)} is item {Wording.Number(place)} of a list that {allowed}{item.Why(", ")}",
            "Remove it.");
    }

    private static Leaf Nothing(Spot spot, string keyword) =>
        Sentence.At(spot, keyword, $"value is {Wording.Found(spot.Value)}; nothing is allowed here{spot.Why(", ")}", "Remove it.");

    private static Leaf Contains(Spot spot, int found)
    {
        var most = spot.Schema["maxContains"];
        var tooMany = most.ValueKind == JsonValueKind.Number && found > most.GetDouble();
        var least = spot.Schema["minContains"] is { ValueKind: JsonValueKind.Number } min ? Wording.Quote(min) : "1";
        var wanted = tooMany ? $"at most {Wording.Quote(most)} may be" : $"at least {least} must be";
        return Sentence.At(
            spot,
            tooMany ? "maxContains" : spot.Schema["minContains"].ValueKind == JsonValueKind.Number ? "minContains" : "contains",
            $"list has {(found == 0 ? "no item" : Wording.Count(found, "item"))} of the kind that is looked for here; {wanted}{spot.Why(", ")}",
            tooMany ? "Remove one." : "Add one.");
    }

    private static string LastToken(string pointer) => JsonPointers.Tokens(pointer).LastOrDefault() ?? string.Empty;
}
