using System.Text.Json;

namespace Cited.Tests.Cli;

public sealed class ShowCommandTests
{
    [Fact]
    public void Shows_a_record()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("show", "example-2020");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.StartsWith("Operation Example\nexample-2020\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_json_alone_to_standard_output()
    {
        using var dataset = new TemporaryDataset();
        using var json = JsonDocument.Parse(dataset.Run("show", "example-2020", "--format", "json", "--policy", "most-origins").Out);
        Assert.Equal("most-origins", json.RootElement.GetProperty("policy").GetString());
    }

    [Fact]
    public void Leaves_out_what_had_not_been_reported_by_the_day()
    {
        using var dataset = new TemporaryDataset();
        Assert.DoesNotContain("Arrests", dataset.Run("show", "example-2020", "--as-of", "2020-04-30").Out, StringComparison.Ordinal);
        Assert.Contains("Arrests", dataset.Run("show", "example-2020", "--as-of", "2020-05-01").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean \"example-2020\"?", "show", "example-2021")]
    [InlineData("\"soon\" is no day", "show", "example-2020", "--as-of", "soon")]
    [InlineData("\"2020-02-30\" is no day", "show", "example-2020", "--as-of", "2020-02-30")]
    public void Says_what_is_wrong_with_what_was_asked(string said, params string[] args)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run(args);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
