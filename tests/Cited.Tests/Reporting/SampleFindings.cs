using System.Text;
using Cited.Findings;
using Cited.Rules;
using Cited.Text;

namespace Cited.Tests.Reporting;

/// <summary>Rules and findings that exist only here: no report may depend on what the catalogue holds.</summary>
internal static class SampleFindings
{
    public static readonly RuleInfo UnknownSource = new(
        "sample-unknown-source", RuleFamily.References, Severity.Error, "A citation names a source that is not there.",
        "A reader could not look the fact up.", "Name a source of the dataset, or add it with `cited new source`.");

    public static readonly RuleInfo PartExceedsTotal = new(
        "sample-part-exceeds-total", RuleFamily.Consistency, Severity.Warning, "A part is larger than its total.",
        "One of the two numbers is wrong, or they count different things.", "Correct the number, or keep both with a reason.") { Acknowledgeable = true };

    public static readonly RuleInfo OneLanguage = new(
        "sample-one-language", RuleFamily.Citations, Severity.Note, "All sources are in one language.",
        "Reports in other languages may say something else.", "Look for reports in the languages of the countries concerned.");

    public static readonly RuleInfo NotJson = new(
        "sample-not-json", RuleFamily.Form, Severity.Error, "A file is not JSON.",
        "Nothing in it can be read.", "Correct the text at the place shown.");

    public static readonly RuleInfo Silent = new(
        "sample-silent", RuleFamily.Safeguards, Severity.Error, "A rule that finds nothing.", "It is listed all the same.", "Nothing.");

    public static IReadOnlyList<RuleInfo> Rules { get; } = [NotJson, UnknownSource, OneLanguage, PartExceedsTotal, Silent];

    private static readonly JsonText Operation = File("data/operations/2025/sample-2025.json", """
        {
          "id": "sample-2025",
          "names": [ { "text": "Operação Águia 東京作戦", "language": "pt" } ],
          "facts": [
            { "property": "arrests", "claims": [ { "value": 10, "citations": [ { "source": "smaple-2025-06-06" } ] } ] },
            { "property": "arrests", "scope": { "area": "ES" }, "claims": [ { "value": 13 } ], "note": "A line that is longer than a terminal is wide is cut, so that the spot stays in sight; whatever stands before it and after it is left out." }
          ]
        }
        """);

    private static readonly JsonText Broken = File("data/sources/2025/with space, 100% é.json", "{\n\t\"id\": \"broken\u0085\", oops\n}\n");

    public static ValidationReport Report { get; } = new(
        FindingOrder.Sort(
        [
            new(UnknownSource, Root(Operation).At("facts").At(0).At("claims").At(0).At("citations").At(0).At("source"),
                "There is no source \"smaple-2025-06-06\". Did you mean \"sample-2025-06-06\"?", "Write the id of a source, or add the source."),
            new(PartExceedsTotal, Root(Operation).At("facts").At(1).At("claims").At(0).At("value"),
                "13 arrests in ES are more than the 10 arrests of the whole operation.", "Correct one of them, or keep both with a reason in \"acknowledged\".")
            {
                Related = [new(Root(Operation).At("facts").At(0).At("claims").At(0).At("value"), "the total")],
            },
            new(OneLanguage, Root(Operation).At("names").At(0).At("text").Within(15, 4), "The operation “東京作戦” is reported in [pt](only), {0} others.", string.Empty),
            new(NotJson, Place.Of(Broken, Broken.Faults[0]), "This is not JSON: 'o' <oops> ]]> was found\nwhere a key begins.", "Put the key between \"quotes\" & go on: 100%."),
            new(NotJson, Place.Whole(JsonText.Refused("data/unreadable.json", TextFaultKind.Unreadable, "denied")), "The file cannot be read.", "Let it be read."),
        ]),
        [new(PartExceedsTotal, Root(Operation).At("facts").At(1).KeyOf("note"), "This one has its reason.", "Nothing more.")],
        Files: 75, Refused: 2, Facts: 120, Citations: 301);

    /// <summary>A report of generated findings.</summary>
    public static ValidationReport Of(IEnumerable<Finding> findings) => new(FindingOrder.Sort(findings), [], 1, 0, 1, 1);

    public static JsonText File(string path, string text) => JsonText.Parse(path, Encoding.UTF8.GetBytes(text));

    public static Place Root(JsonText file) => new(file, string.Empty);
}
