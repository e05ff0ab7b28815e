using Cited.Reading;
using Cited.Rules;

namespace Cited.Tests.Rules;

public sealed class AcknowledgementsTests
{
    [Fact]
    public void A_reason_at_the_fact_takes_its_finding_out_of_the_report()
    {
        var report = Validation.Run(RuleFixture.Read("acknowledged-nothing", "valid"));
        Assert.Empty(report.Findings);
        Assert.NotEmpty(report.Acknowledged);
    }

    [Fact]
    public void Every_reason_in_the_dataset_acknowledges_something()
    {
        var dataset = DatasetReader.Read(new FolderTree(Checkout.Root));
        var given = dataset.Records.Sum(r => r.Acknowledged.Length) + dataset.FactRecords.Sum(r => r.Facts.Sum(f => f.Acknowledged.Length));
        Assert.True(Validation.Run(dataset).Acknowledged.Count >= given);
    }
}
