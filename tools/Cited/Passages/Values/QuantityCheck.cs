using System.Globalization;
using Cited.Language;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>Looks for a quantity in the property's unit: bytes in any multiple, per cent.</summary>
internal static class QuantityCheck
{
    private const string Percent = "percent";
    private static readonly string[] Multiples = ["MB", "GB", "TB", "PB"];

    /// <summary>Whether the passage holds the quantity, converted where it is given in another multiple of its unit.</summary>
    public static PassageVerdict Check(PassageReading reading, PropertyDefinition property, Claim claim, decimal value)
    {
        var candidates = Candidates(reading, property.Unit).ToList();
        var holding = candidates.Where(m => Values(m, property.Unit, reading.Language).Contains(Math.Abs(value))).ToList();
        var wanted = BoundWording.Of(claim.Bound);
        if (holding.Any(m => m.Bounds.HasFlag(wanted) || (wanted == BoundsMeant.About && m.Unit is not null && m.Unit != property.Unit)))
        {
            return PassageVerdict.Confirmed;
        }

        if (holding.Count > 0)
        {
            return new PassageVerdict(PassageVerdictKind.OtherBound, $"the passage words the quantity with another bound (\"{reading.Wording(holding[0])}\")", [reading.Words(holding[0].FirstToken, holding[0].NextToken)]);
        }

        var words = candidates.Where(m => !m.IsWeak).Select(m => reading.Words(m.FirstToken, Math.Min(reading.Tokens.Count, m.NextToken + 1))).Distinct(StringComparer.Ordinal).ToList();
        return words.Count > 0
            ? new PassageVerdict(PassageVerdictKind.OtherValue, $"the passage holds {string.Join(", ", words)}", words)
            : reading.Language.IsKnown
                ? PassageVerdict.Of(PassageVerdictKind.NotStated, "the passage holds no number")
                : PassageVerdict.Of(PassageVerdictKind.Undecided, "the passage has no such number in digits, and number words of this language cannot be read");
    }

    // Numbers with the unit, if there are any; else numbers that nothing says what they are of.
    private static IEnumerable<NumberMention> Candidates(PassageReading reading, string? unit)
    {
        bool HasUnit(NumberMention m) => unit == Percent ? m.Kind == NumberKind.Percent : m.Unit is not null;
        var numbers = reading.Numbers;
        return numbers.Any(HasUnit) ? numbers.Where(HasUnit) : numbers.Where(m => m.Kind == NumberKind.Count);
    }

    private static IEnumerable<decimal> Values(NumberMention m, string? unit, LanguageWords language)
    {
        var readings = language.IsKnown ? [m.Value] : m.OtherReadings.Insert(0, m.Value).ToArray();
        var steps = Array.IndexOf(Multiples, unit) - Array.IndexOf(Multiples, m.Unit);
        if (m.Unit is null || unit is null || !Multiples.Contains(unit) || steps == 0)
        {
            return readings;
        }

        return readings.SelectMany(r => new[] { Scaled(r, steps, 1000m), Scaled(r, steps, 1024m) });
    }

    private static decimal Scaled(decimal value, int steps, decimal by)
    {
        for (; steps > 0; steps--)
        {
            value /= by;
        }

        for (; steps < 0; steps++)
        {
            value *= by;
        }

        return decimal.Parse(value.ToString("0.######", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
