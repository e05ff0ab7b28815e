using Cited.Findings;
using Cited.Mending;
using Cited.Reading;
using Cited.Reporting;
using Cited.Rules;
using Cited.Tests.Rules;
using VerifyXunit;

namespace Cited.Tests.House;

/// <summary>
/// Twenty pull requests of first-time contributors (tests/fixtures/mistakes): what CI prints for each, on which line, and that the record
/// passes once the help is followed.
/// </summary>
public sealed class MistakeTests
{
    private static readonly string Folder = Path.Combine(Checkout.Fixtures, "mistakes");

    private static readonly FolderTree Base = new(Path.Combine(Checkout.Fixtures, "base"));

    public static TheoryData<string> Mistakes => [.. Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_twenty() => Assert.Equal(20, Mistakes.Count);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task CI_marks_the_mistake_on_its_line_and_says_what_to_do(string mistake)
    {
        var report = Validation.Run(Read(mistake, "mistake"));
        Assert.Contains(report.Findings, f => f.Severity >= Severity.Warning);
        Assert.All(report.Findings, f => Assert.NotEmpty(f.Help));
        Assert.All(report.Findings, f => Assert.True(f.Place.Span.Line > 1 || f.Place.File.Source.LineCount == 1 || f.Rule.Id is "not-canonical", $"{f.Rule.Id} marks the first line only"));
        using var output = new StringWriter { NewLine = "\n" };
        FindingsReports.Find("github")!.Write(report, [.. RuleCatalog.All.Select(r => r.Info)], new ReportContext("0.0.0"), output);
        await Verifier.VerifyFile(output.ToString(), Path.Combine(Folder, mistake, "expected.txt"));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_mended_pull_request_passes(string mistake) =>
        // Notes fail nothing: this one says that the original announcement is not in the dataset yet.
        Assert.Equal(string.Empty, FindingsText.Of([.. Validation.Run(Read(mistake, "mended")).Findings.Where(f => f.Severity > Cited.Findings.Severity.Note)]));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_can_be_mended_by_machine_becomes_what_a_person_would_write(string mistake)
    {
        var wrong = Read(mistake, "mistake");
        var mended = Mender.Run(wrong, _ => true);
        if (mended.Mends.Count == 0)
        {
            return;
        }

        var right = Read(mistake, "mended").Files.ToDictionary(f => f.Path, f => Text(f.Text.Source.Bytes), StringComparer.Ordinal);
        Assert.All(mended.Files, f => Assert.Equal(right[f.NewPath], Text(f.Content)));
    }

    private static Dataset Read(string mistake, string side)
    {
        var overlay = new FolderTree(Path.Combine(Folder, mistake, side));
        var files = Base.FilesBelow(DataLayout.Data).ToDictionary(p => p, Base.Read, StringComparer.Ordinal);
        foreach (var path in overlay.FilesBelow(DataLayout.Data))
        {
            files[path] = overlay.Read(path);
        }

        return DatasetReader.Read(new MemoryTree(mistake, files), RuleFixture.Form);
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);
}
