using Cited.Comparing;
using Cited.Findings;

namespace Cited.Reporting.Comparisons;

/// <summary>All that a report of a comparison may show.</summary>
/// <param name="OldName">What the user called the state before.</param>
/// <param name="NewName">What the user called the state after.</param>
/// <param name="Comparison">What changed.</param>
/// <param name="NewFindings">Findings that the change brings, in the order of findings.</param>
public sealed record ComparisonReview(string OldName, string NewName, Comparison Comparison, IReadOnlyList<Finding> NewFindings)
{
    /// <summary>The findings that ask for something, errors first; notes are only counted where people read.</summary>
    internal IEnumerable<Finding> Serious => NewFindings.Where(f => f.Severity > Severity.Note).OrderByDescending(f => f.Severity);

    /// <summary>How many notes there are among the new findings, in words; empty if there are none.</summary>
    internal string Notes => NewFindings.Count(f => f.Severity == Severity.Note) is var notes and > 0
        ? $"{ReportWords.Count(notes, "note")}, which \"cited validate\" shows"
        : string.Empty;
}

/// <summary>One way to write down what changed. A report decides nothing: every format carries the same changes.</summary>
public interface IComparisonReport
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Name { get; }

    /// <summary>Writes the report. Lines end in LF on every system; nothing depends on culture.</summary>
    void Write(ComparisonReview review, ReportContext context, TextWriter writer);
}

/// <summary>The one list of formats.</summary>
public static class ComparisonReports
{
    /// <summary>Every format; the first one is the default.</summary>
    public static IReadOnlyList<IComparisonReport> All { get; } =
        [new ComparisonText(), new ComparisonMarkdown(), new ComparisonJson(), new ComparisonPatch()];

    /// <summary>The format of a name; absent if there is none.</summary>
    public static IComparisonReport? Find(string name) => All.FirstOrDefault(r => r.Name == name);
}
