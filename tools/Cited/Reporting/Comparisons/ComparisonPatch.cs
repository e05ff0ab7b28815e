using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;

namespace Cited.Reporting.Comparisons;

/// <summary>The changes as a JSON patch (RFC 6902) that turns the keyed form of the old state into that of the new one.</summary>
public sealed class ComparisonPatch : IComparisonReport
{
    /// <inheritdoc />
    public string Name => "json-patch";

    /// <inheritdoc />
    public void Write(ComparisonReview review, ReportContext context, TextWriter writer)
    {
        var comparison = review.Comparison;
        writer.Write(PatchMaker.Between(KeyedForm.Of(comparison.Old), KeyedForm.Of(comparison.New), comparison.Renamed).Text());
    }
}
