namespace Cited.Language;

/// <summary>A date in a text, as far as it is said.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="NextToken">The token behind it.</param>
/// <param name="Year">Absent where the text leaves it out.</param>
/// <param name="Month">1 to 12; 21 to 24 for spring to winter, as in EDTF; absent for a year alone.</param>
/// <param name="Day">Day of the month; absent for a month or a year.</param>
internal sealed record DateMention(int FirstToken, int NextToken, int? Year, int? Month, int? Day)
{
    /// <summary>"Early", "mid", "late": the coding guide writes these as the month 1, 6 or 12 of a year, approximately, or as the month, approximately.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>A number that may be a year, or may be a count.</summary>
    public bool IsPerhaps { get; init; }

    /// <summary>Said in relation to the day of publication: "last year", "on Friday".</summary>
    public bool IsRelative { get; init; }

    /// <summary>The day of the week, Monday = 1, where only that is said.</summary>
    public int? Weekday { get; init; }

    /// <summary>The days it means; absent without a year, or where the day of publication is needed and not known.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    /// <summary>The same with the days that year, month and day mean.</summary>
    public DateMention WithDays() => Year is { } year && (Month is not { } m || m is (>= 1 and <= 12) or (>= 21 and <= 24)) && (Day is not { } d || (Month is { } of and <= 12 && d <= DateTime.DaysInMonth(year, of)))
        ? this with { Days = DaysOf(year, Month, Day) }
        : this;

    /// <summary>First and last day of a year, month, season or day; seasons as EDTF reads them here (meteorological, northern).</summary>
    public static (DateOnly First, DateOnly Last) DaysOf(int year, int? month, int? day) => (month, day) switch
    {
        (null, _) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        ({ } season and > 12, _) => (new DateOnly(year, (season - 20) * 3, 1), new DateOnly(year, (season - 20) * 3, 1).AddMonths(3).AddDays(-1)),
        ({ } m, null) => (new DateOnly(year, m, 1), new DateOnly(year, m, 1).AddMonths(1).AddDays(-1)),
        ({ } m, { } d) => (new DateOnly(year, m, d), new DateOnly(year, m, d)),
    };
}
