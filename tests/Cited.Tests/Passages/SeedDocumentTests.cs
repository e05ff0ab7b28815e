using Cited.Findings;
using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Rules;
using Cited.Text;

namespace Cited.Tests.Passages;

/// <summary>The two documents that the first record was coded from are the archive for their sources.</summary>
public sealed class SeedDocumentTests
{
    [Fact]
    public void Every_citation_of_the_two_documents_leads_to_one_passage_that_holds_the_value()
    {
        var archive = new Archive(new FolderTree(Checkout.Shared("seeds"), Limits.PageBytes));
        var dataset = DatasetReader.Read(new FolderTree(Checkout.Root));
        var passages = new ArchiveReview(dataset, archive).Passages.Where(p => p.Copy is not null).ToArray();
        Assert.Equal(2, passages.Select(p => p.Source.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(passages, p => Assert.Equal(1, p.Search!.Count));

        var report = Validation.Run(new ValidationRequest(dataset) { Rules = [.. RuleCatalog.All.Where(r => r is IArchiveRule)], Archive = archive });
        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Note);
    }
}
