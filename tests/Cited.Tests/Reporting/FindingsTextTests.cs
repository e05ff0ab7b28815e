using Cited.Findings;
using Cited.Reporting;
using Cited.Rules;
using Cited.Text;
using VerifyXunit;

namespace Cited.Tests.Reporting;

public sealed class FindingsTextTests
{
    [Fact]
    public Task Writes_for_people() => Verifier.Verify(WrittenFindings.Of(new FindingsText(), SampleFindings.Report));

    [Fact]
    public Task Colours_with_the_palette_that_is_passed()
    {
        var palette = new Palette("<red>", "<yellow>", "<cyan>", "<bold>", "<dim>", "</>");
        return Verifier.Verify(WrittenFindings.Of(new FindingsText(), SampleFindings.Report, new ReportContext("1.2.3") { Palette = palette, Width = 60 }));
    }

    [Fact]
    public void Writes_findings_alone_and_nothing_where_there_are_none()
    {
        Assert.Empty(FindingsText.Of([]));
        var whole = WrittenFindings.Of(new FindingsText(), SampleFindings.Report);
        Assert.StartsWith(FindingsText.Of(SampleFindings.Report.Findings) + "\nChecked ", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_notes_by_rule_below_errors_and_warnings_where_it_is_asked_to()
    {
        var text = WrittenFindings.Of(new FindingsText(), SampleFindings.Report, new ReportContext("1.2.3") { EachNote = false, Width = 80 });
        Assert.Equal(["error", "error", "error", "warning"], WrittenFindings.Read("text", text).Select(f => f.Severity));
        Assert.Contains(
            "\n\nNotes, which fail nothing (--notes shows each):\n     1  sample-one-language  All sources are in one language.\n\nChecked ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Checked 3 files, 0 facts and 2 citations: 0 errors, 0 warnings, 0 notes.\n")]
    [InlineData(1, "Checked 2 of 3 files, 0 facts and 2 citations: 0 errors, 0 warnings, 0 notes. 1 file was refused: nothing but its form was checked.\n")]
    [InlineData(2, "Checked 1 of 3 files, 0 facts and 2 citations: 0 errors, 0 warnings, 0 notes. 2 files were refused: nothing but their form was checked.\n")]
    public void Sums_up_in_one_line(int refused, string summary) =>
        Assert.Equal(summary, WrittenFindings.Of(new FindingsText(), new ValidationReport([], [], 3, refused, 0, 2)));

    [Fact]
    public void Tells_files_that_were_not_read_from_those_that_were_refused() =>
        Assert.EndsWith("notes. 1 file was refused: nothing but its form was checked. 1 file could not be read at all.\n", WrittenFindings.Of(new FindingsText(), new ValidationReport([], [], 3, 2, 0, 2) { Unread = 1 }), StringComparison.Ordinal);

    [Fact]
    public void Counts_notes_that_were_there_before_and_does_not_show_them_again()
    {
        var report = SampleFindings.Report;
        var file = report.Findings.First(f => f.Severity == Severity.Note).Place.Path;
        var notes = report.Count(Severity.Note);
        var here = report.Findings.Count(f => f.Severity == Severity.Note && f.Place.Path == file);

        var elsewhere = report.Since(report, path => path != file);
        Assert.Equal(report.Findings.Where(f => f.Severity != Severity.Note || f.Place.Path != file), elsewhere.Findings);
        Assert.Equal(notes, elsewhere.Count(Severity.Note));
        Assert.Contains($"{ReportWords.Count(notes, "note")}, of which {here} {(here == 1 ? "is" : "are")} as before", WrittenFindings.Of(new FindingsText(), elsewhere), StringComparison.Ordinal);

        Assert.Equal(report.Findings, report.Since(report, path => path == file).Findings);
        Assert.Equal(report.Findings, report.Since(report with { Findings = [] }, _ => false).Findings);
    }

    [Fact]
    public void Underlines_to_the_end_of_the_line_where_a_spot_goes_on_below()
    {
        var file = SampleFindings.File("data/x.json", "{\n  oops,\n  more\n}");
        var fault = new TextFault(TextFaultKind.NotJson, 4, 14, string.Empty);
        var text = FindingsText.Of([new Finding(SampleFindings.NotJson, Place.Of(file, fault), "Two lines.", string.Empty)]);
        Assert.Equal("data/x.json:2:3: error sample-not-json: Two lines.\n  2 |   oops,\n    |   ^^^^^\n", text);
    }
}
