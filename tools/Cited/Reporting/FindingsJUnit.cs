using System.Globalization;
using System.Xml;
using Cited.Findings;
using Cited.Rules;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>
/// JUnit XML, for test views of CI systems. There is no standard; this keeps to what Jenkins, GitLab and Azure all read.
/// A rule is a suite, so that a view lists the rules and a trend stays comparable: a rule that found nothing is one
/// passed test, a finding is a test of its own. An error is a failure. A warning or a note is a skipped test with its
/// message, as views show these and yet do not fail the build, just as <c>cited validate</c> does not; with
/// <c>--strict</c> a warning is a failure too. There are no times: the library has no clock.
/// </summary>
internal sealed class FindingsJUnit : IFindingsReport
{
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true, // a writer of text would call it UTF-16
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    /// <inheritdoc />
    public string Name => "junit";

    /// <inheritdoc />
    public void Write(ValidationReport report, IReadOnlyList<RuleInfo> rules, ReportContext context, TextWriter writer)
    {
        var byRule = report.Findings.ToLookup(f => f.Rule.Id, StringComparer.Ordinal);
        var listed = rules.Concat(report.Findings.Select(f => f.Rule)).DistinctBy(r => r.Id, StringComparer.Ordinal).ToArray();
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "cited validate");
            WriteCounts(xml, report.Defects.Count + listed.Sum(r => Tests(byRule[r.Id].Count(), report.Defects.Any(d => d.Rule == r.Id))), report.Findings.Count(f => Fails(f, context)), report.Defects.Count);
            WriteDefects(xml, report.Defects);
            foreach (var rule in listed)
            {
                WriteSuite(xml, rule, [.. byRule[rule.Id]], report.Defects.Any(d => d.Rule == rule.Id), context);
            }

            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    // A part of the tool that failed is a test that ended in an error, in a suite of its own before those of the rules.
    private static void WriteDefects(XmlWriter xml, IReadOnlyList<Defect> defects)
    {
        if (defects.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", ReportWords.Tool);
        WriteCounts(xml, defects.Count, 0, defects.Count);
        foreach (var defect in defects)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", VisibleText.Of($"{defect.Part} ({defect.Error})"));
            xml.WriteAttributeString("classname", defect.Rule is { } rule ? $"{ReportWords.Tool}.{rule}" : ReportWords.Tool);
            xml.WriteAttributeString("time", "0");
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", VisibleText.Of(defect.Message));
            xml.WriteAttributeString("type", "defect");
            xml.WriteString(Defect.Help);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A rule that found nothing is one passed test; one that failed has not passed.
    private static int Tests(int findings, bool failed) => findings == 0 && !failed ? 1 : findings;

    private static void WriteSuite(XmlWriter xml, RuleInfo rule, IReadOnlyList<Finding> findings, bool failed, ReportContext context)
    {
        var failures = findings.Count(f => Fails(f, context));
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", rule.Id);
        WriteCounts(xml, Tests(findings.Count, failed), failures, 0);
        xml.WriteAttributeString("skipped", Number(findings.Count - failures));
        if (findings.Count == 0 && !failed)
        {
            WriteStartCase(xml, rule, "finds nothing");
            xml.WriteEndElement();
        }

        // Views take name and class for a test's identity: where two are at one spot, they are numbered.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var name = ReportWords.Place(finding.Place, context);
            seen[name] = seen.GetValueOrDefault(name) + 1;
            WriteStartCase(xml, rule, seen[name] == 1 ? name : $"{name} ({Number(seen[name])})");
            WriteFinding(xml, finding, context);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteStartCase(XmlWriter xml, RuleInfo rule, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", ReportWords.Of(rule.Family) + "." + rule.Id);
        xml.WriteAttributeString("time", "0");
    }

    // The text is that of the text form: what XML 1.0 §2.2 forbids is written there as an escape that can be read.
    private static void WriteFinding(XmlWriter xml, Finding finding, ReportContext context)
    {
        xml.WriteAttributeString("file", VisibleText.Of(context.PathOf(finding.Place)));
        xml.WriteAttributeString("line", Number(finding.Place.Span.Line));
        xml.WriteStartElement(Fails(finding, context) ? "failure" : "skipped");
        xml.WriteAttributeString("message", VisibleText.Of(finding.Message));
        xml.WriteAttributeString("type", ReportWords.Of(finding.Severity));
        xml.WriteString("\n" + FindingsText.Of([finding], context with { Palette = Palette.None }));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures, int errors)
    {
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(failures));
        xml.WriteAttributeString("errors", Number(errors));
        xml.WriteAttributeString("time", "0");
    }

    private static bool Fails(Finding finding, ReportContext context) =>
        finding.Severity == Severity.Error || (finding.Severity == Severity.Warning && context.WarningsFail);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
