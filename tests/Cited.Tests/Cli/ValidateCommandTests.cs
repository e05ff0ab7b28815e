using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Cited.Cli;

namespace Cited.Tests.Cli;

/// <summary>What a user meets: every kind of bad input gives a finding or a message and its exit code; nothing is thrown.</summary>
public sealed class ValidateCommandTests
{
    private const string News = "data/organizations/example-news.json";
    private const string Operation = "data/operations/2020/example-2020.json";

    [Fact]
    public void Says_that_all_is_well()
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run("validate");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.StartsWith("Checked 7 files, 3 facts and 4 citations: ", run.Out, StringComparison.Ordinal);
    }

    // By name: the runner writes the data of a theory down, and ten megabytes are too much for that.
    private static readonly Dictionary<string, (byte[] Bytes, string Rule)> Bad = new(StringComparer.Ordinal)
    {
        ["an empty file"] = ([], "not-json"),
        ["an array"] = (Bytes("[]"), "schema-violation"),
        ["truncated JSON"] = (Bytes("{\"id\": \"exa"), "not-json"),
        ["ten megabytes"] = (new byte[10 * 1024 * 1024], "file-too-large"),
        ["nesting 10,000 deep"] = (Bytes(new string('[', 10_000) + new string(']', 10_000)), "nested-too-deep"),
        ["UTF-16"] = ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")], "byte-order-mark"),
        ["NUL bytes"] = (new byte[20], "not-json"),
        ["a lone surrogate"] = (Bytes("{\"id\": \"\\ud800\"}"), "lone-surrogate"),
        ["duplicate keys"] = (Bytes("{\"id\": \"a\", \"id\": \"a\"}"), "duplicate-key"),
    };

    public static TheoryData<string> BadFiles => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Gives_a_finding_for_a_bad_file_and_still_reads_the_others(string what)
    {
        var (bytes, rule) = Bad[what];
        using var dataset = new TemporaryDataset();
        dataset.Write(News, bytes);
        dataset.Replace("data/sources/2020/example-police-2020-05-01-release.json", "\"publisher\": \"example-police\"", "\"publisher\": \"example-polcie\"");
        var run = dataset.Run("validate", "--format", "json");
        Assert.Equal((1, string.Empty), (run.Code, run.Error));
        Assert.Equal([(News, rule), ("data/sources/2020/example-police-2020-05-01-release.json", "unknown-organization")], Findings(run.Out));
    }

    [Theory]
    [InlineData("\"value\": 20,", "\"value\": 1e999,", "number-out-of-range")]
    [InlineData("\"value\": 20,", "\"value\": 99999999999999999999999999999999999999999999999999999999,", "number-out-of-range")]
    [InlineData("\"value\": 20,", "\"value\": \"20\",", "schema-violation")]
    [InlineData("\"value\": 20,", "\"value\": 20.5,", "schema-violation")]
    [InlineData("\"value\": 20,", "\"value\": -1,", "schema-violation")]
    [InlineData("\"value\": 20,", "\"value\": null,", "schema-violation")]
    [InlineData("\"area\": \"ES\"", "\"area\": \"UK\"", "unknown-area")]
    [InlineData("\"area\": \"ES\"", "\"during\": \"2025-02-30\"", "impossible-date")]
    [InlineData("\"area\": \"ES\"", "\"during\": \"2025-05/2025-03\"", "impossible-date")]
    [InlineData("\"id\": \"example-2020\"", "\"id\": \"Example-2020\"", "schema-violation")]
    public void Gives_a_finding_for_a_bad_value(string good, string bad, string rule)
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(Operation, good, bad);
        var run = dataset.Run("validate", "--format", "json", Operation);
        Assert.Equal(1, run.Code);
        Assert.Equal([(Operation, rule)], Findings(run.Out));
    }

    [Fact]
    public void Reports_the_second_of_two_files_with_one_id()
    {
        using var dataset = new TemporaryDataset();
        Directory.CreateDirectory(dataset.At("data/operations/2021"));
        File.Copy(dataset.At(Operation), dataset.At("data/operations/2021/example-2020.json"));
        Assert.Contains(("data/operations/2021/example-2020.json", "duplicate-id"), Findings(dataset.Run("validate", "--format", "json").Out));
    }

    [Fact]
    public void Follows_no_link_and_ends_in_a_loop_of_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs the right to make links");
        using var dataset = new TemporaryDataset();
        Directory.CreateSymbolicLink(dataset.At("data/organizations/loop"), dataset.At("data"));
        File.CreateSymbolicLink(dataset.At("data/organizations/passwd.json"), "/etc/passwd");
        var run = dataset.Run("validate", "--format", "json");
        Assert.Equal([("data/organizations/loop", "symbolic-link"), ("data/organizations/passwd.json", "symbolic-link")], Findings(run.Out));
        Assert.DoesNotContain("root:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_in_a_path_with_spaces_and_letters_of_any_script()
    {
        using var dataset = new TemporaryDataset("Ünïcode ИİıŞ 数据");
        Assert.Equal(0, dataset.Run("validate").Code);
    }

    [Fact]
    public void Says_the_same_in_a_Turkish_locale_and_another_time_zone()
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(News, "\"newspaper\"", "\"NEWSPAPER\"");
        var here = dataset.Run("validate");
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, "validate"])
        {
            WorkingDirectory = dataset.Folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" },
        };
        using var process = Process.Start(start)!;
        var there = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((here.Code, here.Out), (process.ExitCode, there));
    }

    [Theory]
    [InlineData("validate", "--root", "nowhere")]
    [InlineData("validate", "no/such/path")]
    [InlineData("validate", "--format", "yaml")]
    [InlineData("validat")]
    [InlineData("validate", "--wrong")]
    public void Ends_with_2_and_says_why_when_it_is_used_wrongly(params string[] args)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run(args);
        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Ends_with_2_where_there_is_no_dataset()
    {
        var folder = Directory.CreateTempSubdirectory("empty-").FullName;
        var run = CommandRun.Of(folder, "validate");
        Assert.Equal(2, run.Code);
        Assert.Contains("there is no dataset around", run.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var other = CommandRun.Of(folder, "validate", "--root", folder);
        Assert.Equal(2, other.Code);
        Assert.Contains("is no dataset", other.Error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Ends_with_2_and_names_the_schema_when_a_schema_is_broken()
    {
        using var dataset = new TemporaryDataset();
        File.WriteAllText(dataset.At("schema/source.schema.json"), "{\"$id\": ");
        var run = dataset.Run("validate");
        Assert.Equal(2, run.Code);
        Assert.Contains("schema/source.schema.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fails_on_warnings_only_when_it_is_strict()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("data/organizations/example-radio.json", Bytes(File.ReadAllText(dataset.At(News)).Replace("example-news", "example-radio", StringComparison.Ordinal)));
        Assert.Equal(0, dataset.Run("validate").Code);
        Assert.Equal(1, dataset.Run("validate", "--strict").Code);
    }

    private static (string File, string Rule)[] Findings(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => (f.GetProperty("file").GetString()!, f.GetProperty("rule").GetString()!))];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
