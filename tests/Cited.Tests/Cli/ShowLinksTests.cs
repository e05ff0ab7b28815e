namespace Cited.Tests.Cli;

public sealed class ShowLinksTests
{
    [Fact]
    public void Lists_every_citation_with_the_address_of_its_passage()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("show", "example-2020", "--links");
        Assert.Equal(0, run.Code);
        Assert.Contains("\nArrests, Spain: 7\n  Example Police 2020-05-01\n    https://police.example/news/operation-example#:~:text=seven%20of%20them%20in%20Spain\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(4, run.Out.Split(":~:text=").Length - 1);
    }
}
