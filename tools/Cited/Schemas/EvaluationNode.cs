using Cited.Text;
using Json.Schema;

namespace Cited.Schemas;

/// <summary>What came of one subschema at one place of the value.</summary>
/// <param name="Valid">Whether it was met.</param>
/// <param name="Path">How the evaluation came here: a pointer through keywords, from the root schema, across references.</param>
/// <param name="SchemaLocation">Where the subschema stands: the base address, <c>#</c>, and a pointer.</param>
/// <param name="InstancePointer">The place of the value.</param>
/// <param name="Failed">The keywords that report an error here; empty text for the schema <c>false</c>.</param>
/// <param name="Children">What came of its own subschemas. Those below a met schema are left out.</param>
internal sealed record EvaluationNode(
    bool Valid,
    string Path,
    string SchemaLocation,
    string InstancePointer,
    IReadOnlyList<string> Failed,
    IReadOnlyList<EvaluationNode> Children)
{
    /// <summary>Takes over the results of an evaluation, without what is of no use to an explanation.</summary>
    public static EvaluationNode Read(EvaluationResults results) => new(
        results.IsValid,
        results.EvaluationPath.ToString(),
        results.SchemaLocation.OriginalString,
        results.InstanceLocation.ToString(),
        results.IsValid || results.Errors is null ? [] : [.. results.Errors.Keys],
        // Nine tenths of the results of a large file say that something fits.
        results.IsValid || results.Details is null ? [] : [.. results.Details.Select(Read)]);

    /// <summary>The keyword of this node's schema that a child belongs to.</summary>
    public string KeywordOf(EvaluationNode child) => StepsTo(child).First();

    /// <summary>
    /// From this node's schema to that of a child: the keyword and, where it holds several schemas, which of them. What else the
    /// path may hold after a keyword with one schema is an artefact of JsonSchema.Net 8.
    /// </summary>
    public IEnumerable<string> StepsTo(EvaluationNode child)
    {
        var steps = JsonPointers.Tokens(child.Path[Path.Length..]);
        return steps.First() is "allOf" or "anyOf" or "oneOf" or "prefixItems" or "properties" or "patternProperties" or "dependentSchemas"
            ? steps.Take(2)
            : steps.Take(1);
    }
}
