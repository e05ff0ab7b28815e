namespace Cited.Tests.Rules.Safeguards;

public sealed class PlaceBelowSubdivisionTests
{
    [Theory]
    [InlineData("Two of them were held in Gijón.", "Gijón")]
    [InlineData("Two of them were held in Gijo\u0301n.", "Gijo\u0301n")]
    [InlineData("A raid near New York City.", "New York City")]
    [InlineData("A raid in Aachen's north.", "Aachen")]
    public void A_city_is_found(string text, string found)
    {
        var scan = Scan.Of(text);
        Assert.Equal([found], scan.Places.Select(scan.Found));
    }

    [Theory]
    [InlineData("In Luxembourg, Singapore, Panama, Madrid, Berlin, Vienna and New York.")]
    [InlineData("Example Police said a mobile phone was of use; nice reading.")]
    [InlineData("In Costa Rica and the province of Asturias.")]
    public void Cities_that_are_a_country_or_a_subdivision_are_no_finding(string text) => Assert.Empty(Scan.Of(text).Places);
}
