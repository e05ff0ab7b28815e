using Cited.Schemas.Patterns;
using Json.Schema;

namespace Cited.Schemas.Keywords;

/// <summary>Draft 2020-12 as it is evaluated here: as JsonSchema.Net has it, with patterns of ECMA-262 and with references that are counted.</summary>
internal static class Draft202012
{
    private static readonly HashSet<string> Replaced = new(["pattern", "patternProperties", "additionalProperties", "$ref", "$dynamicRef", "$recursiveRef"], StringComparer.Ordinal);

    // The draft's own schema, and those it is made of. They are as JsonSchema.Net brings them; they follow the value they are given.
    private static readonly Lazy<HashSet<JsonSchemaNode>> Own = new(() => [.. From(MetaSchemas.Draft202012)]);

    /// <summary>What schemas of this draft state as their <c>$schema</c>.</summary>
    public static Uri Id { get; } = Dialect.Draft202012.Id!;

    /// <summary>Options to build the schemas of one set with: what is registered in them is known to this set alone.</summary>
    /// <param name="patterns">Where the patterns of the set are compiled.</param>
    public static BuildOptions Options(PatternCache patterns)
    {
        var dialect = Dialect.Draft202012.With(
            [
                new EcmaPatternKeyword(patterns),
                new EcmaPatternPropertiesKeyword(patterns),
                new EcmaAdditionalPropertiesKeyword(patterns),
                new CountedRefKeyword(),
                new CountedDynamicRefKeyword(),
            ],
            Id);
        var dialects = new DialectRegistry();
        dialects.Register(dialect);
        return new BuildOptions
        {
            Dialect = dialect,
            SchemaRegistry = new SchemaRegistry(),
            DialectRegistry = dialects,
            VocabularyRegistry = new VocabularyRegistry(),
        };
    }

    /// <summary>
    /// A keyword below a schema that would be evaluated without what was put in its place here, as another <c>$schema</c> applies to it;
    /// null if there is none.
    /// </summary>
    public static string? Foreign(JsonSchema schema) => From(schema)
        .SelectMany(node => node.Keywords, (node, keyword) => (Node: node, keyword.Handler))
        .FirstOrDefault(each => Replaced.Contains(each.Handler.Name)
            && each.Handler.GetType().Assembly != typeof(Draft202012).Assembly
            && !Own.Value.Contains(each.Node))
        .Handler?.Name;

    /// <summary>A schema and all below it, also across references.</summary>
    public static IEnumerable<JsonSchemaNode> From(JsonSchema schema)
    {
        var pending = new Stack<JsonSchemaNode>(schema.BoolValue is null ? [schema.Root] : []);
        var seen = new HashSet<JsonSchemaNode>();
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            yield return node;
            foreach (var subschema in node.Keywords.SelectMany(keyword => keyword.Subschemas))
            {
                pending.Push(subschema);
            }
        }
    }
}
