using System.Globalization;
using System.Text.Json;
using Cited.Schemas;

namespace Cited.Tests.Schemas.Differential;

/// <summary>
/// Two evaluators give the same answer to real records that were changed: ours, and ajv. 500 records here; tests/differential/run takes
/// 20,000, or as many as it is told.
/// </summary>
public sealed class DifferentialTests
{
    private const int Ordinary = 500;
    private const int Seed = 20_261_201;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("CITED_DIFFERENTIAL"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Ordinary;

    [Fact]
    public void A_changed_record_fits_for_both_or_for_neither()
    {
        var records = ChangedRecords.Of(Count, Seed).ToList();
        var theirs = Ajv.Judge(
            RealRecords.Schemas.Kinds.Where(kind => kind != SchemaLibrary.Common).Select(kind => RealRecords.Schemas[kind]),
            records.Select(record => (SchemaLibrary.IdPrefix + record.Kind, record.Text)));
        Assert.Equal(records.Count, theirs.Count);

        var unexplained = new List<string>();
        var explained = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < records.Count; index++)
        {
            var faults = RealRecords.Schemas.Evaluate(records[index].Kind, JsonElement.Parse(records[index].Text));
            if (faults.Count == 0 == theirs[index] is null)
            {
                continue;
            }

            if (Disagreement.Explained(records[index].Text, theirs[index], faults) is { } why)
            {
                explained[why] = explained.GetValueOrDefault(why) + 1;
            }
            else
            {
                unexplained.Add($"{records[index].Path}, record {index}: ajv says {theirs[index] ?? "it fits"}; ours: {string.Join(" | ", faults.Select(f => $"{f.InstancePointer} [{f.Keyword}] {f.Message}").DefaultIfEmpty("it fits"))}");
            }
        }

        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{records.Count} records, {theirs.Count(fault => fault is null)} fit for ajv, {unexplained.Count} disagreements unexplained, {explained.Values.Sum()} explained");
        foreach (var (why, count) in explained)
        {
            output?.WriteLine($"{count} x {why}");
        }

        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained.Take(50)));

        // Records of which most are refused for the same reason, or all accepted, would say little.
        Assert.InRange(theirs.Count(fault => fault is null), records.Count / 50, records.Count / 2);
    }
}
