using System.Text.RegularExpressions;
using Cited.Tests.Cli;

namespace Cited.Tests.House;

/// <summary>The commands of docs/releasing.md, run one after the other, make a release.</summary>
public sealed partial class ReleasingPageTests
{
    [Fact]
    public void Its_commands_make_the_release_that_it_speaks_of()
    {
        using var dataset = new TemporaryDataset("releasing");
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-11-24").Code);
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--keep").Code);
        dataset.Write("data/organizations/example-office.json", System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(dataset.At("data/organizations/example-police.json")).Replace("example-police", "example-office", StringComparison.Ordinal)));
        var commands = Block().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "releasing.md"))).SelectMany(b => b.Groups["body"].Value.TrimEnd('\n').Split('\n')).ToArray();
        Assert.Equal(5, commands.Length);
        foreach (var command in commands)
        {
            var run = dataset.Run(command.Split(' ')[1..]);
            Assert.True(run.Code == 0, $"{command}: {run.Out}{run.Error}");
        }

        Assert.True(File.Exists(dataset.At("releases/0.2.0/records.zip")));
        Assert.True(File.Exists(dataset.At("dist/cited-operations-0.2.0/patch-from-0.1.0.json")));
    }

    [GeneratedRegex("```sh\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
