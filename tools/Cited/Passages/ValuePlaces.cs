using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Model;
using Cited.Passages.Values;

namespace Cited.Passages;

/// <summary>Where a page states a value.</summary>
public static partial class ValuePlaces
{
    // Longer than any paragraph that is read as one; what is longer is looked at in digits only.
    private const int LongestBlock = 4000;

    /// <summary>Words or digits just so, by the comparison of fragments.</summary>
    public static IReadOnlyList<PassageSpan> OfText(PageText page, string words) =>
        FoldedText.Words(words) is { Length: > 0 } folded ? [.. Terms.Occurrences(page, folded, true, true).Select(t => t.Span)] : [];

    /// <summary>A whole number in digits of any script, with any signs between groups of three.</summary>
    public static IReadOnlyList<PassageSpan> OfDigits(PageText page, decimal number) =>
    [
        .. Grouped().Matches(page.Text)
            .Where(m => decimal.TryParse(string.Concat(m.Value.Select(c => Characters.Digit(c)?.ToString(CultureInfo.InvariantCulture))), NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found == number)
            .Select(m => new PassageSpan(m.Index, m.Index + m.Length))
            .Where(s => WordBounds.At(page.Text, s.Start) && WordBounds.At(page.Text, s.End)),
    ];

    /// <summary>
    /// The smallest stretches of the page's blocks of which <paramref name="states"/> says that they state the value: words are taken
    /// away from the front as long as it does, then from the back; then what lies in front is looked at.
    /// </summary>
    public static IReadOnlyList<PassageSpan> Where(PageText page, Func<string, PassageVerdict> states)
    {
        var found = new List<PassageSpan>();
        var start = 0;
        foreach (var block in page.Text.Split(Characters.BlockEnd))
        {
            if (block.Length <= LongestBlock)
            {
                found.AddRange(InBlock(block, states).Select(s => new PassageSpan(s.Start + start, s.End + start)).Reverse());
            }

            start += block.Length + 1;
        }

        return found;
    }

    private static IEnumerable<PassageSpan> InBlock(string block, Func<string, PassageVerdict> states)
    {
        var words = Words().Matches(block).Select(m => new PassageSpan(m.Index, m.Index + m.Length)).ToArray();
        var to = words.Length;
        while (to > 0 && Confirmed(0, to))
        {
            var from = 0;
            while (from + 1 < to && Confirmed(from + 1, to))
            {
                from++;
            }

            var end = to;
            while (end - 1 > from && Confirmed(from, end - 1))
            {
                end--;
            }

            yield return Trimmed(block, words[from].Start, words[end - 1].End);
            to = from;
        }

        bool Confirmed(int first, int last) => states(block[words[first].Start..words[last - 1].End]).Kind == PassageVerdictKind.Confirmed;
    }

    private static PassageSpan Trimmed(string block, int start, int end)
    {
        while (start < end - 1 && !char.IsLetterOrDigit(block[start]))
        {
            start++;
        }

        while (end > start + 1 && !char.IsLetterOrDigit(block[end - 1]) && block[end - 1] != '%')
        {
            end--;
        }

        return new PassageSpan(start, end);
    }

    /// <summary>The value as the records would write it: a set from codes with commas, a number, a date or words.</summary>
    public static ClaimValue Parse(string value, Model.ValueType type) => type switch
    {
        Model.ValueType.Count or Model.ValueType.Quantity when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => new NumberValue(number),
        Model.ValueType.Countries or Model.ValueType.Areas or Model.ValueType.Codes or Model.ValueType.Organizations =>
            new SetValue([.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)]),
        _ => new TextValue(value),
    };

    [GeneratedRegex(@"\d{1,3}(?:[.,'’٬\u00A0\u2009\u202F ]\d{3})+(?!\d)|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[^\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
