using System.Buffers;
using System.Text;
using System.Text.Json;
using Cited.Schemas.Keywords;
using Cited.Schemas.Patterns;

namespace Cited.Schemas.Accepting;

/// <summary>
/// Makes a plan of a schema as it is written. A keyword that is not known here, or whose value is not what the draft asks for, makes its
/// subschema an unknown one: no value that it is asked about is surely accepted.
/// </summary>
internal sealed class PlanCompiler(JsonElement schema, PatternCache patterns)
{
    private const string Definition = "#/$defs/";

    // Names that are the same in a pointer and in an address.
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly Dictionary<string, PlanNode> definitions = new(StringComparer.Ordinal);

    /// <summary>Whether every subschema is known.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The plan's root.</summary>
    public PlanNode Compile()
    {
        var root = Node(schema, isRoot: true);
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$defs", out var defined) && defined.ValueKind == JsonValueKind.Object)
        {
            foreach (var each in defined.EnumerateObject())
            {
                _ = Target(Definition + each.Name);
            }
        }

        return root;
    }

    private PlanNode Node(JsonElement at, bool isRoot = false, PlanNode? into = null)
    {
        var node = into ?? new PlanNode();
        if (at.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            node.Always = at.GetBoolean();
            return node;
        }

        var known = at.ValueKind == JsonValueKind.Object;
        if (known)
        {
            foreach (var keyword in at.EnumerateObject())
            {
                known &= (isRoot && AtRoot(keyword)) || Annotation(keyword) || InPlace(node, keyword) || OfValues(node, keyword) || OfTexts(node, keyword) || OfParts(node, keyword);
            }

            known &= !at.TryGetProperty("const", out _) || !at.TryGetProperty("enum", out _);
        }

        node.Unknown = !known;
        IsWhole &= known;
        return node;
    }

    private static bool AtRoot(JsonProperty keyword) => keyword.Name switch
    {
        "$schema" => Text(keyword.Value) == Draft202012.Id.OriginalString,
        "$id" => Text(keyword.Value) is { } id && !id.Contains('#', StringComparison.Ordinal) && Uri.TryCreate(id, UriKind.Absolute, out _),
        "$defs" => keyword.Value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private static bool Annotation(JsonProperty keyword) => keyword.Name switch
    {
        "title" or "description" or "$comment" => keyword.Value.ValueKind == JsonValueKind.String,
        "errorMessage" or "enumDescriptions" => true,
        var name => name.StartsWith("x-", StringComparison.Ordinal),
    };

    private bool InPlace(PlanNode node, JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "$ref":
                node.Target = Text(keyword.Value) is { } reference ? Target(reference) : null;
                return node.Target is not null;
            case "allOf":
                node.AllOf = keyword.Value.ValueKind == JsonValueKind.Array ? [.. keyword.Value.EnumerateArray().Select(each => Node(each))] : [];
                return node.AllOf.Length > 0;
            case "not":
                node.Not = Node(keyword.Value);
                return true;
            case "if":
                node.If = Node(keyword.Value);
                return true;
            case "then":
                node.Then = Node(keyword.Value);
                return true;
            case "else":
                node.Else = Node(keyword.Value);
                return true;
            default:
                return false;
        }
    }

    private static bool OfValues(PlanNode node, JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "type":
                node.Types = Types(keyword.Value);
                return node.Types is not null;
            case "enum" when keyword.Value.ValueKind == JsonValueKind.Array && keyword.Value.GetArrayLength() > 0:
                node.Allowed = PlanValues.Of([.. keyword.Value.EnumerateArray()]);
                return node.Allowed is not null;
            case "const":
                node.Allowed = PlanValues.Of([keyword.Value]);
                return node.Allowed is not null;
            case "minimum":
                node.Minimum = Whole(keyword.Value);
                return node.Minimum is not null;
            case "maximum":
                node.Maximum = Whole(keyword.Value);
                return node.Maximum is not null;
            case "multipleOf":
                node.MultipleOf = Whole(keyword.Value);
                return node.MultipleOf > 0;
            default:
                return false;
        }
    }

    private bool OfTexts(PlanNode node, JsonProperty keyword)
    {
        var text = node.Text ?? new PlanText(0, long.MaxValue, null);
        switch (keyword.Name)
        {
            case "minLength" when Whole(keyword.Value) is { } least and >= 0:
                node.Text = text with { Least = least };
                return true;
            case "maxLength" when Whole(keyword.Value) is { } most and >= 0:
                node.Text = text with { Most = most };
                return true;
            case "pattern" when Text(keyword.Value) is { } pattern:
                try
                {
                    node.Text = text with { Pattern = patterns.Compiled(pattern) };
                    return true;
                }
                catch (Exception e) when (e is InvalidPatternException or ArgumentException)
                {
                    return false;
                }

            default:
                return false;
        }
    }

    private bool OfParts(PlanNode node, JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "properties" when keyword.Value.ValueKind == JsonValueKind.Object:
                return keyword.Value.EnumerateObject().All(member => Bit(node, member.Name, Node(member.Value)) != 0);
            case "required" when Names(keyword.Value) is { } names && Bits(node, names) is { } required:
                node.Required = required;
                return true;
            case "dependentRequired" when keyword.Value.ValueKind == JsonValueKind.Object:
                return keyword.Value.EnumerateObject().All(member => Depend(node, member));
            case "additionalProperties":
                node.Additional = Node(keyword.Value);
                return true;
            case "minProperties":
                node.NotEmpty = Whole(keyword.Value) == 1;
                return node.NotEmpty;
            case "items":
                node.Items = Node(keyword.Value);
                return true;
            case "minItems" when Whole(keyword.Value) is { } least and >= 0:
                node.MinItems = least;
                return true;
            case "maxItems" when Whole(keyword.Value) is { } most and >= 0:
                node.MaxItems = most;
                return true;
            case "uniqueItems" when keyword.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                node.Unique = keyword.Value.GetBoolean();
                return true;
            default:
                return false;
        }
    }

    // Where a reference leads: to a definition of the schema itself. A definition may refer to itself, so it is known before it is made.
    private PlanNode? Target(string reference)
    {
        if (definitions.TryGetValue(reference, out var known))
        {
            return known;
        }

        var name = reference.StartsWith(Definition, StringComparison.Ordinal) ? reference[Definition.Length..] : "/";
        if (name.AsSpan().IndexOfAnyExcept(Unescaped) >= 0 || !schema.TryGetProperty("$defs", out var defined) || defined.ValueKind != JsonValueKind.Object
            || !defined.TryGetProperty(name, out var found))
        {
            IsWhole = false;
            return null;
        }

        var node = definitions[reference] = new PlanNode();
        return Node(found, into: node);
    }

    private static bool Depend(PlanNode node, JsonProperty member)
    {
        if (Names(member.Value) is not { } names || Bits(node, names) is not { } needs || Bit(node, member.Name, null) is not (var bit and not 0))
        {
            return false;
        }

        node.Dependent.Add((bit, needs));
        return true;
    }

    private static ulong? Bits(PlanNode node, IEnumerable<string> names)
    {
        var bits = 0UL;
        foreach (var name in names)
        {
            if (Bit(node, name, null) is not (var bit and not 0))
            {
                return null;
            }

            bits |= bit;
        }

        return bits;
    }

    // The bit of a name, which is taken up with the schema of its value, if it has one; 0 where there are too many names.
    private static ulong Bit(PlanNode node, string name, PlanNode? value)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var index = node.Members.FindIndex(member => member.Name.AsSpan().SequenceEqual(bytes));
        if (index < 0)
        {
            index = node.Members.Count;
            node.Members.Add(new PlanMember(bytes, value));
        }
        else if (value is not null)
        {
            node.Members[index] = new PlanMember(bytes, value);
        }

        return index < 64 ? 1UL << index : 0;
    }

    private static PlanTypes? Types(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Type(value),
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().Aggregate((PlanTypes?)PlanTypes.None, (types, each) => types | Type(each)),
        _ => null,
    };

    private static PlanTypes? Type(JsonElement value) => Text(value) switch
    {
        "object" => PlanTypes.Object,
        "array" => PlanTypes.Array,
        "string" => PlanTypes.String,
        "number" => PlanTypes.Number,
        "integer" => PlanTypes.Integer,
        "boolean" => PlanTypes.Boolean,
        "null" => PlanTypes.Null,
        _ => null,
    };

    private static IReadOnlyList<string>? Names(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String)
            && value.EnumerateArray().Select(each => each.GetString()!).ToList() is var names && names.Distinct(StringComparer.Ordinal).Count() == names.Count
            ? names
            : null;

    private static long? Whole(JsonElement value) => value.ValueKind == JsonValueKind.Number && PlanWalk.TryPlain(value, out var number) ? number : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
