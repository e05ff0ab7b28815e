using System.Globalization;

namespace Cited.Language;

/// <summary>Dates in digits: 2025-06-06, 06/06/2025, 6. 6. 2025, 2025年6月6日.</summary>
internal static class NumericDates
{
    /// <summary>The date that begins at this token; absent if none does.</summary>
    public static DateMention? At(IReadOnlyList<Token> tokens, int i, LanguageWords language)
    {
        if (tokens[i].Kind != TokenKind.Digits)
        {
            return null;
        }

        return Marked(tokens, i, language) ?? Dotted(tokens, i) ?? Parted(tokens, i);
    }

    // 06.06.2025 is one token: its parts are separated as groups would be.
    private static DateMention? Dotted(IReadOnlyList<Token> tokens, int i)
    {
        var parts = tokens[i].Folded.Split('.');
        return parts.Length == 3 ? Of(i, i + 1, [.. parts]) : null;
    }

    private static DateMention? Parted(IReadOnlyList<Token> tokens, int i)
    {
        if (i + 2 >= tokens.Count || tokens[i + 1].Kind != TokenKind.Digits || tokens[i + 2].Kind != TokenKind.Digits)
        {
            return null;
        }

        var gaps = (tokens[i + 1].Gap, tokens[i + 2].Gap);
        return gaps is ("/", "/") or ("-", "-") or (". ", ". ") or (".\u00A0", ".\u00A0")
            ? Of(i, i + 3, [tokens[i].Folded, tokens[i + 1].Folded, tokens[i + 2].Folded])
            : null;
    }

    private static DateMention? Of(int first, int next, string[] parts)
    {
        var read = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        if (read.Contains(-1))
        {
            return null;
        }

        var isYearFirst = parts[0].Length == 4;
        var (year, month, day) = isYearFirst ? (read[0], read[1], read[2]) : (read[2], read[1], read[0]);
        if (!isYearFirst && parts[2].Length == 2)
        {
            year += 2000;
        }

        // Month and day change places in American dates; what cannot be a month is the day.
        if (month > 12 && !isYearFirst)
        {
            (month, day) = (day, month);
        }

        return year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new DateMention(first, next, year, month, day);
    }

    private static DateMention? Marked(IReadOnlyList<Token> tokens, int i, LanguageWords language)
    {
        var marks = language.Dates.Marks;
        if (marks.Length < 3)
        {
            return null;
        }

        int?[] found = [null, null, null];
        var at = i;
        for (var part = 0; part < 3 && at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Digits && tokens[at].Folded.Length <= 4; part++)
        {
            if (marks[part].Contains(tokens[at + 1].Folded, StringComparison.Ordinal) && tokens[at + 1].Gap.Length == 0
                && int.TryParse(tokens[at].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                found[part] = number;
                at += 2;
            }
        }

        var isDate = (found[0], found[1]) is ({ } year, _) ? year is >= 1900 and <= 2100 : found[1] is >= 1 and <= 12 && (found[2] is not null || IsMonthAlone(tokens, at));
        return isDate && found[1] is null or (>= 1 and <= 12) && found[2] is null or (>= 1 and <= 31) && at > i
            ? new DateMention(i, at, found[0], found[1], found[2])
            : null;
    }

    // 3月 is March; 3か月 is three months.
    private static bool IsMonthAlone(IReadOnlyList<Token> tokens, int next) => next >= tokens.Count || tokens[next].Folded is not ("间" or "間");
}
