using System.Globalization;

namespace Cited.Language;

/// <summary>
/// Numbers in digits, with the groups and decimal signs of any language: <c>1,393</c>, <c>1.393</c>, <c>1 393</c> with any
/// space, <c>1'393</c>, <c>1,00,000</c>, <c>1.234,5</c>, and the same in the digits of any script.
/// </summary>
internal static class DigitGroups
{
    private const char Space = ' ';
    private const char Apostrophe = '\'';

    /// <summary>A number with ASCII digits and separators.</summary>
    public static string Folded(string number) => string.Concat(number.Select(c => Characters.Digit(c) is { } digit ? (char)('0' + digit) : Separator(c)));

    /// <summary>How many characters belong to the number that begins here.</summary>
    public static int LengthAt(string text, int start)
    {
        var end = Run(text, start);
        var first = end - start;
        for (var sign = '\0'; end + 1 < text.Length && Separator(text[end]) is var found and not '\0' && Characters.Digit(text[end + 1]) is not null;)
        {
            var next = Run(text, end + 1);
            var group = next - end - 1;
            // White space and apostrophes part groups of three digits and nothing else: "2024 300" is two numbers.
            if (found is Space or Apostrophe && (group != 3 || first > 3 || (sign != '\0' && sign != found) || text[start] is '0'))
            {
                break;
            }

            sign = found;
            end = next;
        }

        return end - start;
    }

    /// <summary>The one character that stands for a separator; NUL if it is none.</summary>
    public static char Separator(char c) => c switch
    {
        '.' or '．' => '.',
        ',' or '٫' or '，' => ',',
        '٬' => Apostrophe,
        '\'' or '’' or 'ʼ' or '‘' or '`' => Apostrophe,
        ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\u2008' or '\u200A' => Space,
        _ => '\0',
    };

    /// <summary>
    /// The values a folded number can have, the one by the language's decimal sign first; none for what is no number (06.06.2025).
    /// Where the decimal sign is a point, a number with spaces can also be two that follow each other: these come last.
    /// </summary>
    public static IReadOnlyList<decimal> Values(string folded, char decimalSign)
    {
        var parts = folded.Split('.', ',', Space, Apostrophe);
        var signs = folded.Where(c => !char.IsAsciiDigit(c)).ToArray();
        if (signs.Length == 0)
        {
            return Parse(folded) is { } whole ? [whole] : [];
        }

        var found = new List<decimal>();
        var last = signs[^1];
        var grouped = signs.Distinct().Count() == 1 && AreGroups(parts, last) ? Parse(string.Concat(parts)) : null;
        var withDecimals = last is '.' or ',' && signs[..^1].All(s => s != last) && signs[..^1].Distinct().Count() <= 1
            && (signs.Length == 1 || AreGroups(parts[..^1], signs[0])) ? Parse(string.Concat(parts[..^1]) + "." + parts[^1]) : null;
        var decimalFirst = last == decimalSign;
        foreach (var value in decimalFirst ? new[] { withDecimals, grouped } : [grouped, withDecimals])
        {
            if (value is { } v && !found.Contains(v))
            {
                found.Add(v);
            }
        }

        // Where groups are not parted by spaces, two numbers may stand side by side, as in a row of a table.
        if (decimalSign == '.' && signs.Contains(Space))
        {
            found.AddRange(parts.Select(Parse).OfType<decimal>().Distinct().Except([.. found]));
        }

        return found;
    }

    private static int Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && Characters.Digit(text[end]) is not null)
        {
            end++;
        }

        return end;
    }

    private static bool AreGroups(string[] parts, char sign)
    {
        if (parts[0].Length is 0 or > 3 || parts[0] == "0" || (parts.Length > 1 && parts[^1].Length != 3))
        {
            return false;
        }

        var inner = parts.Length > 2 ? parts[1..^1] : [];
        return inner.All(p => p.Length == 3) || (sign == ',' && inner.All(p => p.Length == 2));
    }

    private static decimal? Parse(string digits) =>
        digits.Length <= 24 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
