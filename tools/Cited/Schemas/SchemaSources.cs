using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>The schemas as they are written, found by location, for what an explanation quotes from them.</summary>
internal sealed class SchemaSources
{
    private readonly Dictionary<string, JsonElement> resources = new(StringComparer.Ordinal);

    /// <summary>Takes up a schema, and the schemas inside it that have an <c>$id</c> of their own.</summary>
    public void Add(Uri address, JsonElement schema)
    {
        resources.TryAdd(address.OriginalString, schema);
        AddResources(address, schema);
    }

    /// <summary>What stands at a location; undefined if that is not known, as in a metaschema.</summary>
    public SchemaView At(string location)
    {
        var hash = location.IndexOf('#', StringComparison.Ordinal);
        var (address, pointer) = hash < 0 ? (location, string.Empty) : (location[..hash], Uri.UnescapeDataString(location[(hash + 1)..]));
        return new SchemaView(location, resources.TryGetValue(address, out var root) ? JsonPointers.Find(root, pointer) ?? default : default);
    }

    /// <summary>
    /// The schema that an evaluation went to from another one. The location that the evaluation itself gives is only the second
    /// choice: below a keyword with one schema, such as <c>then</c>, JsonSchema.Net 8 repeats a part of the path in it.
    /// </summary>
    /// <param name="from">The schema it went from.</param>
    /// <param name="steps">The keyword, and the names or indices below it.</param>
    /// <param name="stated">The location that the evaluation gives.</param>
    public SchemaView Follow(SchemaView from, IReadOnlyList<string> steps, string stated)
    {
        var view = steps[0] is "$ref" or "$dynamicRef"
            ? Target(from, from.Text(steps[0]) ?? string.Empty)
            : steps.Aggregate(from, (schema, step) => schema.Below(step));
        if (view.Element.ValueKind == JsonValueKind.Undefined)
        {
            return At(stated);
        }

        return view.Text("$id") is { } id && Uri.TryCreate(from.Location, UriKind.Absolute, out var at) && Uri.TryCreate(at, id, out var own)
            ? view with { Location = own.OriginalString.TrimEnd('#') + "#" }
            : view;
    }

    /// <summary>
    /// The schemas that apply to the same value as this one does: itself, then those it leads to by reference or by combination,
    /// whether or not their conditions hold.
    /// </summary>
    public IEnumerable<SchemaView> InPlace(SchemaView schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SchemaView>([schema]);
        while (pending.TryPop(out var view))
        {
            if (!seen.Add(view.Location) || view.Element.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            yield return view;
            foreach (var inner in view.Element.EnumerateObject().SelectMany(keyword => Applied(view, keyword)).Reverse())
            {
                pending.Push(inner);
            }
        }
    }

    private IEnumerable<SchemaView> Applied(SchemaView schema, JsonProperty keyword) => (keyword.Name, keyword.Value.ValueKind) switch
    {
        ("$ref", JsonValueKind.String) => [Target(schema, keyword.Value.GetString()!)],
        ("allOf" or "anyOf" or "oneOf", JsonValueKind.Array) =>
            Enumerable.Range(0, keyword.Value.GetArrayLength()).Select(index => schema.Below(keyword.Name).Below(Wording.Number(index))),
        ("dependentSchemas", JsonValueKind.Object) =>
            keyword.Value.EnumerateObject().Select(dependent => schema.Below(keyword.Name).Below(dependent.Name)),
        ("if" or "then" or "else", _) => [schema.Below(keyword.Name)],
        _ => [],
    };

    private SchemaView Target(SchemaView from, string reference)
    {
        var location = reference.StartsWith('#')
            ? from.Location[..from.Location.IndexOf('#', StringComparison.Ordinal)] + reference
            : Uri.TryCreate(from.Location, UriKind.Absolute, out var at) && Uri.TryCreate(at, reference, out var target) ? target.OriginalString : reference;
        return At(location.Contains('#', StringComparison.Ordinal) ? location : location + "#");
    }

    private void AddResources(Uri address, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("$id", out var id) && id.ValueKind == JsonValueKind.String && Uri.TryCreate(address, id.GetString(), out var own))
            {
                address = own;
                resources.TryAdd(own.OriginalString.TrimEnd('#'), element);
            }

            foreach (var member in element.EnumerateObject())
            {
                AddResources(address, member.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                AddResources(address, item);
            }
        }
    }
}
