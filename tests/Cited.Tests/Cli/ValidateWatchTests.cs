using System.Text;
using Cited.Cli.Commands;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Tests.Cli;

public sealed class ValidateWatchTests
{
    private const string News = "data/organizations/example-news.json";

    [Fact]
    public void Reads_anew_only_what_changed_and_finds_what_a_whole_reading_finds()
    {
        using var dataset = new TemporaryDataset();
        var tree = new FolderTree(dataset.Folder);
        var before = DatasetReader.Read(tree);
        dataset.Replace(News, "\"country\": \"ES\"", "\"country\": \"XX\"");
        var after = ValidateWatch.After(before, tree, [News]);
        Assert.Equal(before.Files.Count - 1, after.Files.Count(f => before.Files.Contains(f)));
        Assert.Equal(Findings(DatasetReader.Read(tree)), Findings(after));
        Assert.NotEmpty(Findings(after));
    }

    [Fact]
    public void Sees_files_and_folders_come_and_go()
    {
        using var dataset = new TemporaryDataset();
        var tree = new FolderTree(dataset.Folder);
        var now = DatasetReader.Read(tree);
        dataset.Write("data/sources/2021/new.json", "{"u8.ToArray());
        now = ValidateWatch.After(now, tree, ["data/sources/2021"]);
        Assert.Equal(Findings(DatasetReader.Read(tree)), Findings(now));
        Directory.Delete(dataset.At("data/sources/2021"), recursive: true);
        File.Delete(dataset.At(News));
        now = ValidateWatch.After(now, tree, ["data/sources/2021", News]);
        Assert.Equal(Findings(DatasetReader.Read(tree)), Findings(now));
        Assert.DoesNotContain(now.Files, f => f.Path == News);
    }

    [Fact]
    public void Reads_everything_again_when_a_schema_changes()
    {
        using var dataset = new TemporaryDataset();
        var tree = new FolderTree(dataset.Folder);
        var now = DatasetReader.Read(tree);
        dataset.Replace("schema/organization.schema.json", "\"newspaper\",", "\"news-paper\",");
        Assert.Contains(Findings(ValidateWatch.After(now, tree, ["schema/organization.schema.json"])), f => f.StartsWith(News, StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_again_when_a_file_is_saved_and_ends_when_it_is_told()
    {
        using var dataset = new TemporaryDataset();
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var reports = 0;
        var start = DatasetReader.Read(new FolderTree(dataset.Folder));
        var text = File.ReadAllText(dataset.At(News));
        var terminal = new Cited.Cli.Terminal(output, error, dataset.Folder) { Stop = () => stop.Token };
        var code = ValidateWatch.Run(
            start,
            dataset.Folder,
            (now, _) =>
            {
                reports++;
                var wrong = Findings(now).Length > 0;
                if (reports == 1)
                {
                    File.WriteAllText(dataset.At(News), text.Replace("newspaper", "paper", StringComparison.Ordinal), new UTF8Encoding(false));
                }
                else if (wrong)
                {
                    stop.Cancel();
                }

                return wrong ? 1 : 0;
            },
            terminal);
        Assert.Equal(1, code);
        Assert.InRange(reports, 2, 5);
        Assert.StartsWith("— watching; Ctrl+C ends it", error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Findings(Dataset dataset) => [.. Validation.Run(dataset).Findings.Select(f => $"{f.Place.Path} {f.Rule.Id} {f.Message}")];
}
