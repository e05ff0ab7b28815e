using System.Globalization;
using System.Text.RegularExpressions;

namespace Cited.Model;

/// <summary>One date of an EDTF value: a year, season, month or day with its qualifier.</summary>
internal sealed partial record EdtfDate(DateOnly First, DateOnly Last, DateOnly LooseFirst, DateOnly LooseLast, bool Approximate, bool Uncertain)
{
    private const string Allowed = "allowed are YYYY, YYYY-MM, YYYY-MM-DD, seasons YYYY-21 to YYYY-24, each with ?, ~ or % behind it, and intervals a/b";

    public static bool TryParse(string text, out EdtfDate? date, out string problem)
    {
        date = null;
        var match = Shape().Match(text);
        if (!match.Success)
        {
            problem = $"\"{text}\" is not an EDTF date; {Allowed}";
            return false;
        }

        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var month = Number(match.Groups["m"]);
        var day = Number(match.Groups["d"]);
        problem = Impossible(year, month, day);
        if (problem.Length > 0)
        {
            return false;
        }

        var qualifier = match.Groups["q"].Value;
        var (first, last) = Range(year, month, day);
        var loose = qualifier is "~" or "%";
        date = new EdtfDate(
            first,
            last,
            loose ? Earlier(first, month, day) : first,
            loose ? Later(last, month, day) : last,
            loose,
            qualifier is "?" or "%");
        return true;
    }

    private static string Impossible(int year, int? month, int? day)
    {
        if (year is < 1 or > 9998)
        {
            return $"the year {year:0000} is outside 0001 to 9998";
        }

        if (month is { } m && m is not ((>= 1 and <= 12) or (>= 21 and <= 24)))
        {
            return $"there is no month {m:00}; months are 01 to 12, seasons 21 (spring) to 24 (winter)";
        }

        if (day is not { } d || month is not { } of)
        {
            return string.Empty;
        }

        if (of > 12)
        {
            return "a season has no days";
        }

        var days = DateTime.DaysInMonth(year, of);
        return d >= 1 && d <= days ? string.Empty : $"{MonthName(of)} {year} has {days} days, not {d}";
    }

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    // Seasons are the meteorological ones of the northern hemisphere; winter runs into the next year.
    private static (DateOnly First, DateOnly Last) Range(int year, int? month, int? day) => (month, day) switch
    {
        (null, _) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        ( > 12, _) => Months(new DateOnly(year, ((month.Value - 20) * 3), 1), 3),
        (_, null) => Months(new DateOnly(year, month.Value, 1), 1),
        _ => (new DateOnly(year, month.Value, day.Value), new DateOnly(year, month.Value, day.Value)),
    };

    private static (DateOnly First, DateOnly Last) Months(DateOnly first, int count) => (first, first.AddMonths(count).AddDays(-1));

    private static DateOnly Earlier(DateOnly first, int? month, int? day) =>
        day is not null ? Clamp(first, d => d.AddDays(-1)) : month is null ? Clamp(first, d => d.AddYears(-1)) : Clamp(first, d => d.AddMonths(month > 12 ? -3 : -1));

    private static DateOnly Later(DateOnly last, int? month, int? day) =>
        day is not null ? last.AddDays(1)
        : month is null ? last.AddYears(1)
        : last.AddDays(1).AddMonths(month > 12 ? 3 : 1).AddDays(-1);

    private static DateOnly Clamp(DateOnly date, Func<DateOnly, DateOnly> move) => date.Year <= 1 ? DateOnly.MinValue : move(date);

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2}))?)?(?<q>[?~%])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
