using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Schemas.Patterns;
using Json.Schema;
using Json.Schema.Keywords;

namespace Cited.Schemas.Keywords;

/// <summary>
/// <c>additionalProperties</c> (JSON Schema 2020-12, Core §10.3.2.3): the base type compiles the patterns of <c>patternProperties</c> beside
/// it by itself, and not as ECMA-262 has them.
/// </summary>
internal sealed class EcmaAdditionalPropertiesKeyword(PatternCache patterns) : AdditionalPropertiesKeyword
{
    private sealed record Known(HashSet<string> Names, IReadOnlyList<Regex> Patterns)
    {
        public bool Has(string name) => Names.Contains(name) || Patterns.Any(pattern => pattern.IsMatch(name));
    }

    public override void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        keyword.Subschemas = [JsonSchema.BuildNode(context with { LocalSchema = keyword.RawValue })];
        keyword.Value = new Known(
            NamesIn(context.LocalSchema, "properties").ToHashSet(StringComparer.Ordinal),
            [.. NamesIn(context.LocalSchema, "patternProperties").Select(patterns.Compiled)]);
    }

    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.Instance.ValueKind != JsonValueKind.Object)
        {
            return KeywordEvaluation.Ignore;
        }

        var known = (Known)keyword.Value!;
        var path = context.EvaluationPath.Combine(Name);
        EvaluationResults[] details =
        [
            .. context.Instance.EnumerateObject().Where(member => !known.Has(member.Name)).Select(member => keyword.Subschemas[0].Evaluate(context with
            {
                InstanceLocation = context.InstanceLocation.Combine(member.Name),
                Instance = member.Value,
                EvaluationPath = path,
            })),
        ];
        return new KeywordEvaluation
        {
            Keyword = Name,
            IsValid = details.All(detail => detail.IsValid),
            Details = details,
            Annotation = True,
        };
    }

    private static JsonElement True { get; } = JsonElement.Parse("true"u8);

    private static IEnumerable<string> NamesIn(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var members) && members.ValueKind == JsonValueKind.Object
            ? members.EnumerateObject().Select(member => member.Name)
            : [];
}
