using System.Text.RegularExpressions;
using Cited.Language;

namespace Cited.Rules.Safeguards;

/// <summary>
/// Finds telephone numbers: international ones with + or 00, national ones with a leading 0 or in the North American
/// grouping, and any number of six digits or more behind a word such as "tel.". Counts with thousands separators,
/// dates, years and times are none.
/// </summary>
internal static class PhoneFinder
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Candidate = new(@"(\+|\b00|\(0|\(\+|\b0)? ?\(?[0-9](\)?[ ./-]{0,3}\(?[0-9])+", Linear);
    private static readonly Regex Marker = new($@"\b({string.Join('|', Languages.BuiltIn.Contacts(c => c.Phone).Select(Regex.Escape))})\b[ .:nro°]*\n?\z", Linear);
    private static readonly Regex Grouped = new(@"^\+?[0-9]{1,3}(( [0-9]{3})+|(\.[0-9]{3})+)\z", Linear);
    private static readonly Regex Date = new(@"^([0-9]{4}[./ -]{1,2}[0-9]{1,2}[./ -]{1,2}[0-9]{1,2}|[0-9]{1,2}[./ -]{1,2}[0-9]{1,2}[./ -]{1,2}([0-9]{4}|[0-9]{2}))([^0-9].*)?\z", Linear);
    private static readonly Regex NorthAmerican = new(@"^(1[ .-]?)?(\([0-9]{3}\) ?[0-9]{3}[ .-][0-9]{4}|[0-9]{3}-[0-9]{3}-[0-9]{4}|[0-9]{3}\.[0-9]{3}\.[0-9]{4})\z", Linear);

    /// <summary>The telephone numbers of a folded text.</summary>
    public static IEnumerable<Spot> Find(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            yield break;
        }

        for (var match = Candidate.Match(text); match.Success; match = match.NextMatch())
        {
            var spot = Trimmed(text, new Spot(match.Index, match.Length));
            if (IsAlone(text, spot) && IsPhone(text, spot))
            {
                yield return spot;
            }
        }
    }

    private static bool IsPhone(string text, Spot spot)
    {
        var number = text.Substring(spot.Start, spot.Length);
        var digits = number.Count(char.IsAsciiDigit);
        if (digits > MostDigits)
        {
            return false;
        }

        if (digits >= 6 && Marker.IsMatch(text[Math.Max(0, spot.Start - 24)..spot.Start]))
        {
            return true;
        }

        if (digits < FewestDigits || Date.IsMatch(number))
        {
            return false;
        }

        // A thousands separator is the only one in a count, and a count has no leading zero.
        var grouped = Grouped.IsMatch(number);
        return number[0] switch
        {
            '+' => !grouped || digits >= 9,
            '0' => digits >= 8 || number.AsSpan().IndexOfAny(" /-(") >= 0,
            '(' when number.StartsWith("(0", StringComparison.Ordinal) || number.StartsWith("(+", StringComparison.Ordinal) => true,
            _ => NorthAmerican.IsMatch(number),
        };
    }

    private static Spot Trimmed(string text, Spot spot)
    {
        var start = spot.Start;
        while (start < spot.End && text[start] == ' ')
        {
            start++;
        }

        return new Spot(start, spot.End - start);
    }

    private static bool IsAlone(string text, Spot spot) =>
        (spot.Start == 0 || !(char.IsLetterOrDigit(text[spot.Start - 1]) || text[spot.Start - 1] is '_' or '/' or ':' or ',' or '.' or '-' or '#'))
        && (spot.End == text.Length || !(char.IsLetterOrDigit(text[spot.End]) || text[spot.End] is '_' or ':' or '%'));
}
