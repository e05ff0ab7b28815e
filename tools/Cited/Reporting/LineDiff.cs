using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Cited.Reporting;

/// <summary>A line of a comparison of two texts.</summary>
/// <param name="Sign"><c>-</c> only in the first, <c>+</c> only in the second, a blank in both.</param>
/// <param name="Text">The line.</param>
/// <param name="AfterGap">Whether lines that are the same were left out before it.</param>
public sealed record DiffLine(char Sign, string Text, bool AfterGap);

/// <summary>The lines in which two texts differ, with a few around each stretch.</summary>
public static class LineDiff
{
    /// <summary>The lines to show; empty if only the line ends differ.</summary>
    public static IReadOnlyList<DiffLine> Of(string before, string after, int around)
    {
        var lines = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type is ChangeType.Inserted or ChangeType.Deleted)
            {
                shown.AsSpan(Math.Max(0, i - around), Math.Min(lines.Count, i + around + 1) - Math.Max(0, i - around)).Fill(true);
            }
        }

        var last = -1;
        var differences = new List<DiffLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                differences.Add(new DiffLine(Sign(lines[i].Type), lines[i].Text, last >= 0 && i > last + 1));
                last = i;
            }
        }

        return differences;
    }

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
