using Cited.Findings;
using Cited.Reporting;
using Cited.Rules;
using Cited.Text;
using VerifyXunit;

namespace Cited.Tests.Reporting;

public sealed class FindingsGitHubTests
{
    [Fact]
    public Task Writes_workflow_commands() => Verifier.Verify(WrittenFindings.Of(new FindingsGitHub(), SampleFindings.Report));

    [Fact]
    public void Escapes_what_the_runner_takes_apart()
    {
        var file = SampleFindings.File("data/a:b,c%.json", "{ \"a\": 1 }");
        var finding = new Finding(SampleFindings.UnknownSource, SampleFindings.Root(file).At("a"), "100% a:b, c", "Do\nthis.");
        Assert.StartsWith(
            "::error file=data/a%3Ab%2Cc%25.json,line=1,endLine=1,col=8,endColumn=9,title=sample-unknown-source::100%25 a:b, c%0Ahelp: Do\\nthis.\n",
            WrittenFindings.Of(new FindingsGitHub(), SampleFindings.Of([finding])), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_no_columns_where_the_spot_goes_over_lines()
    {
        var file = SampleFindings.File("data/x.json", "oops\noops\n");
        var finding = new Finding(SampleFindings.NotJson, Place.Of(file, new TextFault(TextFaultKind.NotJson, 1, 7, string.Empty)), "Two lines.", string.Empty);
        Assert.StartsWith("::error file=data/x.json,line=1,endLine=2,title=sample-not-json::Two lines.\n", WrittenFindings.Of(new FindingsGitHub(), SampleFindings.Of([finding])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 10, 10, "")]
    [InlineData(11, 10, 9, "1 error")]
    [InlineData(12, 13, 9, "2 errors, 3 warnings")]
    [InlineData(0, 0, 11, "2 notes")]
    [InlineData(11, 0, 10, "1 error, 1 note")]
    public void Says_how_many_were_cut_of_each_level_and_stays_within_ten_with_that(int errors, int warnings, int notes, string cut)
    {
        var lines = WrittenFindings.Of(new FindingsGitHub(), Many(errors, warnings, notes)).Split('\n');
        Assert.All(["::error ", "::warning ", "::notice "], level => Assert.True(lines.Count(l => l.StartsWith(level, StringComparison.Ordinal)) <= 10));
        var said = lines.SingleOrDefault(l => l.StartsWith("::notice title=cited::", StringComparison.Ordinal));
        Assert.Equal(cut, said?.Split(": ")[1].Split(". ")[0] ?? string.Empty);
    }

    [Fact]
    public void Writes_the_gravest_first_and_the_summary_last()
    {
        var lines = WrittenFindings.Of(new FindingsGitHub(), Many(2, 2, 2)).TrimEnd('\n').Split('\n');
        Assert.Equal(["::error", "::error", "::warning", "::warning", "::notice", "::notice", "Checked"], lines.Select(l => l.Split(' ')[0]));
    }

    private static ValidationReport Many(int errors, int warnings, int notes) => SampleFindings.Of(
        new[] { (SampleFindings.OneLanguage, notes), (SampleFindings.PartExceedsTotal, warnings), (SampleFindings.UnknownSource, errors) }
            .SelectMany(r => Enumerable.Range(0, r.Item2).Select(i =>
                new Finding(r.Item1, SampleFindings.Root(SampleFindings.File($"data/{i:00}.json", "1")), "A message.", "Help."))));
}
