using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Rules;
using Cited.Tests.Releasing;

namespace Cited.Tests.House;

/// <summary>The figures of the worked example in docs/data-model.md, which are those of release 0.1.0.</summary>
public sealed class WorkedExampleTests
{
    private static readonly Dataset Dataset = Releases.FirstInput.Dataset;
    private static readonly Operation Vibora = Dataset.Find<Operation>("vibora-2025")!;

    [Theory]
    [InlineData("|||", "20", 57, "INTERPOL, Le Parisien, Policía Nacional, The New York Times")]
    [InlineData("latin-america|||", "10", 24, "INTERPOL, Le Parisien")]
    [InlineData("latin-america|||", "13", 5, "The New York Times")]
    [InlineData("PA|||", "1", 33, "INTERPOL, Le Parisien, The New York Times")]
    public void Arrests_have_the_origins_that_the_page_gives(string scope, string value, int citations, string origins)
    {
        var fact = Vibora.Facts.Single(f => f.Key == ("arrests", scope));
        var claim = FactSupport.Of(fact, new Origins(Dataset, Vibora)).Claims.Single(c => c.Claim.Key == (value, Bound.Exact));
        Assert.Equal((citations, origins), (claim.Claim.Citations.Length, string.Join(", ", claim.Voices.Names)));
    }

    [Theory]
    [InlineData(PreferencePolicy.OfficialFirst, "10")]
    [InlineData(PreferencePolicy.MostOrigins, "10")]
    [InlineData(PreferencePolicy.Range, "10 to 13")]
    public void Latin_America_has_the_values_that_the_page_gives(PreferencePolicy policy, string value)
    {
        var fact = FactSupport.Of(Vibora, Dataset).Single(f => f.Fact.Key == ("arrests", "latin-america|||"));
        Assert.True(fact.IsContested);
        Assert.Equal(value, new Preference(Dataset).Of(fact, policy).Display);
    }

    [Fact]
    public void What_is_in_the_reporting_is_acknowledged_where_the_page_says() => Assert.Equal(
        ["member-outside-list PA|||", "parts-exceed-total |||"],
        Validation.Run(Dataset).Acknowledged.Where(f => f.Place.Path == Vibora.At.Path)
            .Select(f => $"{f.Rule.Id} {Vibora.Facts.Single(x => f.Place.Pointer.StartsWith(x.At.Pointer + "/", StringComparison.Ordinal)).Scope.Key}")
            .Order(StringComparer.Ordinal));
}
