using System.Text.RegularExpressions;
using Cited.Drafting;
using Cited.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Drafting;

public sealed partial class ProposedIdTests
{
    [Theory]
    [InlineData("Operación Víbora", "operacion-vibora")]
    [InlineData("  Łódź: 12 arrests, police's action!  ", "lodz-12-arrests-polices-action")]
    [InlineData("作戦", "")]
    [InlineData("Straße & Ørsted", "strasse-orsted")]
    public void Has_the_words_of_the_text(string text, string id) => Assert.Equal(id, ProposedId.Of(text));

    [Fact]
    public void Takes_the_first_words_only() => Assert.Equal("nine-arrests-in", ProposedId.Of("Nine arrests in one day", 3));

    [Fact]
    public void Cuts_between_words()
    {
        var id = ProposedId.Of(string.Join(' ', Enumerable.Repeat("seventeen-letters", 10)));
        Assert.InRange(id.Length, 60, 80);
        Assert.EndsWith("-letters", id, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_always_an_id_or_empty() => Prop.ForAll<string>(
        text => Id().IsMatch(ProposedId.Of(text ?? string.Empty))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Goes_on_counting_where_an_id_is_taken_or_was_retired()
    {
        var dataset = RuleFixture.Read("retired-id-used", "valid");
        Assert.Equal("fresh", ProposedId.Free(dataset, "fresh"));
        Assert.Equal("example-news-2", ProposedId.Free(dataset, "example-news"));
        Assert.NotEmpty(dataset.Retired);
        Assert.Equal(dataset.Retired[0].Id + "-2", ProposedId.Free(dataset, dataset.Retired[0].Id));
    }

    [GeneratedRegex("^([a-z0-9]+(-[a-z0-9]+)*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
