using System.Globalization;
using System.Text;
using Cited.Cli;
using Cited.Cli.Hosting;
using Cited.Tests.Reading;
using VerifyXunit;

namespace Cited.Tests.Cli;

/// <summary>What someone sees first of each command, at a terminal of 80 columns and 24 rows.</summary>
public sealed class FirstScreenTests
{
    private const int Columns = 80;
    private const int Rows = 24;
    private const string Operation = "data/operations/2020/example-2020.json";

    private static readonly string[][] Lines =
    [
        ["validate"], ["fmt", "--check"], ["diff", "git:HEAD", "."], ["patch", "keyed", "."], ["patch", "apply", ".", "patch.json"],
        ["merge-file", Operation, Operation, Operation, Operation], ["changelog"], ["show", "example-2020"], ["stats"],
        ["new", "organization", "Example Radio", "--type", "broadcaster", "--country", "ES"], ["explain", "only-derivative-sources"],
        ["anchor", "page.html", "--value", "9"], ["archive", "check", "copies"], ["release", "1.0.0"], ["verify", "copies"],
        ["query", "SELECT fact_id FROM operations"], ["query", "SELECT record_id, property FROM facts"], ["cite", "example-2020"], ["completion", "bash"],
    ];

    [Fact]
    public async Task Of_every_command()
    {
        using var dataset = GitTreeTests.Committed();
        File.Copy(Path.Combine(Checkout.Fixtures, "walkthrough", "page.html"), dataset.At("page.html"));
        dataset.Write("copies/example-news-2020-05-02-arrests.html", "<p>Yesterday twenty people were arrested.</p>"u8.ToArray());
        dataset.Write("patch.json", "[]"u8.ToArray());
        var screens = new StringBuilder();
        foreach (var line in Lines)
        {
            screens.Append("$ cited ").AppendJoin(' ', line).Append('\n').Append(Screen(dataset.Folder, line)).Append('\n');
        }

        await Verifier.Verify(screens.ToString().Replace(dataset.Folder, "FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_validate_on_the_records_of_the_project_counts_notes()
    {
        var output = Run(Checkout.Root, "validate");
        Assert.Contains("Notes, which fail nothing (--notes shows each):\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(": note ", output, StringComparison.Ordinal);
    }

    // Lines that are longer go on in the next row, as terminals show them.
    private static string Screen(string folder, params string[] args) => string.Join('\n', Run(folder, args).TrimEnd('\n').Split('\n')
        .SelectMany(l => l.Length == 0 ? [string.Empty] : l.Chunk(Columns).Select(c => new string(c))).Take(Rows)) + "\n";

    private static string Run(string folder, params string[] args)
    {
        using var both = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Application.Run(args, new Terminal(both, both, folder) { Clock = new FixedClock(2025, 7, 1), Width = Columns });
        return both.ToString();
    }
}
