using System.Globalization;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>Parts that were added up do not give the value.</summary>
internal sealed class SumDiffers : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "sum-differs",
        RuleFamily.Consistency,
        Severity.Error,
        "The numbers in \"sumOf\" do not add up to the value.",
        "Where a source states only parts, the sum is ours, and has to be right.",
        "Look at the passage again: mend the value, or the parts.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records) =>
        from fact in record.Facts
        from claim in fact.Claims
        where claim.SumOf.Length > 0 && claim.Value is NumberValue value && claim.SumOf.Sum() != value.Number
        select new Finding(
            Info,
            claim.At.At("sumOf"),
            $"{string.Join(" + ", claim.SumOf.Select(Shown))} is {Shown(claim.SumOf.Sum())}, and the value is {claim.Value.Display}.",
            "Look at the passage again: mend the value, or the parts.")
        {
            Related = [new RelatedPlace(claim.At.At("value"), "the value")],
        };

    private static string Shown(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
