using System.Text;
using Cited.Reading;
using Cited.Rules;
using Cited.Tests.Rules;
using Cited.Text;

namespace Cited.Tests.Text;

/// <summary>A file that contains more than a bound allows is refused, at the first place that does.</summary>
public sealed class JsonBoundsTests
{
    private static readonly JsonBounds Small = new(Items: 3, Values: 10, TextBytes: 5);

    [Theory]
    [InlineData("[1, 2, 3]", null)]
    [InlineData("[1, 2, 3, 4]", "1:1 This list has 4 items; at most 3 are read")]
    [InlineData("[0, {\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4}]", "1:5 This object has 4 properties; at most 3 are read")]
    [InlineData("[[1, 2, 3], [1, 2]]", null)]
    [InlineData("[[1, 2, 3], [1, 2, 3], [1]]", "1:25 The file has more than 10 values, of which this is the first one too many")]
    [InlineData("[\"12345\"]", null)]
    [InlineData("[\"123456\"]", "1:2 This text has 6 bytes; at most 5 are read")]
    [InlineData("{\"123456\": 1}", "1:2 This key has 6 bytes; at most 5 are read")]
    public void Names_the_first_place_beyond_a_bound(string json, string? expected)
    {
        var text = JsonText.Parse("x.json", Encoding.UTF8.GetBytes(json), Small);
        Assert.Equal(expected, text.Faults.Select(f => $"{Place.Of(text, f).Span.Line}:{Place.Of(text, f).Span.Column} {f.Detail}").SingleOrDefault());
        Assert.Equal(expected is null, text.Root is not null);
    }

    [Fact]
    public void A_record_beyond_the_bounds_gives_one_finding_that_says_what_was_not_checked()
    {
        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var tree = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        foreach (var path in tree.FilesBelow(DataLayout.Data))
        {
            files[path] = tree.Read(path);
        }

        var keys = string.Join(",", Enumerable.Range(0, Limits.RecordItems + 1).Select(i => $"\"key{i}\": {i}"));
        files["data/organizations/other.json"] = new FileContent(Encoding.UTF8.GetBytes("{" + keys + "}"));
        var report = Validation.Run(DatasetReader.Read(new MemoryTree("memory", files), RuleFixture.Form));
        var finding = Assert.Single(report.Findings);
        Assert.Equal("too-many-values", finding.Rule.Id);
        Assert.Equal("This object has 501 properties; at most 500 are read. Nothing else in this file was checked.", finding.Message);
    }

    [Fact]
    public void The_records_of_the_project_are_far_below_the_bounds()
    {
        var tree = new FolderTree(Checkout.Root);
        var half = new JsonBounds(Limits.RecordItems / 2, Limits.RecordValues / 2, Limits.RecordTextBytes / 2);
        Assert.All(
            tree.FilesBelow(DataLayout.Data).Where(p => DataLayout.RoleOf(p) is not null),
            path => Assert.Empty(tree.Read(path).ToJson(path, half).Faults));
    }
}
