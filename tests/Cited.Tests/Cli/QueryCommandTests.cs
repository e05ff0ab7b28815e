namespace Cited.Tests.Cli;

public sealed class QueryCommandTests
{
    private const string Sql = "SELECT fact_id, value_number AS number, note FROM facts WHERE property = 'arrests' ORDER BY fact_id";

    [Theory]
    [InlineData("table", "fact_id                        number  note\n-----------------------------  ------  ----\nexample-2020/arrests               20\nexample-2020/arrests[area=ES]       7\n")]
    [InlineData("csv", "fact_id,number,note\r\nexample-2020/arrests,20,\r\nexample-2020/arrests[area=ES],7,\r\n")]
    [InlineData("json", "[\n  {\n    \"fact_id\": \"example-2020/arrests\",\n    \"number\": 20,\n    \"note\": null\n  },\n  {\n    \"fact_id\": \"example-2020/arrests[area=ES]\",\n    \"number\": 7,\n    \"note\": null\n  }\n]\n")]
    public void Writes_the_answer_in_the_format_asked_for(string format, string expected)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("query", Sql, "--format", format);
        Assert.Equal((0, expected, string.Empty), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public void Lists_tables_and_columns_without_SQL()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("query");
        Assert.Equal(0, run.Code);
        Assert.Contains("facts (table): One row for each fact", run.Out, StringComparison.Ordinal);
        Assert.Contains("contested (view): ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_dataset_in_which_two_records_have_one_id()
    {
        using var dataset = new TemporaryDataset();
        var source = File.ReadAllBytes(dataset.At("data/sources/2020/example-news-2020-05-02-arrests.json"));
        dataset.Write("data/sources/2021/example-news-2020-05-02-arrests.json", source);
        var run = dataset.Run("query", Sql);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(
            "data/sources/2021/example-news-2020-05-02-arrests.json: the id \"example-news-2020-05-02-arrests\" is taken by data/sources/2020/example-news-2020-05-02-arrests.json.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_are_more_rows()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("query", Sql, "--max-rows", "1", "--format", "csv");
        Assert.Equal((1, "fact_id,number,note\r\nexample-2020/arrests,20,\r\n"), (run.Code, run.Out));
        Assert.Contains("only the first 1 rows are shown", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no such table: fact; did you mean \"facts\"?", "query", "SELECT * FROM fact")]
    [InlineData("the query took longer than it may.", "query", "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c", "--timeout", "0.1")]
    [InlineData("--timeout is a number of seconds above 0", "query", "SELECT 1", "--timeout", "0")]
    public void Says_what_is_wrong(string says, params string[] args)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run(args);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_record_cannot_write_to_the_terminal()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("query", "SELECT char(27) || '[31m' || char(10) AS x");
        Assert.Equal("x\n----------------\n\\u001b[31m\\n\n".Replace("----------------", new string('-', 12), StringComparison.Ordinal), run.Out);
    }
}
