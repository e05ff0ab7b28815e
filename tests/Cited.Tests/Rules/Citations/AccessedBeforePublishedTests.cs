using Cited.Rules.Citations;

namespace Cited.Tests.Rules.Citations;

public sealed class AccessedBeforePublishedTests
{
    [Theory]
    [InlineData("2020-05-01", "2020-05-02")]
    [InlineData("2020-04-30", "2020-05")]
    [InlineData("2019-12-31", "2020")]
    [InlineData("2020-04-30", "2020-05-02~")]
    [InlineData("2020-05-01", "2020-05-02/2020-05-04")]
    public void A_day_before_the_earliest_is_reported(string accessed, string published) => Assert.Single(Messages(accessed, published));

    [Theory]
    [InlineData("2020-05-02", "2020-05-02")]
    [InlineData("2020-05-01", "2020-05")]
    [InlineData("2020-05-01", "2020-05-02~")]
    [InlineData("2020-05-01", "../2020-05-04")]
    [InlineData("2020-05-01", "2020")]
    public void A_day_on_which_it_may_have_been_out_is_not(string accessed, string published) => Assert.Empty(Messages(accessed, published));

    [Fact]
    public void The_message_says_when_a_longer_time_begins() =>
        Assert.Contains("2020-05, which begins on 2020-05-01", Messages("2020-04-30", "2020-05").Single(), StringComparison.Ordinal);

    private static string[] Messages(string accessed, string published) => CitedExample.Messages(new AccessedBeforePublished(), (CitedExample.Release, source =>
    {
        source["accessed"] = accessed;
        source["published"] = published;
    }));
}
