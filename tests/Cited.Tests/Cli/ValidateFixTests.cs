using System.Text;
using System.Text.Json;
using Cited.Text;

namespace Cited.Tests.Cli;

public sealed class ValidateFixTests
{
    private const string News = "data/organizations/example-news.json";
    private const string Operation = "data/operations/2020/example-2020.json";
    private const string Article = "data/sources/2020/example-news-2020-05-02-arrests.json";

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { Operation, "\"property\": \"led-by\"", "\"property\": \"ledby\"", "54: \"ledby\" is now \"led-by\"" },
        { Operation, "\"claims\": [\n        {\n          \"value\": 20", "\"claim\": [\n        {\n          \"value\": 20", "14: the key \"claim\" is now \"claims\"" },
        { Operation, "\"value\": 7,", "\"value\": \"7\",", "41: \"7\" is now 7, without quotes" },
        { Operation, "\"value\": 7,", "\"value\": 7,\n          \"note\": null,", "42: removed a value that was null: what is not known is left out" },
        { Operation, "\"value\": [\n            \"example-police\"\n          ],", "\"value\": \"example-police\",", "57: \"example-police\" is now a list, [\"example-police\"]" },
        { Operation, "\"example-police\"\n          ],", "\"example-police\",\n            \"example-police\"\n          ],", "59: removed the second of two equal items, \"example-police\"" },
        { Operation, "\"source\": \"example-news-2020-05-02-arrests\"", "\"source\": \"example-news-2020-05-02-arrest\"", "19: \"example-news-2020-05-02-arrest\" is now \"example-news-2020-05-02-arrests\"" },
        { Operation, "\"$schema\": \"../../../schema/operation.schema.json\",\n  ", string.Empty, "1: \"$schema\" is now \"../../../schema/operation.schema.json\"" },
        { News, "\"type\": \"newspaper\"", "\"type\": \"Newspaper\"", "10: \"Newspaper\" is now \"newspaper\"" },
        { News, "\"country\": \"ES\"", "\"country\": \"es\"", "11: \"es\" is now \"ES\"" },
        { News, "\"id\": \"example-news\"", "\"id\": \"example-new\"", "3: the id \"example-new\" is now \"example-news\", as the file and others say" },
        { Article, "\"derivedFrom\": [\n      \"example-police-2020-05-01-release\"\n    ]", "\"derivedFrom\": \"example-police-2020-05-01-release\"", "14: \"example-police-2020-05-01-release\" is now a list, [\"example-police-2020-05-01-release\"]" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Mends_a_fault_with_one_obvious_mend_and_says_so(string path, string good, string bad, string said)
    {
        using var dataset = new TemporaryDataset();
        var before = File.ReadAllText(dataset.At(path));
        dataset.Replace(path, good, bad);
        Assert.Equal(1, dataset.Run("validate").Code);
        var run = dataset.Run("validate", "--fix");
        Assert.Equal($"{path}:{said}\nMended 1 fault. Look at it before you commit: \"git diff\" shows it.\n", run.Error);
        Assert.Equal(before, File.ReadAllText(dataset.At(path)));
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData("\"value\": 7,", "\"value\": \"2,500\",")]
    [InlineData("\"value\": 7,", "\"value\": \"seven\",")]
    [InlineData("\"area\": \"ES\"", "\"area\": \"UK\"")]
    [InlineData("\"source\": \"example-news-2020-05-02-arrests\"", "\"source\": \"example-news-2020-05-03-arrests\"")]
    [InlineData("\"property\": \"led-by\"", "\"property\": \"someone\"")]
    [InlineData("\"summary\": \"An", "\"sumary\": \"Short one of ours\", \"summary\": \"An")]
    public void Leaves_to_people_what_can_be_meant_in_two_ways(string good, string bad)
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(Operation, good, bad);
        dataset.Run("fmt");
        var before = File.ReadAllText(dataset.At(Operation));
        var run = dataset.Run("validate", "--fix");
        Assert.Equal((1, "Nothing had one obvious mend.\n"), (run.Code, run.Error));
        Assert.Equal(before, File.ReadAllText(dataset.At(Operation)));
    }

    [Fact]
    public void Says_how_many_values_of_a_wrong_type_were_not_tried()
    {
        using var dataset = new TemporaryDataset();
        var texts = string.Join(",\n    ", Enumerable.Range(0, Limits.Conversions + 3).Select(n => $"{{ \"name\": {n} }}"));
        dataset.Replace(Operation, "\"value\": [\n            \"example-police\"\n          ]", $"\"value\": [\n            {texts}\n          ]");
        dataset.Run("fmt");
        var run = dataset.Run("validate", "--fix", Operation);
        Assert.Equal(
            $"{Operation}: 3 more values have the wrong type and were not tried: at most 50 of a file are, in a round. "
            + "Mend those that are reported first, then run it again.\nNothing had one obvious mend.\n",
            run.Error);
    }

    [Theory]
    [InlineData("{ \"id\": ")]
    [InlineData("")]
    [InlineData("{ \"id\": \"example-2020\", \"id\": \"example-2020\" }")]
    public void Leaves_alone_what_is_no_record(string text)
    {
        using var dataset = new TemporaryDataset();
        dataset.Write(Operation, Encoding.UTF8.GetBytes(text));
        Assert.Equal("Nothing had one obvious mend.\n", dataset.Run("validate", "--fix", Operation).Error);
        Assert.Equal(text, File.ReadAllText(dataset.At(Operation)));
    }

    [Fact]
    public void Mends_several_faults_one_of_which_hides_another()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write(Operation, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(File.ReadAllText(dataset.At(Operation))
            .Replace("\"arrests\"", "\"arrest\"", StringComparison.Ordinal).Replace("example-news-2020-05-02-arrests", "example-news-2020-05-02-arests", StringComparison.Ordinal))]);
        var run = dataset.Run("validate", "--fix");
        Assert.Equal(0, run.Code);
        Assert.Equal(5, run.Error.Count(c => c == '\n'));
        Assert.Contains("Mended 4 faults.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_a_file_the_name_of_its_id_where_others_call_it_by_that()
    {
        using var dataset = new TemporaryDataset();
        File.Move(dataset.At(News), dataset.At("data/organizations/news.json"));
        var run = dataset.Run("validate", "--fix");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("data/organizations/news.json:1: the file is now \"data/organizations/example-news.json\"", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(dataset.At(News)));
        Assert.False(File.Exists(dataset.At("data/organizations/news.json")));
    }

    [Fact]
    public void Mends_only_under_the_given_paths_and_keeps_standard_output_for_findings()
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(News, "\"newspaper\"", "\"Newspaper\"");
        dataset.Replace(Operation, "\"value\": 7,", "\"value\": \"7\",");
        var run = dataset.Run("validate", "--fix", "--format", "json", "data/organizations");
        Assert.Equal(0, JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").GetArrayLength());
        Assert.Contains("\"value\": \"7\",", File.ReadAllText(dataset.At(Operation)), StringComparison.Ordinal);
    }
}
