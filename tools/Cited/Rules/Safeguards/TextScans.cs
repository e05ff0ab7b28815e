using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>
/// The scans of all texts of a dataset. A dozen rules look at the same texts; what one has found out, the next does not find out
/// again. A dataset does not change, so remembering by dataset changes no result.
/// </summary>
internal static class TextScans
{
    private static readonly ConditionalWeakTable<Dataset, Lazy<ImmutableArray<TextScan>>> Remembered = [];

    /// <summary>A scan of each text, in the order of the files.</summary>
    public static ImmutableArray<TextScan> Of(Dataset dataset) => Remembered.GetValue(dataset, d => new(() => Make(d))).Value;

    private static ImmutableArray<TextScan> Make(Dataset dataset)
    {
        var knowledge = new Knowledge(dataset);
        return [.. RecordTexts.Of(dataset).Select(text => new TextScan(text, knowledge))];
    }
}
