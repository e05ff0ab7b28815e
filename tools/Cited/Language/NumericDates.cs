using System.Globalization;

namespace Cited.Language;

/// <summary>Dates in digits: 2025-06-06, 06/06/2025, 6. 6. 2025, 2025年6月6日.</summary>
internal static class NumericDates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const string FirstYearOfEra = "元";

    /// <summary>The date that begins at this token, or the two that it can be (03/04/2019); none if none does.</summary>
    public static IReadOnlyList<DateMention> At(IReadOnlyList<Token> tokens, int i, LanguageWords language)
    {
        if (language.Dates.Eras.At(tokens, i) is { } era && OfEra(tokens, i, era.Count, era.Meaning, language) is { } dated)
        {
            return [dated];
        }

        return tokens[i].Kind != TokenKind.Digits ? []
            : Marked(tokens, i, i, 0, language) is { } marked ? [marked]
            : Dotted(tokens, i, language) ?? Parted(tokens, i, language) ?? [];
    }

    // 令和2年3月5日, 民國109年; the first year of an era is written 元年 as well.
    private static DateMention? OfEra(IReadOnlyList<Token> tokens, int first, int count, int before, LanguageWords language)
    {
        var at = first + count;
        return at + 1 < tokens.Count && tokens[at].Folded == FirstYearOfEra && language.Dates.Marks is [var years, ..] && years.Contains(tokens[at + 1].Folded, StringComparison.Ordinal)
            ? Marked(tokens, first, at + 2, 0, language, before + 1)
            : at < tokens.Count && tokens[at].Kind == TokenKind.Digits ? Marked(tokens, first, at, before, language)
            : null;
    }

    // 06.06.2025 is one token: its parts are separated as groups would be.
    private static IReadOnlyList<DateMention>? Dotted(IReadOnlyList<Token> tokens, int i, LanguageWords language)
    {
        var parts = tokens[i].Folded.Split('.');
        return parts.Length == 3 ? Of(i, i + 1, [.. parts], language) : null;
    }

    private static IReadOnlyList<DateMention>? Parted(IReadOnlyList<Token> tokens, int i, LanguageWords language)
    {
        if (i + 2 >= tokens.Count || tokens[i + 1].Kind != TokenKind.Digits || tokens[i + 2].Kind != TokenKind.Digits)
        {
            return null;
        }

        var gaps = (tokens[i + 1].Gap, tokens[i + 2].Gap);
        return gaps is ("/", "/") or ("-", "-") or (". ", ". ") or (".\u00A0", ".\u00A0")
            ? Of(i, i + 3, [tokens[i].Folded, tokens[i + 1].Folded, tokens[i + 2].Folded], language)
            : null;
    }

    private static IReadOnlyList<DateMention>? Of(int first, int next, string[] parts, LanguageWords language)
    {
        var read = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        if (read.Contains(-1))
        {
            return null;
        }

        if (parts[0].Length == 4)
        {
            return Date(first, next, read[0], read[1], read[2], language) is { } date ? [date] : null;
        }

        // Month and day change places in American dates. What cannot be a month is the day; else the region says which it is, or it may be either.
        var year = parts[2].Length == 2 ? read[2] + 2000 : read[2];
        var dates = new List<DateMention>();
        if (language.Dates.IsMonthFirstInDigits is not true || read[0] > 12)
        {
            dates.AddRange(Date(first, next, year, read[1], read[0], language) is { } dayFirst ? [dayFirst] : []);
        }

        if ((language.Dates.IsMonthFirstInDigits is not false || read[1] > 12) && read[0] != read[1])
        {
            dates.AddRange(Date(first, next, year, read[0], read[1], language) is { } monthFirst ? [monthFirst] : []);
        }

        return dates.Count > 0 ? dates : null;
    }

    private static DateMention? Date(int first, int next, int written, int month, int day, LanguageWords language)
    {
        var year = written - (written > LastYear ? language.Dates.YearsFrom : 0);
        return year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateMention(first, next, year, month, day);
    }

    private static DateMention? Marked(IReadOnlyList<Token> tokens, int first, int i, int before, LanguageWords language, int? year = null)
    {
        var marks = language.Dates.Marks;
        if (marks.Length < 3)
        {
            return null;
        }

        int?[] found = [year, null, null];
        var at = i;
        for (var part = year is null ? 0 : 1; part < 3 && at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Digits && tokens[at].Folded.Length <= 4; part++)
        {
            if (marks[part].Contains(tokens[at + 1].Folded, StringComparison.Ordinal) && tokens[at + 1].Gap.Length == 0
                && int.TryParse(tokens[at].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                found[part] = part == 0 ? number + before : number;
                at += 2;
            }
        }

        var isDate = (found[0], found[1]) is ({ } said, _) ? said is >= 1900 and <= 2100 : found[1] is >= 1 and <= 12 && (found[2] is not null || IsMonthAlone(tokens, at));
        return isDate && found[1] is null or (>= 1 and <= 12) && found[2] is null or (>= 1 and <= 31) && at > first
            ? new DateMention(first, at, found[0], found[1], found[2])
            : null;
    }

    // 3月 is March; 3か月 is three months.
    private static bool IsMonthAlone(IReadOnlyList<Token> tokens, int next) => next >= tokens.Count || tokens[next].Folded is not ("间" or "間");
}
