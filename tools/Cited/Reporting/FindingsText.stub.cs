using Cited.Findings;
namespace Cited.Reporting;
/// <summary>.</summary>
public static class FindingsText {
  /// <summary>.</summary>
  public static string Of(IReadOnlyList<Finding> findings) => string.Concat(findings.Select(f => $"{f.Place.Path}:{f.Place.Span.Line}:{f.Place.Span.Column}: {f.Severity} {f.Rule.Id}: {f.Message}\n  help: {f.Help}\n"));
}
