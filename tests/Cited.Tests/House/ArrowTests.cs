using System.Text.RegularExpressions;

namespace Cited.Tests.House;

/// <summary>
/// Data flows one way. Each folder of the library may know the folders listed for it, and no others; each arrow has its
/// reason. A new arrow is a decision, so it is made here.
/// </summary>
public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, (string To, string Why)[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Findings"] = [("Text", "a finding has a place in a text")],
        ["Model"] = [("Text", "a record knows its place in its file")],
        ["Language"] = [("Model", "bounds, dates and areas are what words mean")],
        ["Schemas"] = [("Text", "faults are sentences about places")],
        ["Reading"] = [("Text", "files are texts"), ("Model", "what is read becomes records"), ("Schemas", "a record is read if its schema accepts it")],
        ["Corroboration"] = [("Text", "bounds on what is followed"), ("Model", "voices are counted over records"), ("Reading", "and over the whole dataset")],
        ["Comparing"] =
        [
            ("Text", "canonical JSON, pointers"), ("Model", "facts, claims and vocabularies are compared"), ("Reading", "the two states"), ("Schemas", "the form of the data is compared too"),
            ("Corroboration", "contested facts and voices follow from changes"),
        ],
        ["Passages"] =
        [
            ("Text", "passages are texts"), ("Language", "folded, split into words and read by the words of their language"),
            ("Model", "a passage is held against a claim"), ("Reading", "and against the dataset's names"),
        ],
        ["Rules"] =
        [
            ("Text", "places"), ("Findings", "what rules give"), ("Model", "what rules look at"), ("Reading", "the dataset"), ("Schemas", "schema faults become findings"),
            ("Corroboration", "rules about disagreement and origins"), ("Language", "safeguards read texts in all languages"), ("Passages", "rules about passages"),
            ("Comparing", "rules about what changed"),
        ],
        ["Releasing"] =
        [
            ("Text", "canonical JSON, quoting"), ("Model", "records become rows"), ("Reading", "the dataset"), ("Corroboration", "preferred values, voices, overlaps"),
            ("Passages", "deep links"), ("Schemas", "the version of the form that a manifest states"),
        ],
        ["Querying"] = [("Text", "names that are near"), ("Releasing", "queries are asked of the tables of a release")],
        ["Verifying"] =
        [
            ("Text", "canonical JSON, shown texts"), ("Findings", "errors stand against a release"), ("Reading", "the records in a release"), ("Rules", "safeguards run on the built records"),
            ("Corroboration", "the policy that a manifest names"), ("Releasing", "a release is built anew and compared"),
            ("Schemas", "the version of the form that a kept release states"),
        ],
        ["Reporting"] =
        [
            ("Querying", "answers to queries"), ("Releasing", "CSV as in the tables"),
            ("Text", "lines to underline"), ("Findings", "what is reported"), ("Rules", "the report of a validation"), ("Model", "records for reading"), ("Reading", "the dataset they are in"),
            ("Corroboration", "who says what"), ("Passages", "deep links"), ("Schemas", "an output names its own schema"), ("Comparing", "what changed"),
        ],
        ["Drafting"] =
        [
            ("Text", "addresses"), ("Findings", "what a draft still lacks"), ("Model", "records and vocabularies"), ("Schemas", "the form of a record"),
            ("Reading", "the dataset that a draft is for"), ("Rules", "a draft is tried on the rules"), ("Language", "ids are base letters"),
            ("Passages", "what a saved page says of itself"),
        ],
        ["Mending"] =
        [
            ("Text", "places and near words"), ("Findings", "what a rule finds misspelt"), ("Model", "records"), ("Schemas", "schema faults, the canonical form"),
            ("Reading", "the dataset that is mended"), ("Rules", "what is wrong"), ("Drafting", "what an id is"),
        ],
        ["Generating"] =
        [
            ("Text", "quoting"), ("Findings", "what rules say of themselves"), ("Model", "vocabularies"), ("Reading", "schemas, vocabularies, fixtures"), ("Schemas", "schema ids"),
            ("Rules", "rule pages"), ("Reporting", "rule pages show a finding as it is printed"), ("Releasing", "the codebook"), ("Comparing", "the table of changes of the form"),
            ("Verifying", "figures of a kept release, whose zip is read like any other"),
        ],
    };

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Checkout.Root, "tools", "Cited")).Select(f => Path.GetFileName(f)!).Where(f => f is not ("bin" or "obj"))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Knows_only_what_it_may(string folder)
    {
        Assert.True(Allowed.ContainsKey(folder), $"The folder {folder} has no row in the table of allowed arrows: say what it may know, and why.");
        var may = Allowed[folder].Select(a => a.To).Append(folder).ToHashSet(StringComparer.Ordinal);
        var all = Allowed.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tools", "Cited", folder), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match match in Mention().Matches(File.ReadAllText(file)))
            {
                var to = match.Groups["folder"].Value;
                Assert.True(!all.Contains(to) || may.Contains(to), $"{Path.GetRelativePath(Checkout.Root, file)} uses Cited.{to}; {folder} may use {string.Join(", ", may)}.");
            }
        }
    }

    [Fact]
    public void Has_no_arrow_that_points_back()
    {
        foreach (var (folder, arrows) in Allowed)
        {
            Assert.All(arrows, a => Assert.DoesNotContain(folder, Reached(a.To, [])));
        }
    }

    private static HashSet<string> Reached(string folder, HashSet<string> seen)
    {
        foreach (var (to, _) in Allowed[folder])
        {
            if (seen.Add(to))
            {
                Reached(to, seen);
            }
        }

        return seen;
    }

    [GeneratedRegex(@"\bCited\.(?<folder>[A-Z][A-Za-z]+)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}
