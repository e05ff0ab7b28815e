using System.Text;
using System.Text.Json;
using Cited.Cli;
using Cited.Cli.Hosting;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Text;

namespace Cited.Tests.Cli.Fetching;

public sealed class ArchiveFetchCommandTests : IDisposable
{
    private const string Police = "example-police-2020-05-01-release";
    private const string News = "example-news-2020-05-02-arrests";

    private readonly LoopbackServer server = new();
    private readonly TestNetwork network = new();
    private readonly TemporaryDataset dataset = new();
    private readonly CancellationTokenSource stop = new();

    public ArchiveFetchCommandTests()
    {
        dataset.Replace($"data/sources/2020/{Police}.json", "https://police.example/news/operation-example", server.At("/police"));
        dataset.Replace($"data/sources/2020/{News}.json", "https://news.example/2020/05/02/arrests", server.At("/news", "news.example"));
    }

    private string Copies => dataset.At("copies");

    public void Dispose()
    {
        server.Dispose();
        dataset.Dispose();
        stop.Dispose();
    }

    [Fact]
    public void Captures_what_is_missing_and_says_how_it_went()
    {
        server.On("/police", "200 OK\r\nContent-Type: text/html", "<p>Police arrested 20 people.</p>");
        server.On("/news", "410 Gone");
        var run = Fetch("--missing");
        Assert.Equal((ExitCodes.Findings, string.Empty), (run.Code, run.Error));
        Assert.Equal(
            """
            host            captured  refused
            news.example           0        1
            police.example         1        0
            all                    1        1
            refused: example-news-2020-05-02-arrests: the server answered with status 410
            """.ReplaceLineEndings("\n"),
            run.Out[..run.Out.LastIndexOf(" (", StringComparison.Ordinal)]);

        var archive = Open();
        Assert.Equal("Police arrested 20 people.", archive.Find(Source(Police))?.Page?.Text);
        Assert.Equal("the server answered with status 410 when it was captured", archive.Find(Source(News))?.Problem);
        Assert.Empty(archive.Captures.Notes);
        Assert.Equal((CaptureOutcome.Refused, 410), archive.Captures.LastAttempt(News) is { } attempt ? (attempt.Outcome, attempt.Status) : default);
    }

    [Fact]
    public void The_index_leads_to_each_record()
    {
        server.On("/police", "200 OK\r\nContent-Type: text/html", "<p>Police arrested 20 people.</p>");
        Fetch(Police);
        var line = Assert.Single(File.ReadAllLines(Path.Combine(Copies, "index.cdxj")));
        Assert.StartsWith($"example,police:{server.Port})/police 20260301120005 {{", line, StringComparison.Ordinal);
        using var place = JsonDocument.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]);
        string Value(string name) => place.RootElement.GetProperty(name).GetString()!;
        var file = File.ReadAllBytes(Path.Combine(Copies, Value("filename")));
        using var member = new System.IO.Compression.GZipStream(
            new MemoryStream(file, int.Parse(Value("offset")), int.Parse(Value("length"))), System.IO.Compression.CompressionMode.Decompress);
        using var record = new StreamReader(member);
        var text = record.ReadToEnd();
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: response\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("<p>Police arrested 20 people.</p>\r\n\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_on_where_it_stopped()
    {
        server.On("/police", "200 OK\r\nContent-Type: text/html", "<p>x");
        server.On("/news", (_, stream, cancel) =>
        {
            stop.Cancel();
            return Task.CompletedTask;
        });
        var stopped = Fetch("--missing");
        Assert.Contains("cited: stopped after ", stopped.Error, StringComparison.Ordinal);
        var before = server.Paths.Count(p => p == "/police");
        server.On("/news", "200 OK\r\nContent-Type: text/html", "<p>y");
        Assert.Equal(ExitCodes.Fine, Fetch("--missing").Code);
        Assert.Equal(1, server.Paths.Count(p => p == "/police"));
        Assert.Equal("There is nothing to capture.\n", Fetch("--missing").Out);
        Assert.True(before <= 1);
    }

    [Fact]
    public void What_failed_is_tried_again_after_a_day_and_what_is_stale_after_so_many()
    {
        server.On("/police", "200 OK\r\nContent-Type: text/html\r\nETag: \"1\"", "<p>x");
        Fetch("--missing");
        Assert.Equal("There is nothing to capture.\n", Fetch("--missing").Out);
        network.Pass(TimeSpan.FromHours(25));
        server.On("/news", "200 OK\r\nContent-Type: text/html", "<p>y");
        Assert.Contains("news.example", Fetch("--missing").Out, StringComparison.Ordinal);
        Assert.Equal("There is nothing to capture.\n", Fetch("--stale", "90d").Out);
        network.Pass(TimeSpan.FromDays(91));
        server.On("/police", (request, stream, cancel) => stream.WriteAsync(Encoding.ASCII.GetBytes(
            request.Contains("If-None-Match: \"1\"", StringComparison.Ordinal) ? "HTTP/1.1 304 Not Modified\r\n\r\n" : "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"), cancel).AsTask());
        var stale = Fetch("--stale", "90d");
        Assert.Equal((ExitCodes.Fine, true), (stale.Code, stale.Out.StartsWith("host            captured  unchanged\n", StringComparison.Ordinal)));
        Assert.Equal("x", Open().Find(Source(Police))?.Page?.Text);
    }

    [Fact]
    public void A_capture_is_what_validate_reads()
    {
        server.On("/police", "200 OK\r\nContent-Type: text/html", "<p>Police arrested 20 people.</p>");
        Fetch(Police);
        var run = dataset.Run("validate", "--notes", "--archive", "copies");
        Assert.DoesNotContain($"no copy of \"{Police}\"", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains($"no copy of \"{News}\"", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cited: name sources by their ids, or give --missing, or --stale DAYS: one of them.")]
    [InlineData("cited: name sources by their ids, or give --missing, or --stale DAYS: one of them.", "--missing", "--stale", "3d")]
    [InlineData("cited: there is no source \"example-police-2020-05-01-releas\"; did you mean \"example-police-2020-05-01-release\"?", "example-police-2020-05-01-releas")]
    [InlineData("cited: --stale cannot be \"soon\"; give a number of days, such as 90d.", "--stale", "soon")]
    [InlineData("cited: --delay cannot be 0; it can be 1 to 600 seconds.", "--missing", "--delay", "0")]
    public void Wrong_usage_is_told(string message, params string[] args)
    {
        var run = Fetch(args);
        Assert.Equal((ExitCodes.Usage, message + "\n", string.Empty), (run.Code, run.Error, run.Out));
        Assert.False(Directory.Exists(Copies));
    }

    [Fact]
    public void Nothing_is_asked_of_this_machine_unless_a_test_says_so()
    {
        dataset.Replace($"data/sources/2020/{Police}.json", "police.example:", "127.0.0.1:");
        var run = dataset.Run("archive", "fetch", "--archive", "copies", Police);
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("not-public: example-police-2020-05-01-release: 127.0.0.1 leads to 127.0.0.1, which is no address of the public network", run.Out, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private Archive Open() => new(new FolderTree(Copies, Limits.PageBytes));

    private Cited.Model.Source Source(string id) => DatasetReader.Read(new FolderTree(dataset.Folder)).Find<Cited.Model.Source>(id)!;

    private CommandRun Fetch(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Application.Run(["archive", "fetch", "--archive", "copies", .. args], new Terminal(output, error, dataset.Folder)
        {
            Clock = network,
            Network = network.Policy,
            Stop = () => stop.Token.IsCancellationRequested ? CancellationToken.None : stop.Token,
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
