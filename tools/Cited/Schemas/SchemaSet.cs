using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Schemas.Accepting;
using Cited.Schemas.Keywords;
using Cited.Schemas.Patterns;
using Cited.Text;
using Json.Schema;

namespace Cited.Schemas;

/// <summary>
/// Compiled schemas (JSON Schema, draft 2020-12), known by their <c>$id</c>. They refer to one another and to nothing outside: nothing
/// is fetched, and two sets in one process know nothing of each other. May be used from several threads at once.
/// </summary>
/// <remarks>
/// Nearly every value fits, which an <see cref="AcceptPlan"/> tells at a fraction of the cost. JsonSchema.Net judges all others, and alone
/// says why one does not fit; it is made ready when the first of them comes.
/// </remarks>
internal sealed class SchemaSet
{
    private readonly FrozenDictionary<string, AcceptPlan> plans;
    private readonly Lazy<FrozenDictionary<string, JsonSchema>> compiled;
    private readonly SchemaSources sources;

    private SchemaSet(Dictionary<string, AcceptPlan> plans, Func<Dictionary<string, JsonSchema>> compile, SchemaSources sources)
    {
        this.plans = plans.ToFrozenDictionary(StringComparer.Ordinal);
        this.sources = sources;
        compiled = new(() => compile().ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The <c>$id</c> of every schema of the set, in ordinal order.</summary>
    public IEnumerable<string> Ids => plans.Keys.Order(StringComparer.Ordinal);

    /// <summary>Compiles schemas that each have an absolute <c>$id</c>.</summary>
    /// <exception cref="InvalidSchemaException">
    /// A schema has no <c>$id</c>, or that of another; a keyword's value is of the wrong kind; a pattern is none; a reference leads nowhere,
    /// or in a circle.
    /// </exception>
    public static SchemaSet Compile(IEnumerable<JsonElement> schemas) => CompileAt(schemas.Select((schema, index) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$id", out var id) && id.ValueKind == JsonValueKind.String
            && Uri.TryCreate(id.GetString(), UriKind.Absolute, out var uri)
            ? (uri, schema)
            : throw new InvalidSchemaException($"number {index + 1}", "it has no absolute \"$id\".")));

    /// <summary>
    /// Whether a value fits a schema and, if not, why: faults in the order of the value's text, then by keyword. None: it fits.
    /// </summary>
    /// <param name="schemaId">The <c>$id</c> of a schema of this set.</param>
    /// <param name="instance">The value.</param>
    /// <exception cref="ArgumentException">The set has no such schema.</exception>
    public IReadOnlyList<SchemaFault> Evaluate(string schemaId, JsonElement instance) =>
        SurelyFits(schemaId, instance) ? [] : Judge(schemaId, instance);

    /// <summary>Whether a value surely fits a schema; if not, it may fit nevertheless.</summary>
    /// <inheritdoc cref="Evaluate(string, JsonElement)"/>
    internal bool SurelyFits(string schemaId, JsonElement instance) => plans.TryGetValue(schemaId, out var plan)
        ? plan.Accepts(instance)
        : throw new ArgumentException($"There is no schema {schemaId} in this set.", nameof(schemaId));

    /// <summary>Whether the plan of a schema knows all of it.</summary>
    internal bool IsWhole(string schemaId) => plans[schemaId].IsWhole;

    /// <summary>The same as <see cref="Evaluate(string, JsonElement)"/>, by JsonSchema.Net alone.</summary>
    internal IReadOnlyList<SchemaFault> Judge(string schemaId, JsonElement instance)
    {
        var schema = compiled.Value[schemaId];
        try
        {
            // Finding out that a value fits costs a fraction of finding out why one does not.
            return Evaluate(schema, instance, OutputFormat.Flag).IsValid
                ? []
                : Explanation.Of(EvaluationNode.Read(Evaluate(schema, instance, OutputFormat.Hierarchical)), sources, instance);
        }
        catch (FormatException) when (ExtremeNumbers.In(instance, schemaId).ToList() is { Count: > 0 } extremes)
        {
            return extremes;
        }
        catch (EndlessEvaluationException fault)
        {
            return [Undecided(schemaId, "$ref", fault.Message)];
        }
        catch (RegexMatchTimeoutException)
        {
            return [Undecided(schemaId, "pattern", $"matching one of its patterns takes more than {Wording.Number(Limits.PatternSeconds)} seconds")];
        }
    }

    /// <summary>Compiles schemas by the address they are known under, whether or not they state an <c>$id</c> of their own.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="compile">Whether to compile now what the plans do not know whole, so that a broken schema is told of at once.</param>
    internal static SchemaSet CompileAt(IEnumerable<(Uri Address, JsonElement Schema)> schemas, bool compile = true)
    {
        var patterns = new PatternCache();
        var written = new SchemaSources();
        var made = new Dictionary<string, AcceptPlan>(StringComparer.Ordinal);
        (Uri Address, JsonElement Schema)[] own = [.. schemas.Select(each => (each.Address, each.Schema.Clone()))];
        foreach (var (address, schema) in own)
        {
            made.TryAdd(address.OriginalString, AcceptPlan.Of(schema, patterns));
            written.Add(address, schema);
        }

        var set = new SchemaSet(made, () => Compiled(own, patterns), written);
        if (compile && (made.Count < own.Length || made.Values.Any(plan => !plan.IsWhole)))
        {
            _ = set.compiled.Value;
        }

        return set;
    }

    private static Dictionary<string, JsonSchema> Compiled((Uri Address, JsonElement Schema)[] schemas, PatternCache patterns)
    {
        var options = Draft202012.Options(patterns);
        var built = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var (address, schema) in schemas)
        {
            var id = address.OriginalString;
            if (!built.TryAdd(id, Built(id, address, schema, options)))
            {
                throw new InvalidSchemaException(id, "another schema has the same \"$id\".");
            }
        }

        foreach (var (id, schema) in built)
        {
            Resolve(id, schema);
        }

        return built;
    }

    private static EvaluationResults Evaluate(JsonSchema schema, JsonElement instance, OutputFormat format) =>
        schema.Evaluate(instance, new CountedEvaluation(format, JsonMarshal.GetRawUtf8Value(instance).Length));

    private static SchemaFault Undecided(string schemaId, string keyword, string why) => new(
        string.Empty,
        keyword,
        schemaId + "#",
        $"whether this fits its schema cannot be told, as {why}",
        "Mend the schema, or restore it.",
        AtKey: false);

    private static JsonSchema Built(string id, Uri address, JsonElement element, BuildOptions options)
    {
        try
        {
            var schema = JsonSchema.Build(element, options, address);
            if (schema.BoolValue is null && schema.BaseUri != address)
            {
                options.SchemaRegistry.Register(address, schema);
            }

            return schema;
        }
        catch (Exception fault) when (fault is JsonSchemaException or InvalidPatternException or ArgumentException or InvalidOperationException or FormatException or JsonException)
        {
            throw new InvalidSchemaException(id, fault.Message, fault);
        }
    }

    // References to schemas that were compiled later are resolved when a schema is first evaluated. That is done here, once: it is no
    // work to do for several files at the same time, and a reference that leads nowhere is a fault of the schema, not of a file.
    private static void Resolve(string id, JsonSchema schema)
    {
        if (Draft202012.Foreign(schema) is { } keyword)
        {
            throw new InvalidSchemaException(id, $"\"{keyword}\" stands under a \"$schema\" other than {Draft202012.Id}.");
        }

        try
        {
            Evaluate(schema, JsonElement.Parse("null"u8), OutputFormat.Flag);
        }
        catch (Exception fault) when (fault is JsonSchemaException or RefResolutionException or EndlessEvaluationException)
        {
            throw new InvalidSchemaException(id, fault is EndlessEvaluationException ? fault.Message + "." : fault.Message, fault);
        }

        if (Draft202012.From(schema).SelectMany(node => node.Keywords).FirstOrDefault(keyword => keyword.Handler.Name == "$ref" && keyword.Subschemas.Length == 0) is { } lost)
        {
            throw new InvalidSchemaException(id, $"the reference {lost.RawValue} leads nowhere.");
        }
    }
}
