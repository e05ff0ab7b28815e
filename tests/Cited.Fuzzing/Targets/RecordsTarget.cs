using System.Text;
using System.Text.Json;
using Cited.Findings;
using Cited.Reading;
using Cited.Rules;
using Cited.Rules.Citations;
using Cited.Text;

namespace Cited.Fuzzing.Targets;

/// <summary>
/// One file of a small dataset: read, held against its schema, and looked at by every rule. The file's <c>$schema</c> says which file of
/// the dataset it takes the place of; the other files are read once.
/// </summary>
internal sealed class RecordsTarget : FuzzTarget
{
    private const string Base = "tests/fixtures/base/";

    private static readonly string[] Roles = ["organization", "source", "indicator", "retired", "dataset"];

    // One rule of another family says in better words what the schema refuses.
    private static readonly IRule[] FormRules = [.. RuleCatalog.All.Where(r => r.Info.Family == RuleFamily.Form || r is ClaimWithoutCitation)];

    private readonly Dataset dataset;
    private readonly DataForm form;

    public RecordsTarget()
    {
        var project = new FolderTree(ProjectFolder.Root);
        form = DatasetReader.ReadForm(project);
        var files = project.FilesBelow(Base + DataLayout.Data).ToDictionary(p => p[Base.Length..], project.Read, StringComparer.Ordinal);
        dataset = DatasetReader.Read(new MemoryTree("base", files), form);
        Words = ReadWords();
    }

    public override string Name => "records";

    public override bool IsJson => true;

    public override int MostBytes => 700;

    public override long BaseAllocation => 64 * 1024 * 1024;

    public override long AllocationPerByte => 256 * 1024;

    public override IReadOnlyList<string> Words { get; }

    protected override void Check(byte[] input)
    {
        var path = PathOf(input);
        var read = Read(path, input);
        var file = read.Files.Single(f => f.Path == path);

        // Of a refused file only the rules of form see anything; the others would look at the same other files every time.
        var report = file.Refused ? Validation.Run(new ValidationRequest(read) { Rules = FormRules }) : Validation.Run(read);
        foreach (var finding in report.Findings.Concat(report.Acknowledged))
        {
            CheckFinding(finding, read);
        }

        Law.Holds(!file.Refused || report.Findings.Any(f => f.Severity == Severity.Error && f.Place.Path == path), "a file that is refused has an error");
        if (file.Record is not null && file.Text.Root is { } root)
        {
            Law.Holds(JsonElement.DeepEquals(root, JsonElement.Parse(Rfc8785.Bytes(root))), "the release keeps the digits of every number of an accepted record");
        }

        if (!file.Refused && file.OtherForm is { } canonical)
        {
            CheckForm(read, path, canonical, report);
        }
    }

    private void CheckForm(Dataset read, string path, byte[] canonical, ValidationReport report)
    {
        var formatted = Read(path, canonical);
        var file = formatted.Files.Single(f => f.Path == path);
        Law.Holds(!file.Refused && file.OtherForm is null, "a formatted file is accepted, and formatted already");
        Law.Holds(formatted.Records.Length == read.Records.Length, "formatting takes no record away");
        if (canonical.Length % 4 > 0)
        {
            // The rules are asked again for a quarter of the inputs: it takes most of the time.
            return;
        }

        var (before, after) = (Names(report), Names(Validation.Run(formatted)));
        Law.Holds(before.SequenceEqual(after, StringComparer.Ordinal), "formatting changes no finding: " + string.Join("; ", before.Except(after).Concat(after.Except(before))));
    }

    private static string[] Names(ValidationReport report) =>
        [.. report.Findings.Where(f => f.Rule.Id != "not-canonical").Select(f => f.Rule.Id).Order(StringComparer.Ordinal)];

    private static void CheckFinding(Finding finding, Dataset read)
    {
        Law.Holds(RuleCatalog.Find(finding.Rule.Id) is not null, "a finding is of a rule in the catalogue");
        Law.Holds(finding.Message.Length > 0 && finding.Help.Length > 0 && !finding.Message.Any(char.IsControl) && !finding.Help.Any(char.IsControl), "a message is a line of text: " + finding.Rule.Id);
        foreach (var place in finding.Related.Select(r => r.Place).Prepend(finding.Place))
        {
            Law.Holds(read.Files.Any(f => ReferenceEquals(f.Text, place.File)), "a finding stands in a file of the dataset");
            JsonTarget.CheckSpan(place.File, place.Span);
        }
    }

    private Dataset Read(string path, byte[] bytes) =>
        DatasetReader.Reread(dataset, new MemoryTree("fuzzed", new Dictionary<string, FileContent>(StringComparer.Ordinal) { [path] = new(bytes) }), [path]);

    private static string PathOf(byte[] input)
    {
        var text = Encoding.Latin1.GetString(input);
        var role = Roles.FirstOrDefault(r => text.Contains($"/{r}.schema.json", StringComparison.Ordinal));
        return role switch
        {
            "organization" => "data/organizations/example-news.json",
            "source" => "data/sources/2020/example-news-2020-05-02-arrests.json",
            "indicator" => "data/indicators/example-reports.json",
            "retired" => DataLayout.Retired,
            "dataset" => DataLayout.DatasetInfo,
            _ => "data/operations/2020/example-2020.json",
        };
    }

    // Keys of the schemas, ids of the vocabularies and of the small dataset, and what the rules look for.
    private List<string> ReadWords()
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in form.Schemas.Kinds)
        {
            Collect(form.Schemas[kind], words);
        }

        words.UnionWith(form.Vocabulary.Properties.Keys.Select(CanonicalJson.Quote));
        words.UnionWith(dataset.Records.Select(r => $"\"{r.Id}\""));
        return
        [
            .. words, "\"ES\"", "\"FR\"", "\"latin-america\"", "20", "0", "-1", "1.5", "1e3", "true", "null", "[]", "{}", "\"2020\"", "\"2020-05~\"", "\"2020-05-09/2020-06\"", "\"en\"",
            "\"a 12-year-old\"", "\"mail a@b.example\"", "\"@name\"", "\"192.0.2.1\"", "\"+44 20 7946 0000\"", "\"http://abc.onion\"", "\"A. Name\"", "\u202E", "\u0000", "\\u0000", "\n", "\\n",
        ];
    }

    private static void Collect(JsonElement schema, SortedSet<string> words)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in schema.EnumerateArray())
            {
                Collect(item, words);
            }
        }
        else if (schema.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in schema.EnumerateObject())
            {
                if (member.Name == "properties" && member.Value.ValueKind == JsonValueKind.Object)
                {
                    words.UnionWith(member.Value.EnumerateObject().Select(p => CanonicalJson.Quote(p.Name)));
                }
                else if (member.Name is "enum" or "const" && member.Value.GetRawText().Length < 2000)
                {
                    words.UnionWith(member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().Select(v => v.GetRawText()) : [member.Value.GetRawText()]);
                }

                Collect(member.Value, words);
            }
        }
    }
}
