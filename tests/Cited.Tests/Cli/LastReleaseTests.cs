using System.Text;
using System.Text.Json;
using Cited.Findings;
using Cited.Reading;
using Cited.Rules;
using Cited.Tests.Rules;
using Cited.Verifying;
using Cited.Verifying.Keeping;

namespace Cited.Tests.Cli;

/// <summary>Records are held against the last release that is kept whenever they are validated, without anyone naming it.</summary>
public sealed class LastReleaseTests
{
    private const string Operation = "data/operations/2020/example-2020.json";
    private const string News = "data/organizations/example-news.json";

    // Each must be found, and the same as a comparison of everything finds: the shortcut over unchanged records leaves nothing out.
    public static TheoryData<string, string[]> Changes => new()
    {
        { "nothing", [] },
        { "a new record", [] },
        { "a name", [] },
        { "a value", ["value-changed-without-cause"] },
        { "a file that is gone", ["id-vanished"] },
        { "a renamed organisation", ["id-vanished"] },
        { "another kind under an id", ["id-reused"] },
        { "a file that is refused", [] },
        { "a retirement that is gone", ["retirement-forgotten"] },
        { "a retired id that is back", ["id-reused"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_changed_since_is_held_against_the_rules_of_release(string what, string[] rules)
    {
        using var dataset = Ready();
        dataset.Write("releases/0.1.0/records.zip", Kept.Value);
        Change(dataset, what);
        var found = Findings(dataset.Run("validate", "--format", "json").Out);
        Assert.Equal(rules, found.Select(f => f.Rule).Order(StringComparer.Ordinal));
        var read = ZipReader.Read("0.1.0", File.ReadAllBytes(dataset.At("releases/0.1.0/records.zip")));
        var before = DatasetReader.Read(RecordsTree.Of("0.1.0", read.Files, KnownForms.OfThisTool, out _));
        var now = DatasetReader.Read(new FolderTree(dataset.Folder));
        var all = Changed(now, new EarlierState(before));
        Assert.Equal(all.Select(f => (f.Rule.Id, f.Place.Path, f.Message)), found);
    }

    // As in a fork with schemas of its own, or where a release was kept after a change of the schemas and before "generate".
    [Fact]
    public void A_kept_release_in_a_form_that_the_tool_does_not_list_is_trusted_as_the_schemas_beside_it_are()
    {
        using var dataset = new TemporaryDataset();
        File.AppendAllText(dataset.At("schema/vocabulary/sectors.json"), "\n");
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-01-01").Code);
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--keep").Code);
        dataset.Replace(Operation, "\"value\": 20,", "\"value\": 21,");
        Assert.Contains("value-changed-without-cause", dataset.Run("validate").Out, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), dataset.Run("diff", "releases/0.1.0", ".") is { } diff ? (diff.Code, diff.Error) : default);
        Assert.Equal((0, string.Empty), dataset.Run("changelog", "--root", dataset.Folder) is { } changelog ? (changelog.Code, changelog.Error) : default);
        dataset.Write("README.md", Encoding.UTF8.GetBytes("<!-- figures: made by \"cited generate\" from the last kept release -->\n<!-- end of the figures -->\n"));
        Assert.Equal(0, dataset.Run("generate").Code);
        Assert.Contains("Release 0.1.0:", File.ReadAllText(dataset.At("README.md")), StringComparison.Ordinal);
        Assert.Contains("\n0.1.0  ", File.ReadAllText(dataset.At(KnownForms.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_kept_release_nothing_is_held_against()
    {
        using var dataset = new TemporaryDataset();
        Change(dataset, "a value");
        Assert.Equal(0, dataset.Run("validate", "--strict").Code);
    }

    [Fact]
    public void While_someone_edits_each_state_is_held_against_it_as_if_it_were_the_first()
    {
        using var home = Ready();
        home.Write("releases/0.1.0/records.zip", Kept.Value);
        LastRelease Last() => LastRelease.In(new FolderTree(home.Folder), DatasetReader.Read)!;
        var since = Last();
        string[] edits = [.. Changes.Select(c => c.Data.Item1)];
        foreach (var what in edits.Concat(edits.Reverse()).Concat(["a value", "a value"]))
        {
            using var dataset = Ready();
            Change(dataset, what);
            var now = DatasetReader.Read(new FolderTree(dataset.Folder), RuleFixture.Form);
            Assert.Equal(Said(Changed(now, Last())), Said(Changed(now, since)));
        }

        static IEnumerable<string> Said(IEnumerable<Finding> findings) => findings.Select(f => $"{f.Place.Path} {f.Place.Span} {f.Rule.Id} {f.Message}");
    }

    private static IReadOnlyList<Finding> Changed(Dataset now, IBaseline baseline) => Validation.Run(new ValidationRequest(now)
    {
        Rules = [.. RuleCatalog.All.OfType<IReleaseRule>()],
        Baseline = baseline,
    }).Findings;

    // Built once for all.
    private static readonly Lazy<byte[]> Kept = new(() =>
    {
        using var dataset = Ready();
        Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-01-01").Code);
        Assert.Equal(0, dataset.Run("release", "0.1.0", "--keep").Code);
        return File.ReadAllBytes(dataset.At("releases/0.1.0/records.zip"));
    });

    private static TemporaryDataset Ready()
    {
        var dataset = new TemporaryDataset();
        dataset.Write("data/retired.json", Encoding.UTF8.GetBytes("{\n  \"$schema\": \"../schema/retired.schema.json\",\n  \"retired\": [\n    {\n      \"id\": \"example-gone\",\n      \"kind\": \"organization\",\n      \"retiredOn\": \"2025-01-01\",\n      \"reason\": \"It was recorded twice.\"\n    }\n  ]\n}\n"));
        return dataset;
    }

    private static void Change(TemporaryDataset dataset, string what)
    {
        string Text(string path) => File.ReadAllText(dataset.At(path));
        void Everywhere(string old, string now)
        {
            foreach (var file in Directory.GetFiles(dataset.At("data"), "*.json", SearchOption.AllDirectories))
            {
                File.WriteAllText(file, File.ReadAllText(file).Replace(old, now, StringComparison.Ordinal));
            }
        }

        switch (what)
        {
            case "a new record":
                dataset.Write("data/organizations/example-office.json", Encoding.UTF8.GetBytes(Text(News).Replace("example-news", "example-office", StringComparison.Ordinal)));
                break;
            case "a name":
                dataset.Replace(News, "Example News", "Example Daily");
                break;
            case "a value":
                dataset.Replace(Operation, "\"value\": 20,", "\"value\": 21,");
                break;
            case "a file that is gone":
                File.Delete(dataset.At(News));
                break;
            case "a renamed organisation":
                Everywhere("\"example-news\"", "\"example-daily\"");
                File.Move(dataset.At(News), dataset.At("data/organizations/example-daily.json"));
                break;
            case "another kind under an id":
                File.Move(dataset.At(News), dataset.At("data/organizations/example-daily.json"));
                Everywhere("\"example-news\"", "\"example-daily\"");
                dataset.Write("data/operations/2020/example-news.json", Encoding.UTF8.GetBytes(Text(Operation).Replace("\"example-2020\"", "\"example-news\"", StringComparison.Ordinal)));
                break;
            case "a file that is refused":
                dataset.Replace(Operation, "\"value\": 20,", "\"value\": -20,");
                break;
            case "a retirement that is gone":
                dataset.Write("data/retired.json", Encoding.UTF8.GetBytes("{\n  \"$schema\": \"../schema/retired.schema.json\",\n  \"retired\": []\n}\n"));
                break;
            case "a retired id that is back":
                dataset.Write("data/retired.json", Encoding.UTF8.GetBytes("{\n  \"$schema\": \"../schema/retired.schema.json\",\n  \"retired\": []\n}\n"));
                dataset.Write("data/organizations/example-gone.json", Encoding.UTF8.GetBytes(Text(News).Replace("example-news", "example-gone", StringComparison.Ordinal)));
                break;
        }
    }

    private static (string Rule, string File, string Message)[] Findings(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => RuleCatalog.All.OfType<IReleaseRule>().Any(r => r.Info.Id == f.GetProperty("rule").GetString()))
            .Select(f => (f.GetProperty("rule").GetString()!, f.GetProperty("file").GetString()!, f.GetProperty("message").GetString()!))];
}
