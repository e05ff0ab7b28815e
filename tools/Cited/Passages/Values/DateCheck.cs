using System.Globalization;
using Cited.Language;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>Looks for a date or both ends of a span in a passage.</summary>
internal static class DateCheck
{
    private const int DaysBefore = 8;
    private const int DaysAfter = 6;

    /// <summary>Whether the passage says the date: as precisely as the claim, or more so.</summary>
    public static PassageVerdict Check(PassageReading reading, TextValue date)
    {
        var ends = date.Text.Split('/').Select(ClaimedDate.Read).ToList();
        if (date.Edtf is null || ends.Contains(null) && !date.Text.Contains('/', StringComparison.Ordinal))
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"\"{date.Text}\" is not an EDTF date");
        }

        var mentions = reading.Dates;
        var fits = ends.OfType<ClaimedDate>().Select(end => Best(mentions, end, reading.Published)).ToList();
        if (fits.TrueForAll(f => f == Fit.Says) || (ends is [{ } from, { } to] && mentions.Any(m => m.Days is { } days && days.First == from.First && days.Last == to.Last)))
        {
            return PassageVerdict.Confirmed;
        }

        var stated = mentions.Where(m => !m.IsPerhaps).ToList();
        var words = stated.Select(m => reading.Words(m.FirstToken, m.NextToken)).ToList();
        var shown = string.Join(", ", words);
        var hasSpan = fits.Contains(Fit.Says) && reading.Numbers.Any(m => m.Kind == NumberKind.Duration);
        return !reading.Language.IsKnown ? PassageVerdict.Of(PassageVerdictKind.Undecided, "dates in words of this language cannot be read")
            : hasSpan ? PassageVerdict.Of(PassageVerdictKind.Undecided, "one end of the span is there, the other may follow from a number of days or weeks")
            : fits.Contains(Fit.Unknown) && !fits.Contains(Fit.Other) ? PassageVerdict.Of(PassageVerdictKind.Undecided, $"the passage says {shown}, which cannot be placed without the day of publication")
            : words.Count == 0 ? PassageVerdict.Of(PassageVerdictKind.NotStated, "the passage holds no date")
            : fits.Contains(Fit.Approximate) && !fits.Contains(Fit.Other) ? new PassageVerdict(PassageVerdictKind.OtherBound, $"the passage says {shown}, which the coding guide writes with \"~\"", words)
            : fits.Contains(Fit.Coarser) && !fits.Contains(Fit.Other) ? new PassageVerdict(PassageVerdictKind.OtherValue, $"the passage says only {shown}, the claim says more ({date.Text})", words)
            : new PassageVerdict(PassageVerdictKind.OtherValue, $"the passage holds {shown}", words);
    }

    private static Fit Best(IReadOnlyList<DateMention> mentions, ClaimedDate end, Edtf? published) =>
        mentions.Select(m => Of(m, end, published)).Append(Fit.Other).Max();

    private static Fit Of(DateMention m, ClaimedDate end, Edtf? published)
    {
        if (m.Weekday is { } weekday)
        {
            return OfWeekday(weekday, end, published);
        }

        if (m.Days is { } days)
        {
            return OfDays(m, days, end);
        }

        if (m.Month is not { } month)
        {
            return m.IsRelative ? Fit.Unknown : Fit.Other;
        }

        if (end.Month is not { } claimed)
        {
            return YearOf(m, month, published) is { } year ? year == end.Year ? Fit.Says : Fit.Other : Fit.Unknown;
        }

        return claimed != month || (m.Day is { } d && end.Day is { } of && d != of) ? Fit.Other
            : m.IsApproximate && !end.IsApproximate ? Fit.Approximate
            : end.Day is not null && m.Day is null ? Fit.Coarser
            : published is null || YearOf(m, month, published) is not { } said || Math.Abs(said - end.Year) <= 1 ? Fit.Says
            : Fit.Other;
    }

    private static Fit OfDays(DateMention m, (DateOnly First, DateOnly Last) days, ClaimedDate end)
    {
        var isWithin = end.First <= days.First && days.Last <= end.Last;
        var overlaps = end.First <= days.Last && days.First <= end.Last;
        return m.IsApproximate ? isWithin && (end.IsApproximate || end.Month is null) ? Fit.Says : overlaps ? Fit.Approximate : Fit.Other
            : isWithin || (overlaps && end.IsApproximate) ? Fit.Says
            : overlaps ? Fit.Coarser
            : Fit.Other;
    }

    // "On Friday" is mostly the last one before the day of publication, or that day; an announced one follows soon.
    private static Fit OfWeekday(int weekday, ClaimedDate end, Edtf? published)
    {
        if (end.Day is not null && (int)end.First.DayOfWeek != weekday % 7)
        {
            return Fit.Other;
        }

        if (end.Day is null || published?.Earliest is not { } day || published.Latest != day)
        {
            return Fit.Unknown;
        }

        return day.DayNumber - end.First.DayNumber is >= -DaysAfter and <= DaysBefore ? Fit.Says : Fit.Other;
    }

    // A date without a year is the last such one before publication.
    private static int? YearOf(DateMention m, int month, Edtf? published) =>
        published?.Latest is not { } latest || published.Earliest?.Year != latest.Year || month > 12 ? null
            : month > latest.Month || (month == latest.Month && m.Day > latest.Day) ? latest.Year - 1 : latest.Year;

    // From worst to best: of several mentions the best one counts.
    private enum Fit
    {
        Other,
        Coarser,
        Approximate,
        Unknown,
        Says,
    }

    private sealed record ClaimedDate(int Year, int? Month, int? Day, bool IsApproximate, DateOnly First, DateOnly Last)
    {
        public static ClaimedDate? Read(string text)
        {
            var bare = text.TrimEnd('?', '~', '%');
            var parts = bare.Split('-').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
            if (text is "" or ".." || parts.Contains(-1) || parts.Length > 3 || !Edtf.TryParse(bare, out _))
            {
                return null;
            }

            var (month, day) = (parts.Length > 1 ? parts[1] : (int?)null, parts.Length > 2 ? parts[2] : (int?)null);
            var (first, last) = DateMention.DaysOf(parts[0], month, day);
            return new ClaimedDate(parts[0], month, day, text.EndsWith('~') || text.EndsWith('%'), first, last);
        }
    }
}
