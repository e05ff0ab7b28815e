using System.Text.Json;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Tests.Schemas.Differential;

/// <summary>Where the two evaluators may differ, each with the reason. Everything else is a fault of one of them.</summary>
internal static class Disagreement
{
    /// <summary>Why they differ; null if that is not known.</summary>
    /// <param name="text">The record.</param>
    /// <param name="theirs">The first fault that ajv finds, as place and keyword; null: none.</param>
    /// <param name="ours">The faults that ours finds.</param>
    public static string? Explained(string text, string? theirs, IReadOnlyList<SchemaFault> ours)
    {
        var record = JsonElement.Parse(text);
        return theirs is null
            ? ours.All(fault => IsNumber(record, fault.InstancePointer, number => number.GetDouble() == 0 && number.GetRawText().AsSpan().ContainsAnyInRange('1', '9'))) ? Underflow : null
            : theirs.EndsWith(" [multipleOf]", StringComparison.Ordinal) && IsNumber(record, theirs.Split(' ')[0], number => Math.Abs(number.GetDouble()) >= 1e21) ? ParsedAsText : null;
    }

    private const string Underflow = "JavaScript reads a number nearer to 0 than 5e-324 as 0, so that ajv sees no decimals; ours keeps the digits";

    private const string ParsedAsText = "ajv tests multipleOf with parseInt, which reads the text of a number: from 1e21 on that is \"1e+21\", of which it takes the 1. "
        + "The number is a multiple of 1; it is refused as number-out-of-range";

    private static bool IsNumber(JsonElement record, string place, Func<JsonElement, bool> condition) =>
        JsonPointers.Find(record, place) is { ValueKind: JsonValueKind.Number } number && condition(number);
}
