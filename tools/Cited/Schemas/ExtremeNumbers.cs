using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>Numbers that an evaluation cannot go on with: lists are compared item by item as decimals, which end at some 7.9e28.</summary>
internal static class ExtremeNumbers
{
    /// <summary>A fault for each number of a value that is no decimal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schemaId">The schema it was held against.</param>
    public static IEnumerable<SchemaFault> In(JsonElement value, string schemaId) => Below(value, string.Empty)
        .Select(number => new SchemaFault(
            number.Pointer,
            "uniqueItems",
            schemaId + "#",
            $"value is {Wording.Found(number.Value)}, which is too large to be compared with others",
            "Write a number of ordinary size: none that is reported here comes near this one.",
            AtKey: false));

    private static IEnumerable<(string Pointer, JsonElement Value)> Below(JsonElement value, string pointer) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Below(member.Value, JsonPointers.Append(pointer, member.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Below(item, JsonPointers.Append(pointer, index))),
        JsonValueKind.Number when !value.TryGetDecimal(out _) => [(pointer, value)],
        _ => [],
    };
}
