using Cited.Findings;
using Cited.Rules;

namespace Cited.Reporting;

/// <summary>
/// One way to write down what a validation found. A report decides nothing: it neither picks, sorts nor judges, so that
/// every format carries the same findings; the form for people counts notes where it is asked to.
/// </summary>
public interface IFindingsReport
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Name { get; }

    /// <summary>Writes the report. Lines end in LF on every system; nothing depends on culture.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="rules">The rules that were run, for formats that list them.</param>
    /// <param name="context">What the library cannot know by itself.</param>
    /// <param name="writer">Where to; UTF-8 is expected. It is neither flushed nor closed.</param>
    void Write(ValidationReport report, IReadOnlyList<RuleInfo> rules, ReportContext context, TextWriter writer);
}

/// <summary>The one list of formats.</summary>
public static class FindingsReports
{
    /// <summary>Every format; the first one is the default.</summary>
    public static IReadOnlyList<IFindingsReport> All { get; } =
        [new FindingsText(), new FindingsJson(), new FindingsSarif(), new FindingsGitHub(), new FindingsJUnit()];

    /// <summary>The format of a name; absent if there is none.</summary>
    public static IFindingsReport? Find(string name) => All.FirstOrDefault(r => r.Name == name);
}
