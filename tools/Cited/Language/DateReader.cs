using System.Globalization;
using Cited.Model;

namespace Cited.Language;

/// <summary>
/// Finds the dates of a text: <c>6 June 2025</c>, <c>del 3 al 7 de marzo</c>, <c>6. junija 2025</c>, <c>2025年6月6日</c>,
/// <c>06.06.2025</c>, months and years alone, "late 2024", seasons; and, where the day of publication is given, "last year", "on Friday".
/// </summary>
internal static class DateReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int ShortMonth = 3;
    private const int ShortYearsFrom = 50;
    private const int LongestJoin = 4;

    // As many as a month has; each day that is listed beside a month becomes a date of its own.
    private const int MostDays = 31;

    /// <summary>The dates in their order.</summary>
    public static IReadOnlyList<DateMention> Read(IReadOnlyList<Token> tokens, LanguageWords language, Edtf? published)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Count;)
        {
            var at = NumericDates.At(tokens, i, language) is { Count: > 0 } numeric ? numeric : Worded(tokens, i, language, found.Count > 0 ? found[^1].NextToken : 0, published);
            found.AddRange(at);
            i = at.Count > 0 ? Math.Max(i + 1, at.Max(d => d.NextToken)) : i + 1;
        }

        return [.. InheritedYears(found).Select(d => d.WithDays()).OrderBy(d => d.FirstToken)];
    }

    /// <summary>Four digits without groups that can be a year.</summary>
    public static bool IsYear(Token token, LanguageWords language) => YearOf(token, language) is not null;

    private static int? YearOf(Token token, LanguageWords language) =>
        token.Kind == TokenKind.Digits && token.Folded.Length == 4 && int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? CommonEra(year, language)
            : null;

    private static int? CommonEra(int year, LanguageWords language) =>
        year is >= FirstYear and <= LastYear ? year
        : language.Dates.YearsFrom > 0 && year - language.Dates.YearsFrom is >= FirstYear and <= LastYear and var common ? common
        : null;

    private static IReadOnlyList<DateMention> Worded(IReadOnlyList<Token> tokens, int i, LanguageWords language, int floor, Edtf? published)
    {
        var words = language.Dates;
        if (words.Parts.At(tokens, i) is { } part && Approximate(tokens, i, i + part.Count, part.Meaning, language) is { } approximate)
        {
            return [approximate];
        }

        if (words.Months.At(tokens, i) is { } month && !IsLowerCaseWord(tokens[i], words) && MonthAt(tokens, i, month.Count, month.Meaning, language, floor) is { Count: > 0 } dates)
        {
            return dates;
        }

        if (words.Seasons.At(tokens, i) is { } season && YearBehind(tokens, i + season.Count, language) is { } ofYear)
        {
            return [new DateMention(i, ofYear.Next, ofYear.Year, season.Meaning, null)];
        }

        if (words.Relative.At(tokens, i) is { } relative)
        {
            return [new DateMention(i, i + relative.Count, null, null, null) { IsRelative = true, Days = RelativeDates.Days(relative.Meaning, published) }];
        }

        if (words.Weekdays.At(tokens, i) is { } weekday)
        {
            return [new DateMention(i, i + weekday.Count, null, null, null) { IsRelative = true, Weekday = weekday.Meaning }];
        }

        return YearOf(tokens[i], language) is { } year ? [new DateMention(i, i + 1, year, null, null) { IsPerhaps = IsPerhapsCount(tokens, i, language) }] : [];
    }

    // "late 2024", "finales de marzo", "konec leta 2024".
    private static DateMention? Approximate(IReadOnlyList<Token> tokens, int first, int at, int partMonth, LanguageWords language)
    {
        for (var skipped = 0; at < tokens.Count && skipped < 3; skipped++)
        {
            if (YearOf(tokens[at], language) is { } year)
            {
                return new DateMention(first, at + 1, year, partMonth, null) { IsApproximate = true };
            }

            if (language.Dates.Months.At(tokens, at) is { } month)
            {
                var ofYear = YearBehind(tokens, at + month.Count, language);
                return new DateMention(first, ofYear?.Next ?? at + month.Count, ofYear?.Year, month.Meaning, null) { IsApproximate = true };
            }

            if (language.Dates.Join.At(tokens, at) is not { } join)
            {
                return null;
            }

            at += join.Count;
        }

        return null;
    }

    private static List<DateMention> MonthAt(IReadOnlyList<Token> tokens, int i, int count, int month, LanguageWords language, int floor)
    {
        var days = DaysBefore(tokens, i, language, floor);
        var next = i + count;
        if (days.Count == 0)
        {
            var behind = DaysBehind(tokens, next, language);
            var counts = behind.Days.Count == 1 && behind.Next == next + 1 && behind.Next < tokens.Count && CountsOn(tokens, next, language)
                && language.Dates.MonthBefore.Before(tokens, i, 1) is not null;
            (days, next) = counts ? (days, next) : behind;
        }

        var ofYear = YearBehind(tokens, next, language);
        if (ofYear is null && language.Dates.Ordinary.IsAt(tokens, i) && !IsMonthBySetting(tokens, days, i, next, language))
        {
            return [];
        }

        if (days.Count == 0 && ofYear is null && !IsListed(tokens, floor, i, next) && IsOrdinaryWord(tokens, i, language))
        {
            return [];
        }

        next = ofYear?.Next ?? next;
        var year = ofYear?.Year ?? (language.Dates.IsYearFirst ? YearBefore(tokens, days.Count > 0 ? Math.Min(days[0].Token, i) : i, language) : null);
        return days.Count == 0
            ? [new DateMention(i, next, year, month, null)]
            : [.. days.Select(d => new DateMention(Math.Min(d.Token, i), next, year, month, d.Day))];
    }

    // "2019 m. kovo 5 d.", "2019. gada 5. martā"
    private static int? YearBefore(IReadOnlyList<Token> tokens, int first, LanguageWords language)
    {
        var at = first - 1;
        while (at > 0 && at > first - 3 && language.Dates.Join.IsAt(tokens, at))
        {
            at--;
        }

        return at >= 0 && IsDateGap(tokens[at + 1].Gap) ? YearOf(tokens[at], language) : null;
    }

    // "12 may face charges": in English a month has a capital.
    private static bool IsLowerCaseWord(Token token, DateWords words) => words.HasCapitalMonths && !token.Capital && token.Kind == TokenKind.Word;

    // "pe 12 mai", "12 mai, poliția": a preposition before the day, or a stop behind the month.
    private static bool IsMonthBySetting(IReadOnlyList<Token> tokens, List<(int Token, int Day)> days, int month, int next, LanguageWords language) =>
        language.Dates.DayBefore.Before(tokens, days.Count > 0 ? Math.Min(days[0].Token, month) : month, 3) is not null
        || next >= tokens.Count || !tokens[next].JoinsPhrase;

    // "mars et sept. 2020", but not "le 12 mars, sept personnes".
    private static bool IsListed(IReadOnlyList<Token> tokens, int floor, int month, int next) =>
        floor > 0 && month - floor <= 2 && (month > floor || (next < tokens.Count && tokens[next].Gap.StartsWith('.')));

    // "may", "mar" are ordinary words as well, "sept" is a number.
    private static bool IsOrdinaryWord(IReadOnlyList<Token> tokens, int month, LanguageWords language) =>
        language.Numbers.Lookup(tokens[month].Folded).Count > 0
        || (tokens[month].Length <= ShortMonth && !tokens[month].Capital && !language.Kinds.IsYearBefore(tokens, month));

    // "6 June", "6. junija", "6th of June", "10, 11 y 12 de junio", "from 3 to 7 March".
    private static List<(int Token, int Day)> DaysBefore(IReadOnlyList<Token> tokens, int month, LanguageWords language, int floor)
    {
        var days = new List<(int, int)>();
        var words = 0;
        for (var at = month - 1; at >= floor && IsDateGap(tokens[at + 1].Gap) && words <= 2 && days.Count < MostDays; at--)
        {
            if (DayOf(tokens[at]) is { } day)
            {
                days.Insert(0, (at, day));
                words = 0;
            }
            else if (tokens[at].Kind == TokenKind.Word && (tokens[at].Length <= LongestJoin || (days.Count == 0 && language.Dates.Join.IsAt(tokens, at))))
            {
                words++;
                if (days.Count > 0 && language.Dates.Months.IsAt(tokens, at))
                {
                    break;
                }
            }
            else
            {
                break;
            }
        }

        return days;
    }

    private static bool IsDateGap(string gap) => gap.Length <= 3 && gap.All(c => Characters.IsSpace(c) || Characters.IsDash(c) || Characters.IsQuote(c) || c is '.' or ',' or '/' or '(');

    // "June 6, 2025", "from April 11-15", "between Sept. 12 and 15".
    private static (List<(int Token, int Day)> Days, int Next) DaysBehind(IReadOnlyList<Token> tokens, int at, LanguageWords language)
    {
        var days = new List<(int, int)>();
        var next = at;
        for (var words = 0; at < tokens.Count && tokens[at].JoinsPhrase && words <= 1 && days.Count < MostDays; at++)
        {
            if (ShortYear(tokens[at]) is null && DayOf(tokens[at]) is { } day && (language.Dates.IsMonthFirst || at + 1 >= tokens.Count || !CountsOn(tokens, at, language)))
            {
                days.Add((at, day));
                next = at + 1;
                words = 0;
            }
            else if (days.Count > 0 && tokens[at].Kind == TokenKind.Word && (tokens[at].Gap.Length == 0 || language.Enumeration.IsAt(tokens, at)))
            {
                // 6th; "12 and 15"
                next = tokens[at].Gap.Length == 0 ? at + 1 : next;
                words += tokens[at].Gap.Length == 0 ? 0 : 1;
            }
            else
            {
                break;
            }
        }

        return (days, next);
    }

    private static int? DayOf(Token token) =>
        token.Kind == TokenKind.Digits && token.Folded.Length <= 2 && int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    // "in June 20 suspects": a number behind a month that no comma, year or end follows counts something.
    private static bool CountsOn(IReadOnlyList<Token> tokens, int day, LanguageWords language)
    {
        var behind = tokens[day + 1];
        return behind.Kind == TokenKind.Word && behind.Gap is " " && !language.Enumeration.IsAt(tokens, day + 1) && !language.Dates.Join.IsAt(tokens, day + 1);
    }

    private static (int Year, int Next)? YearBehind(IReadOnlyList<Token> tokens, int at, LanguageWords language)
    {
        for (var skipped = 0; at < tokens.Count && skipped < 3 && tokens[at].Gap.Length <= 3; skipped++)
        {
            if ((YearOf(tokens[at], language) ?? ShortYear(tokens[at])) is { } year)
            {
                return (year, at + 1);
            }

            if (language.Dates.Join.At(tokens, at) is not { } join)
            {
                return null;
            }

            at += join.Count;
        }

        return null;
    }

    // '98: of the hundred years that two digits can mean, those from 1950 to 2049.
    private static int? ShortYear(Token token) =>
        token is { Kind: TokenKind.Digits, Folded.Length: 2 } && token.Gap.Length > 0 && token.Gap[^1] is '\'' or '’' or '‘' or 'ʼ'
            && int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year + (year < ShortYearsFrom ? 2000 : 1900)
            : null;

    private static bool IsPerhapsCount(IReadOnlyList<Token> tokens, int i, LanguageWords language) =>
        !language.Kinds.IsYearBefore(tokens, i) && i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Word, Gap: " " or "\u00A0" or "" }
        && !language.Dates.Marks.Any(m => m.Contains(tokens[i + 1].Folded, StringComparison.Ordinal))
        && !(language.Enumeration.IsAt(tokens, i + 1) && i + 2 < tokens.Count && IsYear(tokens[i + 2], language));

    // "31 March to 4 April 2025", "in May and June 2024": the year stands behind the last of them.
    private static List<DateMention> InheritedYears(List<DateMention> dates)
    {
        for (var i = dates.Count - 2; i >= 0; i--)
        {
            if (dates[i] is { Year: null, Month: not null } && dates[i + 1] is { Year: { } year, Month: not null } next && next.FirstToken - dates[i].NextToken <= 3)
            {
                dates[i] = dates[i] with { Year = dates[i].Month > next.Month && next.Month <= 12 ? null : year };
            }
        }

        return dates;
    }
}
