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
    public void Asks_again_for_what_is_missing_or_wrong_and_keeps_the_other_answers()
    {
        using var dataset = new TemporaryDataset();
        string[] typed =
        [
            "", "Operation Harbour", "English", "en", "Short", "An invented operation, typed at a terminal.", "arests", "arrests", "2,500", "9",
            "example-police-2020-05-02", "example-police-2020-05-01-release", "one two three four five six", "nine people were arrested", "", "20255", "2025",
        ];
        var run = CommandRun.Answering(dataset.Folder, string.Join('\n', typed) + "\n", "new", "operation");
        Assert.Equal((0, "data/operations/2025/harbour-2025.json: written\n"), (run.Code, run.Out));
        Assert.Contains("  this is needed; Ctrl+C ends, and nothing is written.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Write the language as a BCP 47 tag", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"arrests\"?", run.Error, StringComparison.Ordinal);
        Assert.Contains("such as 2500. (An empty line leaves it open.)", run.Error, StringComparison.Ordinal);
        Assert.Contains("has 6 words; at most 5 are allowed.", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"20255\" is no year: write its four digits, such as 2025.", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, dataset.Run("validate", "data/operations/2025").Code);
    }

    [Theory]
    [InlineData("action-period", "2025-02-30", "2025-02-28", "is no date: ")]
    [InlineData("countries", "ES, UK", "ES, GB", "There is no area \"UK\". Did you mean \"GB\" (United Kingdom)?")]
    [InlineData("led-by", "example-polce", "example-police", "There is no organisation \"example-polce\"; did you mean \"example-police\"?")]
    public void Asks_again_for_a_value_that_cannot_be(string property, string wrong, string right, string reason)
    {
        using var dataset = new TemporaryDataset();
        var run = CommandRun.Answering(
            dataset.Folder, $"{wrong}\n{right}\n", "new", "operation", "Harbour", "--language", "en", "--summary", "An invented operation.", "--year", "2025", "--property", property, "--source", "example-police-2020-05-01-release", "--start", "nine people");
        Assert.Equal(0, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains($"\"{right.Split(", ")[^1]}\"", File.ReadAllText(dataset.At("data/operations/2025/harbour-2025.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_again_for_a_date_of_a_source_and_a_country_of_an_organisation()
    {
        using var dataset = new TemporaryDataset();
        var source = CommandRun.Answering(dataset.Folder, "no address\n" + Page + "\n\nNine held\n4 May 2025\n2025-02-29\n2025-03-04\n\n\n2025-02-30\n\n\n\n", "new", "source");
        Assert.Equal((0, "data/sources/2025/example-police-2025-03-04-nine-held.json: written\n"), (source.Code, source.Out));
        Assert.Contains("\"no address\" is no web address.", source.Error, StringComparison.Ordinal);
        Assert.Contains("\"2025-02-29\" is no date: ", source.Error, StringComparison.Ordinal);
        Assert.Equal(0, dataset.Run("validate", "data/sources/2025").Code);

        var organization = CommandRun.Answering(dataset.Folder, "fr\nUK\nGB\nwww.harbour.example\nhttps://harbour.example/\n", "new", "organization", "Harbour Police", "--language", "English", "--type", "police");
        Assert.Equal((0, "data/organizations/harbour-police.json: written\n"), (organization.Code, organization.Out));
        Assert.Contains("there is no \"UK\"", organization.Error, StringComparison.Ordinal);
        Assert.Contains("begins with http:// or https://", organization.Error, StringComparison.Ordinal);
        Assert.Contains("\"language\": \"fr\"", File.ReadAllText(dataset.At("data/organizations/harbour-police.json")), StringComparison.Ordinal);
        Assert.Equal(0, dataset.Run("validate", "data/organizations/harbour-police.json").Code);
    }

    [Fact]
    public void Asks_for_another_id_where_one_is_taken_and_writes_nothing_without_one()
    {
        using var dataset = new TemporaryDataset();
        string[] command = ["new", "operation", "Operation Example", "--language", "en", "--summary", "Another invented operation.", "--year", "2020"];
        var before = Contents(dataset);
        Assert.Equal(1, CommandRun.Answering(dataset.Folder, "\n\n", command).Code);
        Assert.Equal(before, Contents(dataset));
        var run = CommandRun.Answering(dataset.Folder, "\nOther 2020\nother-example-2020\n", command);
        Assert.Equal((0, "data/operations/2020/other-example-2020.json: written\n"), (run.Code, run.Out));
        Assert.Contains("\"Other 2020\" is no id", run.Error, StringComparison.Ordinal);
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
