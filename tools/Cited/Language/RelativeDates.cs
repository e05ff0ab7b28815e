using Cited.Model;

namespace Cited.Language;

/// <summary>What "last year" and "today" mean, given the day of publication.</summary>
internal static class RelativeDates
{
    /// <summary>The days; absent where the day of publication is not known well enough.</summary>
    public static (DateOnly First, DateOnly Last)? Days(RelativeDate relative, Edtf? published)
    {
        if (published?.Earliest is not { } first || published.Latest is not { } last || first.Year != last.Year)
        {
            return null;
        }

        if (relative is RelativeDate.LastYear or RelativeDate.ThisYear)
        {
            return DateMention.DaysOf(relative == RelativeDate.LastYear ? first.Year - 1 : first.Year, null, null);
        }

        if (first.Month != last.Month)
        {
            return null;
        }

        var month = relative == RelativeDate.LastMonth ? first.AddMonths(-1) : first;
        return relative is RelativeDate.LastMonth or RelativeDate.ThisMonth ? DateMention.DaysOf(month.Year, month.Month, null)
            : first != last ? null
            : relative switch
            {
                RelativeDate.Yesterday => (first.AddDays(-1), first.AddDays(-1)),
                RelativeDate.ThisWeek => (Monday(first), Monday(first).AddDays(6)),
                RelativeDate.LastWeek => (Monday(first).AddDays(-7), Monday(first).AddDays(-1)),
                _ => (first, first),
            };
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
