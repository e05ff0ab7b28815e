using System.Collections.Immutable;
using System.Globalization;
using Cited.Model;
using Humanizer;

namespace Cited.Tests.Passages.Values;

/// <summary>
/// Passages made from sentence frames: each number as digits in the groupings of its language and as Humanizer writes it in
/// words, in frames that give it exactly or with a bound. The truth is known by how they are made.
/// </summary>
public static class GeneratedPassages
{
    private static readonly int[] Numbers =
    [
        2, 3, 5, 7, 11, 12, 13, 16, 17, 20, 21, 22, 28, 31, 37, 38, 44, 59, 60, 68, 71, 79, 80, 81, 90, 92, 99, 100, 101, 110, 121, 176, 200, 231, 274, 300, 345, 471, 500, 568, 692,
        700, 777, 900, 999, 1000, 1001, 1100, 1393, 1500, 1871, 2300, 3000, 4500, 12_345, 20_000, 86_000, 104_748, 373_000, 500_000, 1_000_000, 1_393_000, 36_200_000,
    ];

    private static readonly (string Language, string Group, Frame[] Frames)[] Languages =
    [
        ("en", ",", [new("Police arrested {0} suspects.", Bound.Exact), new("More than {0} people were arrested.", Bound.AtLeast), new("Around {0} people were arrested.", Bound.About), new("Up to {0} people were arrested.", Bound.AtMost)]),
        ("es", ".", [new("La policía detuvo a {0} personas.", Bound.Exact), new("Más de {0} personas fueron detenidas.", Bound.AtLeast), new("Alrededor de {0} personas fueron detenidas.", Bound.About), new("Menos de {0} personas fueron detenidas.", Bound.AtMost)]),
        ("pt", ".", [new("A polícia deteve {0} pessoas.", Bound.Exact), new("Mais de {0} pessoas foram detidas.", Bound.AtLeast), new("Aproximadamente {0} pessoas foram detidas.", Bound.About), new("Menos de {0} pessoas foram detidas.", Bound.AtMost)]),
        ("fr", "\u202F", [new("La police a arrêté {0} personnes.", Bound.Exact), new("Plus de {0} personnes ont été arrêtées.", Bound.AtLeast), new("Environ {0} personnes ont été arrêtées.", Bound.About), new("Moins de {0} personnes ont été arrêtées.", Bound.AtMost)]),
        ("it", ".", [new("La polizia ha arrestato {0} persone.", Bound.Exact), new("Oltre {0} persone sono state arrestate.", Bound.AtLeast), new("Circa {0} persone sono state arrestate.", Bound.About), new("Fino a {0} persone sono state arrestate.", Bound.AtMost)]),
        ("de", ".", [new("Die Polizei nahm {0} Personen fest.", Bound.Exact), new("Mehr als {0} Personen wurden festgenommen.", Bound.AtLeast), new("Rund {0} Personen wurden festgenommen.", Bound.About), new("Höchstens {0} Personen wurden festgenommen.", Bound.AtMost)]),
        ("nl", ".", [new("De politie hield {0} personen aan.", Bound.Exact), new("Meer dan {0} personen werden aangehouden.", Bound.AtLeast), new("Ongeveer {0} personen werden aangehouden.", Bound.About), new("Maximaal {0} personen werden aangehouden.", Bound.AtMost)]),
        ("sl", ".", [new("Policija je prijela {0} oseb.", Bound.Exact), new("Več kot {0} oseb je bilo prijetih.", Bound.AtLeast), new("Približno {0} oseb je bilo prijetih.", Bound.About), new("Manj kot {0} oseb je bilo prijetih.", Bound.AtMost)]),
        ("pl", "\u00A0", [new("Policja zatrzymała {0} osób.", Bound.Exact), new("Zatrzymano ponad {0} osób.", Bound.AtLeast), new("Zatrzymano około {0} osób.", Bound.About), new("Zatrzymano mniej niż {0} osób.", Bound.AtMost)]),
        ("sv", "\u00A0", [new("Polisen grep {0} personer.", Bound.Exact), new("Fler än {0} personer greps.", Bound.AtLeast), new("Omkring {0} personer greps.", Bound.About), new("Högst {0} personer greps.", Bound.AtMost)]),
        ("nb", "\u00A0", [new("Politiet pågrep {0} personer.", Bound.Exact), new("Mer enn {0} personer ble pågrepet.", Bound.AtLeast), new("Omtrent {0} personer ble pågrepet.", Bound.About)]),
        ("cs", "\u00A0", [new("Policie zadržela {0} osob.", Bound.Exact), new("Více než {0} osob bylo zadrženo.", Bound.AtLeast), new("Přibližně {0} osob bylo zadrženo.", Bound.About)]),
        ("ro", ".", [new("Poliția a reținut {0} persoane.", Bound.Exact), new("Peste {0} persoane au fost reținute.", Bound.AtLeast), new("Aproximativ {0} persoane au fost reținute.", Bound.About)]),
        ("hr", ".", [new("Policija je uhitila {0} osoba.", Bound.Exact), new("Uhićeno je više od {0} osoba.", Bound.AtLeast), new("Uhićeno je otprilike {0} osoba.", Bound.About)]),
        ("ru", "\u00A0", [new("Полиция задержала {0} человек.", Bound.Exact), new("Задержано более {0} человек.", Bound.AtLeast), new("Задержано примерно {0} человек.", Bound.About)]),
    ];

    /// <summary>The cases: each passage with its own claim, and with claims it does not state.</summary>
    public static IEnumerable<CorpusCase> All()
    {
        foreach (var (language, group, frames) in Languages)
        {
            foreach (var frame in frames)
            {
                foreach (var number in Numbers)
                {
                    foreach (var form in Forms(number, language, group))
                    {
                        foreach (var one in Cases(language, string.Format(CultureInfo.InvariantCulture, frame.Text, form), number, frame.Bound))
                        {
                            yield return one;
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Forms(int number, string language, string group)
    {
        var digits = number.ToString("#,0", CultureInfo.InvariantCulture);
        yield return digits.Replace(",", group, StringComparison.Ordinal);
        if (number >= 1000)
        {
            yield return digits.Replace(",", " ", StringComparison.Ordinal);
            yield return digits.Replace(",", "'", StringComparison.Ordinal);
            yield return number.ToString(CultureInfo.InvariantCulture);
        }

        // Humanizer's Swedish joins "hundra" and "er" in thousands (see NumberWordsTests).
        if (language != "sv" || number < 2000)
        {
            foreach (var words in new[] { GrammaticalGender.Masculine, GrammaticalGender.Feminine }.Select(g => number.ToWords(g, new CultureInfo(language))).Distinct(StringComparer.Ordinal))
            {
                yield return words;
            }
        }
    }

    private static IEnumerable<CorpusCase> Cases(string language, string passage, int number, Bound bound)
    {
        CorpusCase Of(decimal value, Bound of, string truth) => new(language, string.Empty, passage, string.Empty, null, "arrests", new NumberValue(value), of, ImmutableArray<decimal>.Empty, truth);
        yield return Of(number, bound, PassageCorpus.Present);
        yield return Of(number + 1, bound, "other-value");
        yield return Of(number * 10m, bound, "other-value");
        yield return Of(Turned(number), bound, "other-value");

        // Nobody can tell whether 2,300 is exact or rounded, so that a claim may say "about" where the passage does not.
        foreach (var other in new[] { Bound.Exact, Bound.AtLeast, Bound.AtMost, Bound.About })
        {
            if (other != bound && !(number >= 1000 && number % 100 == 0 && bound == Bound.Exact && other == Bound.About))
            {
                yield return Of(number, other, "other-bound");
            }
        }
    }

    // Two digits in the wrong order, the commonest slip of all; where that changes nothing, one digit too low.
    private static decimal Turned(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).ToCharArray();
        for (var i = digits.Length - 2; i >= 0; i--)
        {
            if (digits[i] != digits[i + 1] && !(i == 0 && digits[1] == '0'))
            {
                (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
                return decimal.Parse(digits, CultureInfo.InvariantCulture);
            }
        }

        return number + 2;
    }

    private sealed record Frame(string Text, Bound Bound);
}
