using Cited.Comparing;
using Cited.Reading;
using Cited.Reporting;
using Cited.Reporting.Comparisons;
using Cited.Rules;
using Cited.Tests.Rules;

namespace Cited.Tests.Comparing;

/// <summary>Two states in tests/fixtures/diff/&lt;case&gt;/{old,new}, each laid over the base; a side that is not there is the base.</summary>
internal static class DiffFixture
{
    private static readonly FolderTree Fixtures = new(Checkout.Fixtures);

    public static IEnumerable<string> Cases => Directory.GetDirectories(Path.Combine(Checkout.Fixtures, "diff")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static Comparison Compare(string name) => Comparison.Of(Read(name, "old"), Read(name, "new"));

    public static ComparisonReview Review(string name)
    {
        var (before, now) = (new EarlierState(Read(name, "old")), Read(name, "new"));
        var found = Validation.Run(new ValidationRequest(now) { Baseline = before, OnlyNew = true });
        return new ComparisonReview("old", "new", before.ChangesTo(now), found.Findings);
    }

    public static string Written(string format, ComparisonReview review)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ComparisonReports.Find(format)!.Write(review, new ReportContext("1.2.3"), writer);
        return writer.ToString();
    }

    public static Dataset Read(string name, string side)
    {
        var files = Files("base");
        var folder = $"diff/{name}/{side}";
        var removed = Path.Combine(Checkout.Fixtures, folder, "remove.txt");
        foreach (var path in File.Exists(removed) ? File.ReadAllLines(removed) : [])
        {
            Assert.True(files.Remove(path), $"{removed} names {path}, which the base does not have");
        }

        foreach (var (path, content) in Files(folder))
        {
            files[path] = content;
        }

        return DatasetReader.Read(new MemoryTree(side, files), RuleFixture.Form);
    }

    private static Dictionary<string, FileContent> Files(string folder) =>
        Fixtures.FilesBelow($"{folder}/data").ToDictionary(p => p[(folder.Length + 1)..], Fixtures.Read, StringComparer.Ordinal);
}
