using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Language;
using Cited.Model;
using Cited.Passages.Values;
using Cited.Text;

namespace Cited.Passages;

/// <summary>Where a page states a value.</summary>
public static partial class ValuePlaces
{
    // Longer than any paragraph that is read as one; what is longer is looked at in digits only.
    private const int LongestBlock = 4000;

    // In words: of a longer stretch that states the value up to so far from its end, the words in front need not be taken away one by one.
    private const int Near = 60;

    // Longer than any wording that sets a bound to the number behind it.
    private const int Wording = 6;

    /// <summary>Words or digits just so, by the comparison of fragments.</summary>
    public static IReadOnlyList<PassageSpan> OfText(PageText page, string words) =>
        FoldedText.Words(words) is { Length: > 0 } folded ? [.. Occurrences.Of(page, folded, true, true).Select(t => t.Span)] : [];

    /// <summary>A whole number in digits of any script, with any signs between groups of three.</summary>
    public static IReadOnlyList<PassageSpan> OfDigits(PageText page, decimal number)
    {
        // One match after the other: held together, the matches of a page full of numbers take a hundred times its size.
        var places = new List<PassageSpan>();
        foreach (var match in Grouped().EnumerateMatches(page.Text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            if (IsNumber(page.Text[start..end], number) && WordBounds.At(page.Text, start) && WordBounds.At(page.Text, end))
            {
                places.Add(new PassageSpan(start, end));
            }
        }

        return places;
    }

    /// <summary>
    /// The smallest stretches of the page's blocks of which <paramref name="states"/> says that they state the value: words are taken
    /// away from the front as long as it does, then from the back; then what lies in front is looked at. Every stretch is read anew:
    /// beyond <see cref="Limits.PlacesCharacters"/> the search ends, and <paramref name="isWhole"/> is false.
    /// </summary>
    public static IReadOnlyList<PassageSpan> Where(PageText page, Func<string, PassageVerdict> states, out bool isWhole)
    {
        var found = new List<PassageSpan>();
        var left = Limits.PlacesCharacters;
        var start = 0;
        foreach (var block in page.Text.Split(Characters.BlockEnd))
        {
            if (block.Length <= LongestBlock && left > 0)
            {
                found.AddRange(InBlock(block, Reread).Select(s => new PassageSpan(s.Start + start, s.End + start)).Reverse());
            }

            start += block.Length + 1;

            // The first look at a block is free: there is one for each, so that they cost no more than the page is long.
            PassageVerdict Reread(string stretch)
            {
                left -= stretch.Length == block.Length ? 0 : stretch.Length;
                return left > 0 ? states(stretch) : PassageVerdict.Of(PassageVerdictKind.Undecided, "the search has ended");
            }
        }

        isWhole = left > 0;
        return found;
    }

    /// <summary>The first places and those of the second that do not touch them, in the order of the page; the first do not touch each other.</summary>
    public static IReadOnlyList<PassageSpan> Joined(IReadOnlyList<PassageSpan> first, IReadOnlyList<PassageSpan> second)
    {
        var ordered = first.OrderBy(p => p.Start).ToArray();
        var further = new List<PassageSpan>();
        var at = 0;
        foreach (var place in second.OrderBy(p => p.Start))
        {
            while (at < ordered.Length && ordered[at].End <= place.Start)
            {
                at++;
            }

            if (at == ordered.Length || ordered[at].Start >= place.End)
            {
                further.Add(place);
            }
        }

        return [.. ordered.Concat(further).OrderBy(p => p.Start)];
    }

    private static bool IsNumber(string grouped, decimal number)
    {
        var digits = string.Concat(grouped.Select(c => Characters.Digit(c)?.ToString(CultureInfo.InvariantCulture)));
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found == number;
    }

    private static IEnumerable<PassageSpan> InBlock(string block, Func<string, PassageVerdict> states)
    {
        var words = Words().Matches(block).Select(m => new PassageSpan(m.Index, m.Index + m.Length)).ToArray();
        var to = words.Length;
        while (to > 0 && Confirmed(0, to))
        {
            var from = Begin(to);
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

        // "20 of more than 20": a cut within "more than 20" would make it say 20, so that some cuts in a row have to agree.
        int Begin(int to)
        {
            var near = to - Near;
            return near > Wording && Enumerable.Range(near - Wording, Wording + 1).All(first => Confirmed(first, to)) ? near : 0;
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
