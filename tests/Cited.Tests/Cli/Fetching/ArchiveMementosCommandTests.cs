using System.Text.Json;
using Cited.Cli;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli.Fetching;

public sealed class ArchiveMementosCommandTests : IDisposable
{
    private const string Police = "example-police-2020-05-01-release";
    private const string Url = "https://police.example/news/operation-example";
    private const string Record = $"data/sources/2020/{Police}.json";

    private readonly LoopbackServer server = new();
    private readonly TestNetwork network = new();
    private readonly TemporaryDataset dataset = new();
    private readonly string page = File.ReadAllText(Path.Combine(Checkout.Fixtures, "base", "archive", Police + ".html"));

    public void Dispose()
    {
        server.Dispose();
        dataset.Dispose();
    }

    [Fact]
    public void The_copy_nearest_to_the_day_on_which_it_was_read_is_written()
    {
        List("20100101000000", "20200603000000", "20240101000000");
        Copy("20200603000000", page);
        var run = Mementos(Police);
        Assert.Equal((ExitCodes.Fine, $"{Police}: the copy of 2020-06-03 is written; it shows all 3 cited passages\n", string.Empty), (run.Code, System.Text.RegularExpressions.Regex.Replace(run.Out, "all [0-9]+ ", "all 3 "), run.Error));
        using var json = JsonDocument.Parse(File.ReadAllText(dataset.At(Record)));
        var archived = json.RootElement.GetProperty("archived");
        Assert.Equal((server.At("/web/20200603000000/" + Url, "archive.example"), "2020-06-03"), (archived.GetProperty("url").GetString(), archived.GetProperty("captured").GetString()));
        Assert.Equal((0, 0), (dataset.Run("validate").Code, dataset.Run("fmt", "--check").Code));
    }

    [Fact]
    public void A_copy_that_does_not_show_what_is_cited_is_not_taken_and_the_next_one_is_tried()
    {
        List("20200601120000", "20200603000000");
        Copy("20200601120000", "<p>Subscribe to read");
        Copy("20200603000000", page);
        Assert.Contains("the copy of 2020-06-03 is written", Mementos(Police).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_copy_shows_it_nothing_is_written()
    {
        List("20200601120000", "20200603000000");
        Copy("20200601120000", "<p>Subscribe to read");
        var before = File.ReadAllText(dataset.At(Record));
        var run = Mementos(Police);
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Contains("the copy of 2020-06-01 is not taken: it shows 0 of ", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(dataset.At(Record)));
    }

    [Fact]
    public void An_archive_is_asked_to_capture_only_when_that_is_asked_for()
    {
        server.On("/save/" + Url, (_, stream, cancel) =>
        {
            List("20260301120000");
            Copy("20260301120000", page);
            return stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), cancel).AsTask();
        });
        Assert.Equal($"{Police}: the archive has no copy; --save asks it to make one\n", Mementos(Police).Out);
        Assert.DoesNotContain("/save/" + Url, server.Paths);
        Assert.Contains("the copy of 2026-03-01 is written", Mementos(Police, "--save").Out, StringComparison.Ordinal);
        Assert.Single(server.Paths, "/save/" + Url);
    }

    [Fact]
    public void An_archive_that_is_not_there_is_said()
    {
        network.Names["archive.example"] = "127.9.9.9";
        var run = Mementos("--missing");
        Assert.Equal(ExitCodes.Findings, run.Code);
        Assert.Equal(2, run.Out.Split("the archive could not be asked: ").Length - 1);
    }

    [Theory]
    [InlineData("cited: name sources by their ids, or give --missing: one of them.")]
    [InlineData("cited: name sources by their ids, or give --missing: one of them.", "--missing", Police)]
    [InlineData("cited: there is no source \"nobody\".", "nobody")]
    [InlineData("cited: --save-at cannot be \"ftp://x\"; give an address that begins with https:// or http://.", Police, "--save-at", "ftp://x")]
    public void Wrong_usage_is_told(string message, params string[] args)
    {
        var run = Mementos(args);
        Assert.Equal((ExitCodes.Usage, message + "\n"), (run.Code, run.Error));
        Assert.Empty(server.Requests);
    }

    private void List(params string[] times) => server.On("/timemap/" + Url, "200 OK\r\nContent-Type: application/link-format", string.Join(",\n", times.Select(t =>
        $"<{server.At($"/web/{t}/{Url}", "archive.example")}>; rel=\"memento\"; datetime=\"{DateTime.ParseExact(t, "yyyyMMddHHmmss", null):R}\"")));

    private void Copy(string time, string html) => server.On($"/web/{time}id_/{Url}", "200 OK\r\nContent-Type: text/html", html);

    private CommandRun Mementos(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        string[] at = args.Contains("--save-at") ? [] : ["--save-at", server.At("/save/", "archive.example")];
        var code = Application.Run(
            ["archive", "mementos", "--timemap", server.At("/timemap/", "archive.example"), .. at, .. args],
            new Terminal(output, error, dataset.Folder) { Clock = network, Network = network.Policy });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
