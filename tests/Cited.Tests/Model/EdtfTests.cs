using Cited.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Model;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-06-06", "2025-06-06", "2025-06-06")]
    [InlineData("2025-21", "2025-03-01", "2025-05-31")]
    [InlineData("2025-24", "2025-12-01", "2026-02-28")]
    [InlineData("2024-12~", "2024-12-01", "2024-12-31")]
    [InlineData("2025-03/2025-05", "2025-03-01", "2025-05-31")]
    [InlineData("2025-06-06/..", "2025-06-06", null)]
    [InlineData("/2025-06", null, "2025-06-30")]
    public void Means_all_days_from_first_to_last(string text, string? first, string? last)
    {
        Assert.True(Edtf.TryParse(text, out var edtf));
        Assert.Equal((first, last), (edtf!.Earliest?.ToString("O"), edtf.Latest?.ToString("O")));
    }

    [Theory]
    [InlineData("2025-02-30", "February 2025 has 28 days, not 30")]
    [InlineData("2025-13", "there is no month 13; months are 01 to 12, seasons 21 (spring) to 24 (winter)")]
    [InlineData("2025-05/2025-03", "it ends (2025-03) before it begins (2025-05)")]
    [InlineData("../..", "an interval needs at least one end that is known")]
    [InlineData("2025-21-03", "a season has no days")]
    [InlineData("0000", "the year 0000 is outside 0001 to 9998")]
    public void Says_why_it_is_no_date(string text, string expected)
    {
        Assert.False(Edtf.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("6 June 2025")]
    [InlineData("2025-6-6")]
    [InlineData("2025-06-06T10:00")]
    [InlineData("٢٠٢٥")]
    [InlineData("2025\n")]
    [InlineData("")]
    public void Takes_nothing_else(string text) => Assert.False(Edtf.TryParse(text, out _));

    [Theory]
    [InlineData("2024", "2024-12", true)]
    [InlineData("2024-12~", "2024-11", true)]
    [InlineData("2024-12~", "2024-10", false)]
    [InlineData("2024~", "2025-06", true)]
    [InlineData("2025-06-06", "2025-06-07", false)]
    [InlineData("2025-03/2025-05", "2025-05/2025-06", true)]
    [InlineData("2025/..", "2030", true)]
    public void Agrees_where_ranges_overlap(string one, string other, bool agree)
    {
        Assert.Equal(agree, Of(one).Overlaps(Of(other)));
        Assert.Equal(agree, Of(other).Overlaps(Of(one)));
    }

    [Fact]
    public void Reads_every_day_there_is_and_only_those() => Prop.ForAll(
        Gen.Choose(1900, 2100).ToArbitrary(),
        Gen.Choose(0, 13).ToArbitrary(),
        Gen.Choose(0, 32).ToArbitrary(),
        (year, month, day) => Edtf.TryParse($"{year:0000}-{month:00}-{day:00}", out _)
            == (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))).QuickCheckThrowOnFailure();

    private static Edtf Of(string text) => Edtf.TryParse(text, out var edtf) ? edtf! : throw new ArgumentException(text, nameof(text));
}
