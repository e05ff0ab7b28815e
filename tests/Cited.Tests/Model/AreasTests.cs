using Cited.Model;
using Cited.Tests.Rules;

namespace Cited.Tests.Model;

public sealed class AreasTests
{
    private static readonly Areas Areas = RuleFixture.Form.Vocabulary.Areas;

    [Theory]
    [InlineData("ES", "ES", AreaRelation.Same)]
    [InlineData("CA-ON", "CA", AreaRelation.Within)]
    [InlineData("CA-ON", "americas", AreaRelation.Within)]
    [InlineData("americas", "CA-ON", AreaRelation.Around)]
    [InlineData("latin-america", "americas", AreaRelation.Within)]
    [InlineData("ES", "latin-america", AreaRelation.Disjoint)]
    [InlineData("CA-ON", "CA-QC", AreaRelation.Disjoint)]
    [InlineData("european-union", "eastern-europe", AreaRelation.Overlapping)]
    [InlineData("asia", "world", AreaRelation.Within)]
    public void Nests(string first, string second, AreaRelation expected) => Assert.Equal(expected, Areas.Relate(first, second));

    [Fact]
    public void Every_country_is_in_the_world() =>
        Assert.All(Areas.Countries.Keys, c => Assert.Equal(AreaRelation.Within, Areas.Relate(c, "world")));

    [Fact]
    public void Relations_read_the_same_from_both_ends()
    {
        var codes = Areas.Regions.Keys.Concat(["ES", "US", "GB-ENG", "GB-KEN", "CA-ON"]).ToArray();
        foreach (var a in codes)
        {
            foreach (var b in codes)
            {
                var expected = Areas.Relate(a, b) switch
                {
                    AreaRelation.Within => AreaRelation.Around,
                    AreaRelation.Around => AreaRelation.Within,
                    var same => same,
                };
                Assert.Equal(expected, Areas.Relate(b, a));
            }
        }
    }
}
