using System.Text.Json;
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
    /// <summary>
    /// Takes over the results of an evaluation. They are read in their serialised form, as the type of their pointers cannot be named
    /// (tools/feed-gaps/README.md says why).
    /// </summary>
    public static EvaluationNode Read(EvaluationResults results)
    {
        Prune(results);
        return Read(JsonSerializer.SerializeToElement(results));
    }

    /// <summary>The keyword of this node's schema that a child belongs to.</summary>
    public string KeywordOf(EvaluationNode child) => StepsTo(child).First();

    /// <summary>
    /// From this node's schema to that of a child: the keyword and, where it holds several schemas, which of them. What else the
    /// path may hold after a keyword with one schema is an artefact of JsonSchema.Net 9.7.
    /// </summary>
    public IEnumerable<string> StepsTo(EvaluationNode child)
    {
        var steps = JsonPointers.Tokens(child.Path[Path.Length..]);
        return steps.First() is "allOf" or "anyOf" or "oneOf" or "prefixItems" or "properties" or "patternProperties" or "dependentSchemas"
            ? steps.Take(2)
            : steps.Take(1);
    }

    // Nine tenths of the results of a large file say that something fits.
    private static void Prune(EvaluationResults results)
    {
        results.Annotations?.Clear();
        if (results.IsValid)
        {
            results.Details?.Clear();
        }
        else
        {
            results.Details?.ForEach(Prune);
        }
    }

    private static EvaluationNode Read(JsonElement node)
    {
        var valid = node.GetProperty("valid").GetBoolean();
        return new EvaluationNode(
            valid,
            node.GetProperty("evaluationPath").GetString()!,
            node.GetProperty("schemaLocation").GetString()!,
            node.GetProperty("instanceLocation").GetString()!,
            node.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(error => error.Name)] : [],
            node.TryGetProperty("details", out var details) ? [.. details.EnumerateArray().Select(Read)] : []);
    }
}
