using System.Text.Json;

namespace Cited.Tests.Cli;

public sealed class NewCommandTests
{
    private const string Page = "https://www.police.example/news/nine-arrests?utm_source=letter&id=4#:~:text=nine";

    [Fact]
    public void Makes_a_source_that_passes()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("new", "source", Page, "--title", "Nine arrests in Operation Harbour", "--published", "2025-03-04");
        Assert.Equal((0, "data/sources/2025/example-police-2025-03-04-nine-arrests-in-operation-harbour.json: written\n", string.Empty), (run.Code, run.Out, run.Error));
        var source = JsonDocument.Parse(File.ReadAllText(dataset.At(run.Out.Split(": ")[0]))).RootElement;
        Assert.Equal("https://www.police.example/news/nine-arrests?id=4", source.GetProperty("url").GetString());
        Assert.Equal(CommandRun.Today, source.GetProperty("accessed").GetString());
        Assert.Equal(0, dataset.Run("validate", "data/sources/2025").Code);
        Assert.Equal(0, dataset.Run("fmt", "--check").Code);
    }

    [Fact]
    public void Says_what_is_still_to_fill_in_and_how_a_publisher_is_found()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("new", "source", "https://elsewhere.example/a/nine-arrests.html", "--accessed", "2025-06-30");
        Assert.Equal(0, run.Code);
        Assert.Equal("No organisation of the dataset publishes at elsewhere.example. Begin one first, and give its address, so that it is found: cited new organization NAME --website https://elsewhere.example/\n"
            + "Still to fill in: type, title, language, publisher, origin/kind. \"cited validate data/sources/undated/publisher-nd-nine-arrests.json\" says how.\n", run.Error);
        Assert.Contains("\"accessed\": \"2025-06-30\"", File.ReadAllText(dataset.At("data/sources/undated/publisher-nd-nine-arrests.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_page_is_already_there_and_writes_nothing()
    {
        using var dataset = new TemporaryDataset();
        var before = Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories);
        var run = dataset.Run("new", "source", "http://news.example/2020/05/02/arrests/?fbclid=1", "--id", "other");
        Assert.Equal(1, run.Code);
        Assert.Contains("is already in the dataset as \"example-news-2020-05-02-arrests\"", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("new", "organization", "Example News", "--type", "newspaper")]
    [InlineData("new", "operation", "Operation Example", "--year", "2020")]
    [InlineData("new", "indicator", "example-police", "--name", "Calls", "--id", "example-2020")]
    [InlineData("new", "source", Page, "--id", "example-2020")]
    public void Never_overwrites_and_never_uses_an_id_twice(params string[] args)
    {
        using var dataset = new TemporaryDataset();
        var before = Contents(dataset);
        var run = dataset.Run(args);
        Assert.Equal(1, run.Code);
        Assert.Contains("already there, and nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents(dataset));
    }

    [Fact]
    public void Makes_an_operation_with_its_first_fact()
    {
        using var dataset = new TemporaryDataset();
        dataset.Run("new", "source", Page, "--title", "Nine arrests", "--published", "2025-03-04");
        var run = dataset.Run(
            "new", "operation", "Operation Harbour", "--summary", "An invented operation, made by a command.", "--property", "arrests", "--value", "9", "--source", "example-police-2025-03-04-nine-arrests", "--start", "nine people were arrested");
        Assert.Equal((0, "data/operations/2025/harbour-2025.json: written\n", string.Empty), (run.Code, run.Out, run.Error));
        Assert.Equal(0, dataset.Run("validate", "--strict").Code);
    }

    [Fact]
    public void Says_what_other_rules_find_in_a_new_record()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("new", "operation", "Harbour", "--year", "2025", "--summary", "An invented operation.", "--property", "arrests", "--value", "9", "--source", "example-polcie-2020-05-01-release", "--start", "nine");
        Assert.Equal("Still to mend: There is no source \"example-polcie-2020-05-01-release\". \"cited validate data/operations/2025/harbour-2025.json\" says how.\n", run.Error);
    }

    [Fact]
    public void Makes_an_organisation_and_its_figures()
    {
        using var dataset = new TemporaryDataset();
        Assert.Equal(0, dataset.Run("new", "organization", "Línea de Ayuda", "--language", "es", "--type", "hotline", "--country", "ES", "--website", "https://linea.example/").Code);
        Assert.Equal(0, dataset.Run("new", "source", "https://linea.example/2024", "--type", "report", "--title", "Annual report", "--language", "es", "--published", "2025", "--origin", "original").Code);
        var run = dataset.Run(
            "new", "indicator", "linea-de-ayuda", "--name", "Reports to the hotline", "--summary", "Reports that an invented hotline received.", "--property", "reports-received", "--value", "5000", "--during", "2024", "--source", "linea-de-ayuda-2025-annual-report", "--start", "5,000 reports");
        Assert.Equal((0, "data/indicators/linea-de-ayuda-reports-to-the-hotline.json: written\n", string.Empty), (run.Code, run.Out, run.Error));
        Assert.Equal(0, dataset.Run("validate", "--strict").Code);
    }

    [Fact]
    public void Takes_a_document_without_an_address_by_its_bytes()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("report.txt", "test"u8.ToArray());
        dataset.Run("new", "source", "--document", "report.txt", "--publisher", "example-police", "--title", "Report");
        var source = File.ReadAllText(dataset.At("data/sources/undated/example-police-nd-report.json"));
        Assert.Contains("\"sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"", source, StringComparison.Ordinal);
        Assert.Contains("\"readFrom\": \"document\"", source, StringComparison.Ordinal);
        Assert.Equal(1, dataset.Run("new", "source", "--document", "report.txt").Code);
    }

    [Theory]
    [InlineData("new", "source")]
    [InlineData("new", "source", "not an address")]
    [InlineData("new", "source", "--document", "nowhere.pdf")]
    [InlineData("new", "operation")]
    [InlineData("new", "operation", "Operation X")]
    [InlineData("new", "operation", "Operation X", "--year", "../..")]
    [InlineData("new", "organization")]
    [InlineData("new", "indicator")]
    [InlineData("new")]
    public void Ends_with_2_where_it_cannot_begin(params string[] args)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run(args);
        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("../../../outside")]
    [InlineData("/tmp/outside")]
    [InlineData("Outside")]
    public void Takes_no_id_that_is_none(string id)
    {
        using var dataset = new TemporaryDataset();
        var before = Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories);
        Assert.Equal(2, dataset.Run("new", "organization", "Outside", "--id", id).Code);
        Assert.Equal(before, Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Asks_at_a_terminal_and_completes_what_is_typed()
    {
        using var dataset = new TemporaryDataset();
        // Publisher: unknown, a beginning that two have, the suggestion; then title, date, type, language, day, origin, what it derives from, basis, id.
        var run = CommandRun.Answering(dataset.Folder, "example-nws\nexample-\n\nNine held\n2025-03-05\n\n\n\nrel\nexample-police\natt\n\n", "new", "source", "https://news.example/nine");
        Assert.Equal((0, "data/sources/2025/example-news-2025-03-05-nine-held.json: written\n"), (run.Code, run.Out));
        Assert.Contains("there is no \"example-nws\"; did you mean \"example-news\"?", run.Error, StringComparison.Ordinal);
        Assert.Contains("  example-news\n  example-police\n", run.Error, StringComparison.Ordinal);
        var source = JsonDocument.Parse(File.ReadAllText(dataset.At(run.Out.Split(": ")[0]))).RootElement;
        Assert.Equal("{\"kind\":\"release\",\"derivedFrom\":[\"example-police\"],\"basis\":\"attributed\"}", JsonSerializer.Serialize(source.GetProperty("origin")));
        Assert.Equal("newspaper", source.GetProperty("type").GetString());
    }

    [Fact]
    public void Ends_where_nobody_answers_any_more()
    {
        using var dataset = new TemporaryDataset();
        Assert.Equal(2, CommandRun.Answering(dataset.Folder, string.Empty, "new", "operation").Code);
        Assert.Equal(2, CommandRun.Answering(dataset.Folder, "Operation Harbour\n\n\n", "new", "operation").Code);
    }

    private static string[] Contents(TemporaryDataset dataset) =>
        [.. Directory.GetFiles(dataset.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + File.ReadAllText(f))];
}
