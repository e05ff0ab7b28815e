using Cited.Comparing;
using VerifyXunit;

namespace Cited.Tests.Comparing;

public sealed class ComparisonTests
{
    public static TheoryData<string> Cases => [.. DiffFixture.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Says_what_changed(string name) =>
        await Verifier.VerifyFile(DiffFixture.Written("text", DiffFixture.Review(name)), Path.Combine(Checkout.Fixtures, "diff", name, "expected.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Writes_the_card_of_a_reviewer(string name) =>
        await Verifier.VerifyFile(DiffFixture.Written("markdown", DiffFixture.Review(name)), Path.Combine(Checkout.Fixtures, "diff", name, "expected.md"));

    [Fact]
    public void The_fixtures_show_every_kind_of_change()
    {
        var shown = DiffFixture.Cases.SelectMany(c => DiffFixture.Compare(c).Changes).Select(c => c.Kind.Id).Distinct(StringComparer.Ordinal);
        Assert.Empty(ChangeKind.All.Select(k => k.Id).Except(shown, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("record-renamed")]
    [InlineData("record-renamed-by-content")]
    public void A_renamed_record_is_one_change_and_references_that_follow_it_are_none(string name)
    {
        var comparison = DiffFixture.Compare(name);
        Assert.Single(comparison.Renamed);
        Assert.Single(comparison.Changes, c => c.Kind == ChangeKind.RecordRenamed);
        Assert.All(comparison.Changes, c => Assert.Equal(comparison.Renamed.Values.Single(), c.Record.Id));
    }

    [Fact]
    public void Order_says_nothing() => Assert.True(DiffFixture.Compare("reordered").IsEmpty);

    [Fact]
    public void Nothing_is_said_about_a_record_that_one_side_refuses()
    {
        var comparison = DiffFixture.Compare("refused");
        Assert.Empty(comparison.Changes);
        Assert.Equal(("example-2020", false), (comparison.NotCompared.Single().Id, comparison.NotCompared.Single().InOld));
    }

    [Fact]
    public void A_correction_carries_its_cause()
    {
        var given = DiffFixture.Compare("claim-corrected").Changes.Single();
        var none = DiffFixture.Compare("claim-corrected-without-cause").Changes.Single(c => c.Kind == ChangeKind.ClaimCorrected);
        Assert.Equal(("=7", "=8", "our-error"), (given.OldClaim, given.Claim, given.Correction?.Cause));
        Assert.Null(none.Correction);
    }
}
