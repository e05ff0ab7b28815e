using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Mending;

/// <summary>What its schema finds wrong with a file and has one obvious mend.</summary>
internal static class SchemaEdits
{
    /// <summary>The edits for a file that could be parsed, in the order of its text.</summary>
    public static IEnumerable<Edit> Of(DataFile file, SchemaLibrary schemas)
    {
        var root = file.Text.Root!.Value;
        var role = file.Role!.Value;
        if (root.ValueKind == JsonValueKind.Object && SchemaKey(file, root, role) is { } key)
        {
            yield return key;
        }

        // Each conversion is tried on the whole record.
        var conversions = 0;
        foreach (var fault in file.SchemaFaults.Where(f => f.InstancePointer is not ("" or "/$schema")))
        {
            if (IsConversion(file, fault) && ++conversions > Limits.Conversions)
            {
                continue;
            }

            if (Edit(file, fault, schemas) is { } edit)
            {
                yield return edit;
            }
        }
    }

    /// <summary>How many values of a wrong type <see cref="Of"/> does not try to convert, since the file has more than <see cref="Limits.Conversions"/>.</summary>
    public static int Untried(DataFile file) => file.Text.Root is null
        ? 0
        : Math.Max(0, file.SchemaFaults.Count(f => f.InstancePointer is not ("" or "/$schema") && IsConversion(file, f)) - Limits.Conversions);

    // A null is removed, without a trial.
    private static bool IsConversion(DataFile file, SchemaFault fault) =>
        fault.Keyword == "type" && file.Text.ValueAt(fault.InstancePointer) is not { ValueKind: JsonValueKind.Null };

    private static Replace? SchemaKey(DataFile file, JsonElement root, FileRole role)
    {
        var right = DataLayout.SchemaReference(file.Path, role);
        var found = root.TryGetProperty("$schema", out var value) ? value : (JsonElement?)null;
        return found is { ValueKind: JsonValueKind.String } text && text.ValueEquals(right)
            ? null
            : new Replace(new Place(file.Text, "/$schema"), () => right, $"\"$schema\" is now \"{right}\"");
    }

    private static Edit? Edit(DataFile file, SchemaFault fault, SchemaLibrary schemas)
    {
        var at = new Place(file.Text, fault.InstancePointer, fault.AtKey ? PlacePart.Key : PlacePart.Value);
        var value = file.Text.ValueAt(fault.InstancePointer);
        if (value is not { } found)
        {
            return null;
        }

        if (fault.AtKey)
        {
            var key = JsonPointers.Tokens(fault.InstancePointer).Last();
            return NearMiss.Of(key, fault.Near) is { } right ? new Rename(at, right, $"the key \"{Shown.Of(key)}\" is now \"{right}\"") : null;
        }

        return fault.Keyword switch
        {
            "uniqueItems" => new Remove(at, $"removed the second of two equal items, {Shown.Of(found.GetRawText())}"),
            "type" when found.ValueKind == JsonValueKind.Null => new Remove(at, "removed a value that was null: what is not known is left out"),
            "type" => Conversion(file, fault, found, schemas, at),
            _ when found.ValueKind == JsonValueKind.String && NearMiss.Of(found.GetString()!, fault.Near) is { } right =>
                new Replace(at, () => right, $"\"{Shown.Of(found.GetString()!)}\" is now \"{right}\""),
            _ => null,
        };
    }

    // A number in quotes, a text or a number where a list of such is wanted: taken if the schema then finds nothing wrong at this place.
    private static Replace? Conversion(DataFile file, SchemaFault fault, JsonElement found, SchemaLibrary schemas, Place at)
    {
        var kind = DataLayout.SchemaKind(file.Role!.Value);
        foreach (var (candidate, what) in Candidates(found))
        {
            var edit = new Replace(at, candidate, what);
            var trial = JsonNode.Parse(file.Text.Root!.Value.GetRawText())!;
            edit.Apply(trial);
            var left = schemas.Evaluate(kind, trial.ToElement());
            if (!left.Any(f => JsonPointers.IsAtOrWithin(f.InstancePointer, fault.InstancePointer)))
            {
                return edit;
            }
        }

        return null;
    }

    private static IEnumerable<(Func<JsonNode> Value, string What)> Candidates(JsonElement found)
    {
        var raw = found.GetRawText();
        if (found.ValueKind == JsonValueKind.String && found.GetString() is { Length: < 16 } text && IsPlainNumber(text))
        {
            yield return (() => JsonNode.Parse(text)!, $"\"{text}\" is now {text}, without quotes");
        }

        if (found.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            yield return (() => new JsonArray(JsonNode.Parse(raw)), $"{Shown.Of(raw)} is now a list, [{Shown.Of(raw)}]");
        }
    }

    // Only what can be read one way: no separators, no signs, no needless zeros.
    private static bool IsPlainNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
