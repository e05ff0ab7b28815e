using System.Text;
using Cited.Cli.Commands;
using Cited.Reading;
using Cited.Rules;
using Cited.Tests.Rules;

namespace Cited.Tests.Cli;

public sealed class ValidateWatchTests
{
    private const string News = "data/organizations/example-news.json";
    private const string Operation = "data/operations/2020/example-2020.json";

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
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var reports = 0;
        var start = DatasetReader.Read(new FolderTree(dataset.Folder));
        var text = File.ReadAllText(dataset.At(News));
        var terminal = new Cited.Cli.Hosting.Terminal(output, error, dataset.Folder) { Stop = () => stop.Token };
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

    [Fact]
    public void Shows_notes_again_only_where_they_are_new_or_their_file_was_saved()
    {
        using var dataset = new TemporaryDataset();
        const string Rule = "only-derivative-sources";
        var example = new FolderTree(RuleFixture.Folder(Rule, RuleExamples.Invalid));
        foreach (var path in example.FilesBelow(DataLayout.Data))
        {
            dataset.Write(path, example.Read(path).Bytes.ToArray());
        }

        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var output = new StringWriter();
        var marks = new List<int>();
        using var error = new Listening(line =>
        {
            var shown = output.ToString()[marks.LastOrDefault()..];
            if (line.StartsWith("— watching", StringComparison.Ordinal))
            {
                marks.Add(output.GetStringBuilder().Length);
                dataset.Replace(News, "\"newspaper\"", "\"paper\"");
            }
            else if (marks.Count == 1 && shown.Contains($"{News}:", StringComparison.Ordinal))
            {
                marks.Add(output.GetStringBuilder().Length);
                dataset.Replace(Operation, "\"summary\": \"", "\"summary\": \"Again: ");
            }
            else if (marks.Count == 2 && shown.Contains($" note {Rule}: ", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        });
        var terminal = new Cited.Cli.Hosting.Terminal(output, error, dataset.Folder) { Stop = () => stop.Token };
        Assert.Equal(1, Cited.Cli.Application.Run(["validate", "--watch", "--notes"], terminal));
        Assert.Equal(2, marks.Count);
        var (first, elsewhere, saved) = (output.ToString()[..marks[0]], output.ToString()[marks[0]..marks[1]], output.ToString()[marks[1]..]);
        Assert.Contains($" note {Rule}: ", first, StringComparison.Ordinal);
        Assert.EndsWith(" 1 note.\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain($" note {Rule}: ", elsewhere, StringComparison.Ordinal);
        Assert.Contains(" 1 note, of which 1 is as before", elsewhere, StringComparison.Ordinal);

        // The error is shown again, wherever it is; the note, since its file was saved.
        Assert.Contains($"{News}:", saved, StringComparison.Ordinal);
        Assert.Contains($" note {Rule}: ", saved, StringComparison.Ordinal);
    }

    private static string[] Findings(Dataset dataset) => [.. Validation.Run(dataset).Findings.Select(f => $"{f.Place.Path} {f.Rule.Id} {f.Message}")];

    // Tells of each line that is written.
    private sealed class Listening(Action<string> heard) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            heard(value ?? string.Empty);
        }
    }
}
