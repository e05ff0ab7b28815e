using Cited.Findings;
using Cited.Reporting;
using Cited.Rules;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Reporting;

public sealed class FindingsReportsTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", " ", "  ", "\"", "'", "\n", "\r\n", "\t", "%", "%0A", "%25", ":", "::", ",", "::error::", "]]>", "<script>", "&amp;", "[x](y)", "{0}", "}}", "\\", "\\n", "/", "~",
        "\0", "\u001b[31m", "\u007f", "\u0085", "\u009b", "\u200f", "\u202e", "\u2066", "\u200d", "\u2028", "\ufeff", "\ufffe", "\ud800", "\udc00",
        "é", "e\u0301", "東京", "한", "עברית", "العربية", "👩‍💻", "🇱🇺", "❤️", "\U000e0041",
    ];

    private static readonly Gen<string> Words = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    // Paths come from a file system: no separator within a name, no half of a surrogate pair.
    private static readonly Gen<string> Paths =
        from words in Words
        select "data/" + string.Concat(words.EnumerateRunes().Select(r => r.ToString())).Replace('/', '-').Replace("\0", string.Empty, StringComparison.Ordinal) + ".json";

    private static readonly Gen<Finding> Findings =
        from path in Paths
        from value in Words
        from message in Words
        from help in Words
        from label in Words
        from rule in Gen.Elements(SampleFindings.Rules.ToArray())
        from start in Gen.Choose(0, 8)
        from length in Gen.Choose(0, 8)
        let file = SampleFindings.File(path, System.Text.Json.JsonSerializer.Serialize(new { first = 1, second = WellFormed(value) }, Relaxed))
        let place = SampleFindings.Root(file).At("second").Within(start, length)
        select new Finding(rule, place, message, help) { Related = [new RelatedPlace(SampleFindings.Root(file).At("first"), label)] };

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Arbitrary<ValidationReport> Reports = Findings.ArrayOf().Select(SampleFindings.Of).ToArbitrary();

    public static TheoryData<string> Names => [.. FindingsReports.All.Select(f => f.Name)];

    [Fact]
    public void Has_the_formats_of_the_command_with_text_first() =>
        Assert.Equal(["text", "json", "sarif", "github", "junit"], FindingsReports.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_a_format_by_its_name(string name) => Assert.Equal(name, FindingsReports.Find(name)?.Name);

    [Fact]
    public void Finds_no_format_of_another_name() => Assert.Null(FindingsReports.Find("JSON"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_carries_the_same_findings(string name) => Prop.ForAll(Reports, report =>
    {
        var format = FindingsReports.Find(name)!;
        var expected = Carried(report.Findings, name).Select(f => Expect(f, name));
        Assert.Equal(expected, WrittenFindings.Read(name, WrittenFindings.Of(format, report)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void No_control_character_of_a_record_gets_out(string name) => Prop.ForAll(Reports, report =>
        WrittenFindings.Of(FindingsReports.Find(name)!, report).All(c => c == '\n' || !char.IsControl(c))).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_same_twice(string name)
    {
        var format = FindingsReports.Find(name)!;
        Assert.Equal(WrittenFindings.Of(format, SampleFindings.Report), WrittenFindings.Of(format, SampleFindings.Report));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_paths_below_the_root_of_the_repository(string name)
    {
        var text = WrittenFindings.Of(FindingsReports.Find(name)!, SampleFindings.Report, new ReportContext("1.2.3") { RootPrefix = "sets/one/" });
        Assert.All(WrittenFindings.Read(name, text), f => Assert.StartsWith("sets/one/data/", f.File, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_that_nothing_was_found(string name)
    {
        var text = WrittenFindings.Of(FindingsReports.Find(name)!, SampleFindings.Of([]));
        Assert.Empty(WrittenFindings.Read(name, text));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    // What is JSON can hold every message; what goes to a terminal, a log or into XML shows escapes.
    private static Written Expect(Finding finding, string format)
    {
        var span = finding.Place.Span;
        var shown = format is "json" or "sarif" ? (Func<string, string>)WellFormed : VisibleText.Of;
        var column = format == "github" && span.Line != span.EndLine ? 0 : span.Column;
        return new Written(finding.Rule.Id, ReportWords.Of(finding.Severity), shown(finding.Place.Path), span.Line, column, shown(finding.Message));
    }

    // Annotations: the gravest first, as many as the platform shows. JUnit: rule by rule. All others: in the order of findings.
    private static IEnumerable<Finding> Carried(IReadOnlyList<Finding> findings, string format)
    {
        var levels = findings.GroupBy(f => f.Severity).OrderByDescending(l => l.Key).ToArray();
        var cut = levels.Any(l => l.Count() > 10);
        return format switch
        {
            "github" => levels.SelectMany(l => l.Take(l.Key == Severity.Note && cut ? 9 : 10)),
            "junit" => SampleFindings.Rules.SelectMany(r => findings.Where(f => f.Rule == r)),
            _ => findings,
        };
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
