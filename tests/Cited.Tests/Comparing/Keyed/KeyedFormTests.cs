using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Reading;
using Cited.Tests.Rules;
using Cited.Text;

namespace Cited.Tests.Comparing.Keyed;

public sealed class KeyedFormTests
{
    private static readonly Dataset Base = DiffFixture.Read("reordered", "old");

    [Fact]
    public void Lists_of_things_with_an_identity_are_keyed_by_it()
    {
        var facts = KeyedForm.Of(Base).GetProperty("records").GetProperty("example-2020").GetProperty("facts");
        Assert.Equal(["arrests", "arrests[area=ES]", "led-by"], facts.EnumerateObject().Select(f => f.Name));
        Assert.Equal("=20", Assert.Single(facts.GetProperty("arrests").GetProperty("claims").EnumerateObject()).Name);
        Assert.Equal(
            ["example-news-2020-05-02-arrests", "example-police-2020-05-01-release"],
            facts.GetProperty("arrests").GetProperty("claims").GetProperty("=20").GetProperty("citations").EnumerateObject().Select(c => c.Name));
    }

    [Theory]
    [InlineData("""{"claims":[{"value":10,"bound":"at-least"},{"value":10},{"value":1.50}]}""", "=1.5 =10 >=10")]
    [InlineData("""{"claims":[{"value":["PT","ES"]},{"value":["ES"]}]}""", "=set-2bdd7d0b6122 =set-7966b0175be3")]
    [InlineData("""{"claims":[{"value":3,"note":"b"},{"value":3,"note":"a"}]}""", "=3 =3#2")]
    public void A_claim_is_keyed_by_value_and_bound(string fact, string keys)
    {
        var operation = $$"""{"facts":[{{fact}}]}""";
        var facts = KeyedForm.Parse(KeyedForm.TextOf(Base, "operation", JsonDocument.Parse(operation).RootElement)).GetProperty("facts");
        Assert.Equal(keys, string.Join(' ', facts.EnumerateObject().Single().Value.GetProperty("claims").EnumerateObject().Select(c => c.Name)));
    }

    [Fact]
    public void Keys_of_equal_items_do_not_depend_on_their_order()
    {
        var one = KeyedForm.TextOf(Base, "operation", JsonDocument.Parse("""{"facts":[{"property":"a","note":"x"},{"property":"a","note":"y"}]}""").RootElement);
        var other = KeyedForm.TextOf(Base, "operation", JsonDocument.Parse("""{"facts":[{"note":"y","property":"a"},{"property":"a","note":"x"}]}""").RootElement);
        Assert.Equal(one, other);
    }

    [Fact]
    public void The_way_back_gives_the_records_of_the_project_in_canonical_form()
    {
        var dataset = DatasetReader.Read(new FolderTree(Checkout.Root), RuleFixture.Form);
        var records = KeyedReader.Records(KeyedForm.Of(dataset), dataset.Schemas);
        Assert.Equal(
            dataset.Records.Select(r => (r.Id, Rfc8785.Text(r.At.File.Root!.Value))).Order(),
            records.Select(r => (r.Key, r.Value)).Order());
    }
}
