using Cited.Model;
using Cited.Reading;
using Cited.Tests.Rules;

namespace Cited.Tests.House;

/// <summary>The vocabularies: each has the form of its schema, and what one says of another is there.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary Vocabulary = RuleFixture.Form.Vocabulary;

    public static TheoryData<string> Files => [.. new FolderTree(Checkout.Root).FilesBelow(DataLayout.Vocabulary)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_the_form_of_its_schema(string path)
    {
        var file = new FolderTree(Checkout.Root).Read(path).ToJson(path);
        var faults = RuleFixture.Form.Schemas.Evaluate("vocabulary", file.Root!.Value);
        Assert.Empty(faults.Select(f => $"{path}:{file.SpanOf(f.InstancePointer).Line} {f.Message}"));
        Assert.Equal(DataLayout.StemOf(path), file.ValueAt("/id")!.Value.GetString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Lists_each_entry_once_in_ordinal_order(string path)
    {
        var file = new FolderTree(Checkout.Root).Read(path).ToJson(path);
        var ids = file.ValueAt("/entries")!.Value.EnumerateArray().Select(e => e.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Properties_agree_with_properties_and_codes_that_there_are()
    {
        foreach (var property in Vocabulary.Properties.Values)
        {
            Assert.All(property.AgreesWith, a => Assert.Contains(a.Property, Vocabulary.Properties.Keys));
            if (property.Type == Cited.Model.ValueType.Codes)
            {
                Assert.Contains(property.Vocabulary!, Vocabulary.Lists.Keys);
            }
        }
    }

    [Fact]
    public void Regions_are_made_of_areas_that_there_are() =>
        Assert.All(Vocabulary.Areas.Regions.Values, r => Assert.All(r.Members, m => Assert.True(Vocabulary.Areas.Knows(m), $"{r.Id} has {m}")));

    [Fact]
    public void Subdivisions_lie_in_countries_that_there_are() =>
        Assert.All(Vocabulary.Areas.Subdivisions.Keys, s => Assert.Contains(Vocabulary.Areas.CountryOf(s)!, Vocabulary.Areas.Countries.Keys));
}
