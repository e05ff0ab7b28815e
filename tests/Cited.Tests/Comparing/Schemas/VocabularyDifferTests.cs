using Cited.Comparing.Schemas;
using Cited.Model;
using ValueType = Cited.Model.ValueType;

namespace Cited.Tests.Comparing.Schemas;

public sealed class VocabularyDifferTests
{
    private static readonly PropertyDefinition Arrests = new("arrests", "Arrests", "People who were arrested.", ValueType.Count) { Unit = "people", Additive = true, Records = ["operation"] };

    private static readonly Vocabulary Base = With(Arrests);

    [Fact]
    public void Nothing_differs_from_itself() => Assert.Empty(VocabularyDiffer.Compare(Base, With(Arrests with { })));

    [Fact]
    public void An_entry_comes_and_goes()
    {
        var more = With(Arrests, Arrests with { Id = "searches" });
        AssertChange(Base, more, "vocabulary-entry-added", "vocabulary/properties", "searches");
        AssertChange(more, Base, "vocabulary-entry-removed", "vocabulary/properties", "searches");
    }

    [Fact]
    public void Another_type_or_unit_means_another_thing()
    {
        AssertChange(Base, With(Arrests with { Unit = "cases" }), "vocabulary-entry-retyped", "vocabulary/properties", "arrests");
        AssertChange(Base, With(Arrests with { Type = ValueType.Quantity }), "vocabulary-entry-retyped", "vocabulary/properties", "arrests");
    }

    [Fact]
    public void Use_and_wording_are_told_apart()
    {
        AssertChange(Base, With(Arrests with { Additive = false }), "vocabulary-entry-changed", "vocabulary/properties", "arrests");
        AssertChange(Base, With(Arrests with { Definition = "People whom the police arrested." }), "vocabulary-entry-redefined", "vocabulary/properties", "arrests");
    }

    [Fact]
    public void The_order_of_members_says_nothing()
    {
        var one = With(Arrests with { Scopes = ["area", "during"] });
        Assert.Empty(VocabularyDiffer.Compare(one, With(Arrests with { Scopes = ["during", "area"] })));
    }

    [Fact]
    public void A_list_comes_and_goes()
    {
        var more = Base with { Lists = new Dictionary<string, System.Collections.Immutable.ImmutableArray<Term>>(StringComparer.Ordinal) { ["sectors"] = [] } };
        AssertChange(Base, more, "vocabulary-added", "vocabulary/sectors", string.Empty);
        AssertChange(more, Base, "vocabulary-removed", "vocabulary/sectors", string.Empty);
    }

    [Fact]
    public void A_region_has_other_members()
    {
        var (one, other) = (Base with { Areas = AreasWith("ES") }, Base with { Areas = AreasWith("ES", "PT") });
        AssertChange(one, other, "vocabulary-entry-changed", "vocabulary/regions", "iberia");
    }

    private static void AssertChange(Vocabulary old, Vocabulary now, string kind, string where, string location)
    {
        var change = Assert.Single(VocabularyDiffer.Compare(old, now));
        Assert.Equal((kind, where, location), (change.Kind.Id, Assert.Single(change.Where), change.Location));
    }

    private static Areas AreasWith(params string[] members) =>
        new([new Term("ES", "Spain", string.Empty), new Term("PT", "Portugal", string.Empty)], [], [new Region("iberia", "Iberia", [.. members])]);

    private static Vocabulary With(params PropertyDefinition[] properties) => new()
    {
        Properties = properties.ToDictionary(p => p.Id, StringComparer.Ordinal),
        Lists = new Dictionary<string, System.Collections.Immutable.ImmutableArray<Term>>(StringComparer.Ordinal),
        Areas = new Areas([], [], []),
    };
}
