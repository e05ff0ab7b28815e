using System.Globalization;
using Cited.Language;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>Looks for a whole number in a passage.</summary>
internal static class CountCheck
{
    private const int MostWeak = 6;

    /// <summary>Whether the passage holds the number, or each of the numbers it is the sum of.</summary>
    public static PassageVerdict Check(PassageReading reading, PropertyDefinition property, Claim claim, decimal value, Vocabulary vocabulary)
    {
        var isOfCountries = property.Unit is "countries" or "subdivisions" or "localities";
        var numbers = reading.Numbers.Where(m => Counts(m, isOfCountries)).ToList();
        if (!reading.Language.IsKnown && numbers.Exists(m => Means(m, value) || claim.SumOf.Any(part => Means(m, part))))
        {
            // "Fewer than" and "third" cannot be read either, so the digits alone confirm nothing.
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"the passage has {Shown(value)} in digits, but the words around it cannot be read in this language");
        }

        if (!claim.SumOf.IsEmpty && claim.SumOf.All(part => IsPart(reading, numbers, part, isOfCountries)))
        {
            return PassageVerdict.Confirmed;
        }

        var holding = numbers.Where(m => Means(m, value)).ToList();
        var wanted = BoundWording.Of(claim.Bound);
        if (holding.Any(m => m.Bounds.HasFlag(wanted)))
        {
            if (property.Unit == "people" && PeopleInTwoParts(reading) is { } parts && holding.TrueForAll(m => m == parts.First || m == parts.Second))
            {
                var all = reading.Words(parts.First.FirstToken, parts.Second.NextToken + 1);
                return new PassageVerdict(
                    PassageVerdictKind.OtherValue,
                    $"the passage gives {Shown(parts.First.Value + parts.Second.Value)} in two parts (\"{all}\"), of which this is one: claim their sum, with the parts as sumOf",
                    [all]);
            }

            return PassageVerdict.Confirmed;
        }

        if (holding.FirstOrDefault(m => !m.IsWeak) is { } other)
        {
            return new PassageVerdict(PassageVerdictKind.OtherBound, $"the passage gives {Shown(value)} {Said(other.Bounds)} (\"{reading.Wording(other)}\"), the claim {Said(wanted)}", [reading.Words(other.FirstToken, other.NextToken)]);
        }

        var missing = claim.SumOf.Where(part => !IsPart(reading, numbers, part, isOfCountries)).Select(Shown).ToList();
        return missing.Count > 0 && numbers.Any(m => !m.IsWeak)
            ? OtherNumbers(reading, [.. numbers.Where(m => !m.IsWeak)], $"{string.Join(" and ", missing)} of the numbers that the claim adds up ", value)
            : Absent(reading, property, claim, value, numbers, vocabulary);
    }

    private static PassageVerdict Absent(PassageReading reading, PropertyDefinition property, Claim claim, decimal value, List<NumberMention> numbers, Vocabulary vocabulary)
    {
        if (IsSizeOfListed(reading, property, value, vocabulary))
        {
            return PassageVerdict.Confirmed;
        }

        var strong = numbers.Where(m => !m.IsWeak).ToList();
        if (strong.FirstOrDefault(m => m.IsVague && claim.Bound == Bound.AtLeast && value >= m.Value / 2 && value <= m.Value * 5) is { } vague)
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"\"{reading.Words(vague.FirstToken, vague.NextToken)}\" is read as at least {Shown(vague.Value)} by the coding guide, the claim says at least {Shown(value)}");
        }

        var others = strong.Where(m => m.Kind != NumberKind.PerhapsYear).ToList();
        if (others.Count > 0)
        {
            return OtherNumbers(reading, others, string.Empty, value);
        }

        if (reading.Numbers.FirstOrDefault(m => m.Kind == NumberKind.Ordinal && m.Value == value) is { } ordinal)
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"the passage has \"{reading.Wording(ordinal)}\", an ordinal");
        }

        if (!reading.Language.IsKnown)
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"the passage has no such number in digits, and number words of this language cannot be read");
        }

        var articles = numbers.Count(m => m is { IsWeak: true, Value: 1 });
        if (value <= 1 || (value <= MostWeak && (articles == (int)value || (value <= 3 && articles > 0))))
        {
            return PassageVerdict.Of(PassageVerdictKind.Undecided, $"the passage has no number; {Shown(value)} may be told by its wording, which cannot be checked");
        }

        var years = reading.Numbers.Where(m => !m.IsWeak).Select(m => reading.Words(m.FirstToken, m.NextToken)).ToList();
        var aside = years.Count > 0 ? $" but {string.Join(", ", years)}, which {(years.Count == 1 ? "is" : "are")} of something else" : string.Empty;
        return new PassageVerdict(PassageVerdictKind.NotStated, $"the passage holds no number{aside}{InOtherLanguage(reading, value)}", years);
    }

    private static PassageVerdict OtherNumbers(PassageReading reading, IReadOnlyList<NumberMention> others, string lead, decimal value)
    {
        var words = others.Select(m => reading.Words(m.FirstToken, m.NextToken)).Distinct(StringComparer.Ordinal).ToList();
        var sum = others.Count > 1 && others.Sum(m => m.Value) == value ? $"; they add up to {Shown(value)}: if that is how the claim was made, give them as sumOf" : string.Empty;
        var missing = lead.Length > 0 ? lead + "is missing; " : string.Empty;
        return new PassageVerdict(PassageVerdictKind.OtherValue, $"{missing}the passage holds {string.Join(", ", words)}{sum}", words);
    }

    // "three men and a woman": neither of the two is how many there were.
    private static (NumberMention First, NumberMention Second)? PeopleInTwoParts(PassageReading reading)
    {
        var (tokens, language) = (reading.Tokens, reading.Language);
        foreach (var (first, second) in reading.Numbers.Zip(reading.Numbers.Skip(1)))
        {
            if (language.People.At(tokens, first.NextToken) is { } some
                && language.Enumeration.At(tokens, first.NextToken + some.Count) is { } and
                && second.FirstToken == first.NextToken + some.Count + and.Count
                && language.People.At(tokens, second.NextToken) is { } others && others.Meaning != some.Meaning)
            {
                return (first, second);
            }
        }

        return null;
    }

    private static bool Counts(NumberMention m, bool isOfCountries) =>
        m.Kind is NumberKind.Count or NumberKind.PerhapsYear || (m.Kind == NumberKind.Countries && isOfCountries);

    // "Poland and 11 others": the country that is named is one of them.
    private static bool IsPart(PassageReading reading, List<NumberMention> numbers, decimal part, bool isOfCountries) =>
        numbers.Any(m => Means(m, part)) || (part == 1 && isOfCountries && reading.Areas.Any(a => a.Sense.IsName));

    private static bool Means(NumberMention m, decimal value) => m.Value == value || m.OtherReadings.Contains(value);

    // "in Spain, Italy and France" says three countries, where the property counts the members of a set of countries.
    private static bool IsSizeOfListed(PassageReading reading, PropertyDefinition property, decimal value, Vocabulary vocabulary)
    {
        var isSize = property.AgreesWith.Any(a => a.Relation == AgreementRelation.SizeOf
            && vocabulary.Properties.TryGetValue(a.Property, out var of) && of.Type is Model.ValueType.Countries or Model.ValueType.Areas);
        return isSize && value > 1 && reading.Areas.Where(a => a.Sense.IsName).Select(a => a.Sense.Code).Distinct(StringComparer.Ordinal).Count() == value;
    }

    // A passage in another language than its source is tagged with would look empty.
    private static string InOtherLanguage(PassageReading reading, decimal value)
    {
        if (!reading.Explains)
        {
            return string.Empty;
        }

        var tokens = Tokenizer.Read(reading.Passage);
        foreach (var code in Languages.BuiltIn.Readable.Where(c => c != reading.Language.Code))
        {
            if (NumberReader.Read(tokens, Languages.BuiltIn.For(code)).Any(m => !m.IsWeak && m.Value == value && m.Value > 3 && m.Kind == NumberKind.Count && tokens[m.FirstToken].Kind == TokenKind.Word))
            {
                return $"; read as \"{code}\" it holds {Shown(value)}: check the language of the source";
            }
        }

        return string.Empty;
    }

    private static string Said(BoundsMeant bounds) => bounds switch
    {
        BoundsMeant.AtLeast => "as a lower bound",
        BoundsMeant.AtMost => "as an upper bound",
        BoundsMeant.About => "as approximate",
        BoundsMeant.Exact => "as exact",
        _ => "in other terms",
    };

    private static string Shown(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
