using System.Globalization;
using System.Text;
using Cited.Tests.Cli;

namespace Cited.Tests.Reliability;

/// <summary>A command that writes, and what it is tried on.</summary>
/// <param name="Name">What the table of results calls it.</param>
/// <param name="Watched">The folder in which it writes.</param>
/// <param name="Args">Its command line.</param>
/// <param name="Prepare">Brings a small dataset into the state that it changes.</param>
internal sealed record WritingCommand(string Name, string Watched, string[] Args, Action<TemporaryDataset> Prepare);

/// <summary>Every command that writes.</summary>
internal static class WritingCommands
{
    private const int Many = 40;
    private const string News = "data/organizations/example-news.json";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WritingCommand> All { get; } =
    [
        new("fmt", "data/organizations", ["fmt"], d => Organizations(d, "\"en\"\n", "\"en\"    \n")),
        new("validate --fix", "data/organizations", ["validate", "--fix"], d => Organizations(d, "\"newspaper\"", "\"newspapr\"")),
        new("changelog --write", ".", ["changelog", "--write", "0.1.0", "--date", "2026-01-01"],
            d => d.Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\nOwn words.\n"u8.ToArray())),
        new("generate", "docs/rules", ["generate"], Project),
        new("new operation", "data/operations/2021",
            ["new", "operation", "Operation Other", "--summary", "A summary that says a little.", "--year", "2021"],
            d => Directory.CreateDirectory(d.At("data/operations/2021"))),
        new("new source", "data/sources/2021",
            ["new", "source", "https://police.example/news/other", "--title", "Nine arrests", "--published", "2021-03-04",
                "--accessed", "2021-03-05", "--publisher", "example-police"],
            d => Directory.CreateDirectory(d.At("data/sources/2021"))),
        new("new organization", "data/organizations", ["new", "organization", "Example Radio", "--type", "broadcaster"], _ => { }),
        new("new indicator", "data/indicators",
            ["new", "indicator", "example-police", "--name", "Reports", "--summary", "A summary that says a little."],
            d => Directory.CreateDirectory(d.At("data/indicators"))),
        new("archive record", "data/operations/2020", ["archive", "record", "copies"], Copies),
        new("release", "dist", ["release", "0.1.0"], Releasable),
        // By another policy, so that it replaces files by others.
        new("release --force", "dist", ["release", "0.1.0", "--force", "--policy", "most-origins"], d =>
        {
            Releasable(d);
            Assert.Equal(0, d.Run("release", "0.1.0").Code);
        }),
        new("release --keep", ".", ["release", "0.1.0", "--keep", "--force"], d =>
        {
            Releasable(d);
            Assert.Equal(0, d.Run("release", "0.1.0").Code);
        }),
    ];

    /// <summary>The command with a name.</summary>
    public static WritingCommand Named(string name) => All.Single(c => c.Name == name);

    private static void Organizations(TemporaryDataset dataset, string good, string other)
    {
        var text = File.ReadAllText(dataset.At(News));
        Assert.Contains(good, text, StringComparison.Ordinal);
        for (var i = 0; i < Many; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"example-paper-{i:00}");
            var copy = text.Replace("example-news", id, StringComparison.Ordinal).Replace(good, other, StringComparison.Ordinal);
            dataset.Write($"data/organizations/{id}.json", Encoding.UTF8.GetBytes(copy));
        }
    }

    // Copies of the cited pages, whose passages have no hash yet.
    private static void Copies(TemporaryDataset dataset)
    {
        foreach (var copy in Directory.GetFiles(Path.Combine(Checkout.Fixtures, "base", "archive")))
        {
            dataset.Write("copies/" + Path.GetFileName(copy), File.ReadAllBytes(copy));
        }
    }

    private static void Releasable(TemporaryDataset dataset)
    {
        Directory.CreateDirectory(dataset.At("dist"));
        dataset.Write("CHANGELOG.md", "# Changelog\n\n## [0.1.0] - 2026-01-01\n\nThe first records.\n"u8.ToArray());
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0").Code);
    }

    // What pages of rules are made from, and pages that are stale.
    private static void Project(TemporaryDataset dataset)
    {
        string[] folders = [Path.Combine(Checkout.Fixtures, "rules"), Path.Combine(Checkout.Fixtures, "base")];
        foreach (var file in folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)))
        {
            dataset.Write(Path.GetRelativePath(Checkout.Root, file), File.ReadAllBytes(file));
        }

        Directory.CreateDirectory(dataset.At("docs/rules"));
    }
}
