using System.Text;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Rules;

/// <summary>What is remembered from an earlier state of a dataset changes no finding, and saves asking.</summary>
public sealed class RecordChecksTests
{
    private const string Operation = "data/operations/2020/example-2020.json";
    private const string Release = "data/sources/2020/example-police-2020-05-01-release.json";
    private const string News = "data/organizations/example-news.json";

    private static readonly Dataset[] Examples =
    [
        .. RuleCatalog.All.Where(r => r is not IReleaseRule)
            .SelectMany(r => new[] { RuleExamples.Valid, RuleExamples.Invalid }.Select(side => (r.Info.Id, Side: side)))
            .Where(e => Directory.Exists(RuleFixture.Folder(e.Id, e.Side)))
            .Select(e => RuleFixture.Read(e.Id, e.Side)),
    ];

    // A file of any example comes, or goes, while all others stay: so what refers changes apart from what it refers to.
    private static readonly (string Path, FileContent? Content)[] Edits =
    [
        .. Examples.SelectMany(e => e.Files).Select(f => (f.Path, Content: (FileContent?)new FileContent(f.Text.Source.Bytes)))
            .DistinctBy(f => (f.Path, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(f.Content!.Bytes.Span)))),
        .. Examples.SelectMany(e => e.Files).Select(f => f.Path).Distinct(StringComparer.Ordinal).Select(p => (p, (FileContent?)null)),
    ];

    [Fact]
    public void Going_from_state_to_state_finds_what_is_found_in_each_alone() =>
        Prop.ForAll(Gen.Choose(0, Edits.Length - 1).ListOf(3).ListOf(12).ToArbitrary(), steps =>
        {
            // Whoever edits keeps the vocabulary's object; a state alone has one for which nothing was remembered.
            var form = OwnForm();
            var checks = new RecordChecks();
            var files = FilesOf(Examples[0]);
            var now = DatasetReader.Read(new MemoryTree("edited", files), form);
            Validation.Run(new ValidationRequest(now) { Memory = checks });
            return steps.All(step =>
            {
                now = Edited(now, files, step.Select(i => Edits[i]).Where(e => e.Content is not null || files.Count > 1));
                return Found(Validation.Run(new ValidationRequest(now) { Memory = checks })) == Found(Validation.Run(DatasetReader.Read(new MemoryTree("edited", files), OwnForm())));
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void Who_is_told_of_a_file_that_is_refused_or_of_a_retired_id_is_told_when_that_ends()
    {
        const string Gone = "data/organizations/gone-office.json";
        var files = FilesOf(Examples[0]);
        files[Release] = new FileContent(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[Release].Bytes.Span).Replace("\"publisher\": \"example-police\"", "\"publisher\": \"gone-office\"", StringComparison.Ordinal)));
        var retired = new FileContent(Encoding.UTF8.GetBytes("""{ "$schema": "../schema/retired.schema.json", "retired": [ { "id": "gone-office", "kind": "organization", "retiredOn": "2025-01-01", "reason": "It was recorded twice." } ] }"""));
        var checks = new RecordChecks();
        var now = DatasetReader.Read(new MemoryTree("edited", files), OwnForm());
        Assert.Equal(["unknown-organization"], Rules());
        Assert.Empty(Rules((Gone, new FileContent("{"u8.ToArray()))));
        Assert.Equal(["unknown-organization"], Rules((Gone, null)));
        Assert.Equal(["retired-id-used"], Rules((DataLayout.Retired, retired)));
        Assert.Equal(["retired-id-used"], Rules((News, files[News])));
        Assert.Equal(["unknown-organization"], Rules((DataLayout.Retired, null)));

        string[] Rules(params (string Path, FileContent? Content)[] changed)
        {
            now = Edited(now, files, changed);
            return [.. Validation.Run(new ValidationRequest(now) { Memory = checks }).Findings.Where(f => f.Place.Path == Release && f.Message.Contains("gone-office", StringComparison.Ordinal)).Select(f => f.Rule.Id)];
        }
    }

    [Fact]
    public void Other_rules_and_another_vocabulary_begin_anew()
    {
        var checks = new RecordChecks();
        var (first, second) = (new Probe(), new Probe());
        var dataset = Examples[0];
        Validation.Run(new ValidationRequest(dataset) { Rules = [first], Memory = checks });
        Validation.Run(new ValidationRequest(dataset) { Rules = [second], Memory = checks });
        Assert.Equal(dataset.Records.Length, second.Asked.Count);
        Validation.Run(new ValidationRequest(dataset) { Rules = [second], Memory = checks });
        Assert.Equal(dataset.Records.Length, second.Asked.Count);

        // The same records by another vocabulary, as after a change below schema.
        var other = new Dataset(dataset.Name, dataset.Files, OwnForm().Vocabulary, dataset.Schemas, dataset.Info, dataset.Retired);
        Validation.Run(new ValidationRequest(other) { Rules = [second], Memory = checks });
        Assert.Equal(2 * dataset.Records.Length, second.Asked.Count);
    }

    [Fact]
    public void A_rule_is_asked_again_only_about_what_it_saw()
    {
        var checks = new RecordChecks();
        var probe = new Probe();
        var now = Examples[0];
        Assert.Equal(now.Records.Select(r => r.Id).Order(StringComparer.Ordinal), Asked(now));

        Assert.Empty(Asked(now));
        Assert.Equal(["example-news"], Asked(now = Saved(now, News)));
        Assert.Equal(["example-2020"], Asked(now = Saved(now, Operation)));

        // The operation cites it, and so was told of it.
        Assert.Equal(["example-2020", "example-police-2020-05-01-release"], Asked(now = Saved(now, Release)));
        Assert.Equal(["example-2020"], Asked(now = DatasetReader.Reread(now, new MemoryTree("gone", new Dictionary<string, FileContent>()), [Release])));
        Assert.Empty(Asked(now));

        string[] Asked(Dataset dataset)
        {
            probe.Asked.Clear();
            Validation.Run(new ValidationRequest(dataset) { Rules = [probe], Memory = checks });
            return [.. probe.Asked.Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Whatever_can_be_asked_is_noted()
    {
        var dataset = Examples[0];
        var none = new NotedRecords(dataset);
        Assert.Empty(none.Asked);
        Assert.Same(dataset.Vocabulary, none.Vocabulary);

        Question Only(Action<IRecords> ask)
        {
            var records = new NotedRecords(dataset);
            ask(records);
            return Assert.Single(records.Asked);
        }

        Assert.Equal(new Question(Ask.All, string.Empty), Only(r => Assert.Equal(dataset.Records, r.All)));
        Assert.Equal(new Question(Ask.All, string.Empty), Only(r => Assert.Equal(dataset.Records, r.Around("example-new"))));
        Assert.Equal(new Question(Ask.Record, "example-news"), Only(r => Assert.Same(dataset.Find<Organization>("example-news"), r.Find<Organization>("example-news"))));
        Assert.Equal(new Question(Ask.Record, "nobody"), Only(r => Assert.Null(r.Find<Organization>("nobody"))));
        Assert.Equal(new Question(Ask.Refused, "example-news"), Only(r => Assert.False(r.IsRefused("example-news"))));
        Assert.Equal(new Question(Ask.Retired, "example-news"), Only(r => Assert.Null(r.FindRetired("example-news"))));
        Assert.Equal(new Question(Ask.Sources, "example-news"), Only(r => Assert.Equal(dataset.SourcesOf("example-news"), r.SourcesOf("example-news"))));
        Assert.NotEmpty(dataset.SourcesOf("example-news"));
        Assert.Equal(new Question(Ask.Related, "nobody"), Only(r => Assert.Empty(r.OperationsRelatedTo("nobody"))));
        Assert.Equal(Enum.GetValues<Ask>().Length + 2, typeof(IRecords).GetMethods().Length);
    }

    // The dataset after some files were saved or removed.
    private static Dataset Edited(Dataset before, Dictionary<string, FileContent> files, IEnumerable<(string Path, FileContent? Content)> edits)
    {
        var changed = new List<string>();
        foreach (var (path, content) in edits)
        {
            changed.Add(path);
            files.Remove(path);
            if (content is not null)
            {
                files.Add(path, content);
            }
        }

        return DatasetReader.Refresh(before, new MemoryTree("edited", files), changed);
    }

    private static Dataset Saved(Dataset dataset, string path) => DatasetReader.Reread(dataset, TreeOf(dataset), [path]);

    private static MemoryTree TreeOf(Dataset dataset) => new("edited", FilesOf(dataset));

    private static Dictionary<string, FileContent> FilesOf(Dataset dataset) =>
        dataset.Files.ToDictionary(f => f.Path, f => new FileContent(f.Text.Source.Bytes), StringComparer.Ordinal);

    private static DataForm OwnForm() => RuleFixture.Form with { Vocabulary = RuleFixture.Form.Vocabulary with { } };

    private static string Found(ValidationReport report) => string.Join('\n', report.Findings.Concat(report.Acknowledged).Select(f =>
        $"{f.Place.Path} {f.Place.Pointer} {f.Place.Span} {f.Rule.Id} {f.Message} {f.Help} {string.Join(", ", f.Related.Select(r => $"{r.Place.Path} {r.Place.Span} {r.Label}"))} {string.Join(", ", f.Near)}"));

    // Looks up what an operation cites.
    private sealed class Probe : IRecordRule
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Asked { get; } = [];

        public RuleInfo Info { get; } = new("probe", RuleFamily.Form, Severity.Note, string.Empty, string.Empty, string.Empty);

        public IEnumerable<Finding> Check(DataRecord record, IRecords records)
        {
            Asked.Add(record.Id);
            _ = CitationLists.Of(record).SelectMany(c => c).Select(c => records.Find<Source>(c.Source)).ToArray();
            return [];
        }
    }
}
