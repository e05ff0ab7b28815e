using System.Text.Json;

namespace Cited.Schemas;

/// <summary>
/// The schemas of the record kinds: compiled for evaluation, and as JSON for what else is read from them (the order of
/// keys, descriptions, examples).
/// </summary>
public sealed class SchemaLibrary
{
    /// <summary>The beginning of all schema ids; the number is the major version of the data's form.</summary>
    public const string IdPrefix = "urn:cited-operations:schema:1:";

    private readonly SchemaSet compiled;
    private readonly IReadOnlyDictionary<string, JsonElement> byKind;

    /// <summary>Compiles the schemas, given by kind (<c>operation</c>, <c>source</c>, …).</summary>
    public SchemaLibrary(IReadOnlyDictionary<string, JsonElement> byKind)
    {
        this.byKind = byKind;
        compiled = SchemaSet.Compile(byKind.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value));
    }

    /// <summary>The kinds there are schemas for.</summary>
    public IEnumerable<string> Kinds => byKind.Keys.Order(StringComparer.Ordinal);

    /// <summary>The schema of a kind, as written.</summary>
    public JsonElement this[string kind] => byKind[kind];

    /// <summary>Whether there is a schema of this kind.</summary>
    public bool Has(string kind) => byKind.ContainsKey(kind);

    /// <summary>How records of a kind are written.</summary>
    public CanonicalForm CanonicalForm(string kind) => new(byKind[kind]);

    /// <summary>What a schema refuses in a value, each fault once, at its leaf; empty = nothing.</summary>
    public IReadOnlyList<SchemaFault> Evaluate(string kind, JsonElement value) => compiled.Evaluate(IdPrefix + kind, value);
}
