using Cited.Findings;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Tests.House;

/// <summary>The project's own records.</summary>
public sealed class DatasetTests
{
    [Fact]
    public void Has_no_findings_but_notes()
    {
        var report = Validation.Run(DatasetReader.Read(new FolderTree(Checkout.Root)));
        Assert.Empty(report.Findings.Where(f => f.Severity > Severity.Note).Select(f => $"{f.Place.Path}:{f.Place.Span.Line} {f.Rule.Id} {f.Message}"));
    }
}
