namespace Cited.Findings;

/// <summary>The order of findings everywhere: path, line, column, rule; then message, so that no two runs differ.</summary>
internal static class FindingOrder
{
    /// <summary>Sorted findings, each once.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) => findings
        .Select(f => (Finding: f, f.Place.Span))
        .OrderBy(x => x.Finding.Place.Path, StringComparer.Ordinal)
        .ThenBy(x => x.Span.Line)
        .ThenBy(x => x.Span.Column)
        .ThenBy(x => x.Finding.Rule.Id, StringComparer.Ordinal)
        .ThenBy(x => x.Finding.Message, StringComparer.Ordinal)
        .DistinctBy(x => (x.Finding.Place.Path, x.Span, x.Finding.Rule.Id, x.Finding.Message))
        .Select(x => x.Finding)
        .ToArray();
}
