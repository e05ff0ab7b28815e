using System.Text;
using System.Text.RegularExpressions;
using Cited.Tests.Cli;
using VerifyXunit;

namespace Cited.Tests.House;

/// <summary>
/// docs/walkthrough.md is a real run: each command in its console blocks is run, each change in its diff blocks is made, and the outputs
/// must be those that the page shows.
/// </summary>
public sealed partial class WalkthroughTests
{
    [Fact]
    public async Task Happens_just_as_it_is_written()
    {
        using var dataset = new TemporaryDataset();
        File.Copy(Path.Combine(Checkout.Fixtures, "walkthrough", "page.html"), dataset.At("page.html"));
        var path = Path.Combine(Checkout.Root, "docs", "walkthrough.md");
        var played = Block().Replace(File.ReadAllText(path), block => block.Groups["kind"].Value == "console"
            ? "```console\n" + string.Concat(block.Groups["body"].Value.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)).Select(l => l + "\n" + Run(dataset, l[2..]))) + "```"
            : Changed(dataset, block.Value, block.Groups["body"].Value));
        await Verifier.VerifyFile(played, path);
        Assert.Equal(0, dataset.Run("validate", "--strict").Code);
    }

    [Fact]
    public void Takes_ten_commands_at_most() => Assert.InRange(
        File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "walkthrough.md")).Count(l => l.StartsWith("$ ", StringComparison.Ordinal)), 1, 10);

    private static string Run(TemporaryDataset dataset, string line)
    {
        var words = Word().Matches(line).Select(m => m.Value.Trim('"')).ToArray();
        if (words[0] == "cp")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(dataset.At(words[2]))!);
            File.Copy(dataset.At(words[1]), dataset.At(words[2]));
            return string.Empty;
        }

        Assert.Equal("cited", words[0]);
        var run = dataset.Run(words[1..]);
        return run.Error + run.Out;
    }

    // A diff without line numbers: the lines with a blank or a minus must stand in the file once, in this order.
    private static string Changed(TemporaryDataset dataset, string block, string body)
    {
        var lines = body.TrimEnd('\n').Split('\n');
        var path = lines[0]["--- ".Length..];
        string Side(char gone) => string.Concat(lines.Skip(1).Where(l => l[0] != gone).Select(l => l[1..] + "\n"));
        var text = File.ReadAllText(dataset.At(path));
        Assert.Equal(2, text.Split(Side('+')).Length);
        dataset.Write(path, Encoding.UTF8.GetBytes(text.Replace(Side('+'), Side('-'), StringComparison.Ordinal)));
        return block;
    }

    [GeneratedRegex("```(?<kind>console|diff)\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
