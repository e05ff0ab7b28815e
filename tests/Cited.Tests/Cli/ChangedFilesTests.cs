using Cited.Cli.Commands;

namespace Cited.Tests.Cli;

/// <summary>Changes are found whether the system tells of them or not.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private const string News = "data/organizations/example-news.json";

    private readonly TemporaryDataset dataset = new();
    private readonly CancellationTokenSource stop = new(TimeSpan.FromMinutes(2));
    private readonly List<string> told = [];

    [Fact]
    public void Where_the_system_has_no_watches_left_it_says_so_once_and_looks_itself()
    {
        using var changes = Changes(_ => throw new IOException("The limit on the number of inotify watches has been reached."));
        File.AppendAllText(dataset.At(News), "\n");
        Assert.Equal([News], changes.Next(stop.Token)!);
        File.Delete(dataset.At(News));
        Assert.Equal([News], changes.Next(stop.Token)!);
        Assert.Equal(["the system does not tell of all changes (The limit on the number of inotify watches has been reached): files are looked at every 0.1 s instead"], told);
    }

    [Fact]
    public void Another_reason_is_told_too_and_each_once()
    {
        var why = "One reason.";
        using var changes = Changes(_ => throw new IOException(why));

        // Each change is found by looking, and the folders are watched anew: what came of that is told before the next look.
        Change();
        Change();
        why = "Another reason.";
        Change();
        Change();
        Change();
        Assert.Equal(["One reason", "Another reason"], told.Select(t => t.Split('(', ')')[1]));

        void Change()
        {
            File.AppendAllText(dataset.At(News), "\n");
            Assert.Equal([News], changes.Next(stop.Token)!);
        }
    }

    [Fact]
    public void A_folder_that_is_replaced_is_watched_again()
    {
        var opened = 0;
        using var changes = Changes(path =>
        {
            opened++;
            return new FileSystemWatcher(path);
        });
        var atFirst = opened;
        Directory.Move(dataset.At("data"), dataset.At("other"));
        while (!changes.Next(stop.Token)!.Contains(News))
        {
        }

        Directory.Move(dataset.At("other"), dataset.At("data"));
        File.AppendAllText(dataset.At(News), "\n");
        while (!changes.Next(stop.Token)!.Contains(News))
        {
        }

        Assert.True(opened > atFirst, "The watchers of the folder that went were not replaced.");
    }

    [Fact]
    public void A_watch_goes_on_through_a_folder_that_goes_and_comes_back()
    {
        using var error = new Listening(line =>
        {
            if (line.Contains("is no dataset", StringComparison.Ordinal) && Directory.Exists(dataset.At("other")))
            {
                Directory.Move(dataset.At("other"), dataset.At("data"));
            }
        });
        var terminal = new Cited.Cli.Hosting.Terminal(TextWriter.Null, error, dataset.Folder) { Stop = () => stop.Token };
        var reports = new List<int>();
        var start = Cited.Reading.DatasetReader.Read(new Cited.Reading.FolderTree(dataset.Folder));
        var code = ValidateWatch.Run(
            start,
            dataset.Folder,
            (now, _) =>
            {
                reports.Add(now.Files.Count);
                if (reports.Count == 1)
                {
                    Directory.Move(dataset.At("data"), dataset.At("other"));
                }
                else if (now.Files.Count == start.Files.Count)
                {
                    stop.Cancel();
                }

                return 0;
            },
            terminal);
        Assert.Equal(0, code);
        Assert.DoesNotContain(0, reports);
        Assert.Equal(start.Files.Count, reports[^1]);
        Assert.Contains("is no dataset", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        stop.Dispose();
        dataset.Dispose();
    }

    // Tells of each line that is written.
    private sealed class Listening(Action<string> heard) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            heard(value ?? string.Empty);
        }
    }

    private ChangedFiles Changes(Func<string, FileSystemWatcher> open) =>
        new(dataset.Folder, ["data", "schema"], told.Add, TimeSpan.FromMilliseconds(100), open);
}
