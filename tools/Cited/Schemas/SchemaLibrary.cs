using System.Collections.Concurrent;
using System.Text.Json;

namespace Cited.Schemas;

/// <summary>
/// The schemas of the record kinds: compiled for evaluation, and as JSON for what else is read from them (the order of
/// keys, descriptions, examples).
/// </summary>
public sealed class SchemaLibrary
{
    /// <summary>The beginning of all schema ids; the number is the major version of the data's form: <see cref="FormVersion.Known"/>.</summary>
    public const string IdPrefix = FormVersion.UrnPrefix + FormVersion.Known + ":";

    /// <summary>Holds what the schemas of the records are filled from, and refers to definitions that exist only there: nothing is held against it.</summary>
    public const string Common = "common";

    private readonly ConcurrentDictionary<string, CanonicalForm> forms = new(StringComparer.Ordinal);
    private readonly Lazy<SchemaSet> compiled;
    private readonly IReadOnlyDictionary<string, JsonElement> byKind;

    /// <summary>
    /// Takes the schemas by kind (<c>operation</c>, <c>source</c>, …). They are compiled when the first value is held against one, so that
    /// a schema whose definitions are out of date can still be read in order to fill it anew.
    /// </summary>
    public SchemaLibrary(IReadOnlyDictionary<string, JsonElement> byKind)
    {
        this.byKind = byKind;
        compiled = new Lazy<SchemaSet>(() => SchemaSet.Compile(
            byKind.Where(schema => schema.Key != Common).OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => schema.Value)));
    }

    /// <summary>The kinds there are schemas for.</summary>
    public IEnumerable<string> Kinds => byKind.Keys.Order(StringComparer.Ordinal);

    /// <summary>The schema of a kind, as written.</summary>
    public JsonElement this[string kind] => byKind[kind];

    /// <summary>Whether there is a schema of this kind.</summary>
    public bool Has(string kind) => byKind.ContainsKey(kind);

    /// <summary>How records of a kind are written.</summary>
    public CanonicalForm CanonicalForm(string kind) => forms.GetOrAdd(kind, each => new CanonicalForm(byKind[each]));

    /// <summary>Compiles the schemas now, so that a broken one is told of before any record is looked at.</summary>
    /// <exception cref="InvalidSchemaException">One of the schemas cannot be used.</exception>
    public void Compile() => _ = compiled.Value;

    /// <summary>What a schema refuses in a value, each fault once, at its leaf; empty = nothing.</summary>
    /// <exception cref="InvalidSchemaException">One of the schemas cannot be used.</exception>
    public IReadOnlyList<SchemaFault> Evaluate(string kind, JsonElement value) =>
        compiled.Value.Evaluate(IdPrefix + kind, value);

    /// <summary>The compiled schemas, for tests that hold one way to evaluate them against the other.</summary>
    internal SchemaSet Set => compiled.Value;
}
