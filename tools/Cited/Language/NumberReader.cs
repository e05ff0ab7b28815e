namespace Cited.Language;

/// <summary>Finds the numbers of a text: digits of any script and language, number words, "1.8 million", "a dozen", "dozens".</summary>
internal static class NumberReader
{
    private const int ArticleReach = 3;
    private const int SmallestRound = 1000;
    private const int RoundTo = 100;
    private const int LongestSpelt = 9;

    /// <summary>The numbers in their order, with the bounds their wording sets and what they are of.</summary>
    /// <param name="text">Any text; never refused.</param>
    /// <param name="language">BCP 47. Without data for it only digits are read.</param>
    public static IReadOnlyList<NumberMention> Read(string text, string language) => Read(Tokenizer.Read(text), Languages.BuiltIn.For(language));

    internal static IReadOnlyList<NumberMention> Read(IReadOnlyList<Token> tokens, LanguageWords language)
    {
        var dates = DateReader.Read(tokens, language, published: null);
        var inDate = new bool[tokens.Count + 1];
        foreach (var date in dates.Where(d => !d.IsPerhaps))
        {
            Array.Fill(inDate, true, date.FirstToken, date.NextToken - date.FirstToken);
        }

        var grammar = new NumberGrammar(language.Numbers, tokens, language.Decimal);
        var found = new List<NumberMention>();
        for (var i = 0; i < tokens.Count;)
        {
            var mention = inDate[i] ? InDate(tokens, i, language) : At(tokens, i, language, grammar);
            if (mention is not null)
            {
                found.Add(mention);
            }

            i = mention?.NextToken ?? i + 1;
        }

        SetRanges(found, tokens, language);
        return [.. found.Where((m, i) => !(m is { IsWeak: true, Value: 1 } && language.Numbers.IsArticle(tokens[m.FirstToken].Folded) && AnnouncesNumber(m, found.Skip(i + 1), tokens, language)))];
    }

    // "between 20 and 30", "20 to 25", "20–25": the first is a lower bound, the second an upper one.
    private static void SetRanges(List<NumberMention> found, IReadOnlyList<Token> tokens, LanguageWords language)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (low, high) = (found[i], found[i + 1]);
            if (low.Value < high.Value && low.Kind != NumberKind.Date && high.Kind != NumberKind.Date
                && ((high.FirstToken == low.NextToken + 1 && language.Bounds.IsBetween(tokens, low.FirstToken)) || IsRange(low, high, tokens, language)))
            {
                (found[i], found[i + 1]) = (low with { Bounds = BoundsMeant.AtLeast, OtherReadings = [] }, high with { Bounds = BoundsMeant.AtMost, OtherReadings = [] });
            }
        }
    }

    private static bool IsRange(NumberMention low, NumberMention high, IReadOnlyList<Token> tokens, LanguageWords language)
    {
        if (low.Kind is NumberKind.PerhapsYear or NumberKind.Code or NumberKind.Ordinal || high.Kind is NumberKind.PerhapsYear or NumberKind.Ordinal)
        {
            return false;
        }

        if (high.FirstToken == low.NextToken)
        {
            var gap = tokens[high.FirstToken].Gap;
            return gap.Trim() is [var dash] && Characters.IsRange(dash);
        }

        return !language.Bounds.IsChange(tokens, low.FirstToken) && low.NextToken + language.Bounds.JoinersAt(tokens, low.NextToken) == high.FirstToken && tokens[low.NextToken].JoinsPhrase && tokens[high.FirstToken].JoinsPhrase;
    }

    private static NumberMention? At(IReadOnlyList<Token> tokens, int i, LanguageWords language, NumberGrammar grammar)
    {
        var words = language.Numbers;
        if (tokens[i].Kind == TokenKind.Sign)
        {
            return null;
        }

        if (words.Fixed.At(tokens, i) is { } phrase)
        {
            return Make(tokens, i, i + phrase.Count, phrase.Meaning.Value, Meaning(phrase.Meaning.Bound), language) with { IsVague = phrase.Meaning.Bound == "at-least" };
        }

        if (words.IsUnspaced && DigitByDigit(tokens, i, words) is { } spelt && words.IsCounter(tokens, spelt.Next))
        {
            // 二三人, 两三百人: two or three, two or three hundred.
            return spelt.IsApproximate
                ? Make(tokens, i, spelt.Next, spelt.Value, BoundsMeant.AtLeast, language) with { IsVague = true }
                : Make(tokens, i, spelt.Next, spelt.Value, BoundsMeant.Exact, language);
        }

        if (grammar.At(i) is { } match)
        {
            return OfGrammar(tokens, i, match, language);
        }

        if (words.Several.At(tokens, i) is { } several && Noun(tokens, i + several.Count, words) is { } counted)
        {
            return Make(tokens, i, counted.Next, 2 * counted.Value, BoundsMeant.AtLeast, language) with { IsVague = true };
        }

        if (words.Many.At(tokens, i) is { } many)
        {
            var (value, next) = (2 * many.Meaning.Value, i + many.Count);
            while (words.Of.At(tokens, next) is { } of && words.Many.At(tokens, next + of.Count) is { } more)
            {
                (value, next) = (NumberGrammar.Times(value, more.Meaning.Value), next + of.Count + more.Count);
            }

            return Make(tokens, i, next, value, BoundsMeant.AtLeast, language) with { IsVague = true };
        }

        if (words.One.At(tokens, i) is { } one)
        {
            return Make(tokens, i, i + one.Count, one.Meaning.Value, one.Meaning.About ? BoundsMeant.About : BoundsMeant.Exact | BoundsMeant.About, language);
        }

        return words.IsArticle(tokens[i].Folded) ? Weak(tokens, i, 1, language)
            : words.Weak(tokens[i].Folded) is { } weak ? Weak(tokens, i, weak, language)
            : null;
    }

    private static NumberMention? OfGrammar(IReadOnlyList<Token> tokens, int i, GrammarMatch match, LanguageWords language)
    {
        var words = language.Numbers;
        var isDigits = tokens[i].Kind == TokenKind.Digits;
        if (match.NextToken == i + 1 && !isDigits && (words.IsArticle(tokens[i].Folded) || words.Weak(tokens[i].Folded) is not null))
        {
            return Weak(tokens, i, match.Value, language);
        }

        // Characters that mean a number are parts of many words: only a counter behind them, or digits, make them one.
        if (words.IsUnspaced && !isDigits && !words.IsCounter(tokens, match.NextToken + language.Bounds.WordsBehind(tokens, match.NextToken)))
        {
            return null;
        }

        if (match.NextToken < tokens.Count && tokens[match.NextToken].JoinsNumber && (words.Many.At(tokens, match.NextToken) ?? words.One.At(tokens, match.NextToken)) is { } noun)
        {
            var bounds = noun.Meaning.About ? BoundsMeant.About : BoundsMeant.Exact | BoundsMeant.About;
            return Make(tokens, i, match.NextToken + noun.Count, NumberGrammar.Times(match.Value, noun.Meaning.Value), bounds, language);
        }

        var mention = Make(tokens, i, match.NextToken, match.Value, match.IsRound || IsRound(match.Value) ? BoundsMeant.Exact | BoundsMeant.About : BoundsMeant.Exact, language);
        if (!isDigits)
        {
            return mention;
        }

        var readings = DigitGroups.Values(tokens[i].Folded, language.Decimal);
        var factor = readings[0] == 0 || !match.IsRound ? 1 : match.Value / readings[0];
        return mention with
        {
            OtherReadings = match.NextToken == i + 1 || match.IsRound ? [.. readings.Skip(1).Select(r => r * factor)] : [],
            Kind = mention.Kind == NumberKind.Count && match.NextToken == i + 1 && DateReader.IsYear(tokens[i], language) ? NumberKind.PerhapsYear : mention.Kind,
        };
    }

    // "52,000 reports" may be exact or rounded: a claim may take it either way.
    private static bool IsRound(decimal value) => value >= SmallestRound && value % RoundTo == 0;

    // A number inside a date is told apart only so that messages can show it.
    private static NumberMention? InDate(IReadOnlyList<Token> tokens, int i, LanguageWords language) =>
        tokens[i].Kind == TokenKind.Digits && DigitGroups.Values(tokens[i].Folded, language.Decimal) is [var value, ..]
            ? new NumberMention(tokens[i].Start, tokens[i].Length, value, BoundsMeant.Exact, NumberKind.Date) { FirstToken = i, NextToken = i + 1 }
            : null;

    private static NumberMention Make(IReadOnlyList<Token> tokens, int first, int next, decimal value, BoundsMeant own, LanguageWords language)
    {
        var said = language.Bounds.Around(tokens, first, next, language.Numbers);
        said = said == BoundsMeant.None && next - first > 2 && tokens[first + 1].Folded == "+" ? BoundsMeant.AtLeast : said;
        return new NumberMention(tokens[first].Start, tokens[next - 1].End - tokens[first].Start, value, said == BoundsMeant.None ? own : said, language.Kinds.Of(tokens, first, next))
        {
            FirstToken = first,
            NextToken = next,
            Unit = next < tokens.Count && tokens[next].JoinsPhrase ? language.Kinds.UnitAt(tokens, next)?.Meaning : null,
        };
    }

    private static NumberMention Weak(IReadOnlyList<Token> tokens, int i, decimal value, LanguageWords language) =>
        Make(tokens, i, i + 1, value, BoundsMeant.Exact, language) with { IsWeak = true };

    // 一二〇 is 120; two neighbours such as 二三 are no 23 but "two or three", of the multipliers behind them.
    private static (decimal Value, int Next, bool IsApproximate)? DigitByDigit(IReadOnlyList<Token> tokens, int first, NumberWords words)
    {
        var digits = new List<decimal>();
        var at = first;
        for (; at < tokens.Count && digits.Count < LongestSpelt && (at == first || tokens[at].Gap.Length == 0); at++)
        {
            if (words.Lookup(tokens[at].Folded).FirstOrDefault(m => m is { Role: MorphemeRole.Value, Number: >= 0 and < 10 }) is not { } digit || tokens[at].Kind != TokenKind.Word)
            {
                break;
            }

            digits.Add(digit.Number);
        }

        if (digits is [> 0, _] && digits[1] == digits[0] + 1)
        {
            var value = digits[0];
            for (; at < tokens.Count && words.Lookup(tokens[at].Folded).FirstOrDefault(m => m.Role == MorphemeRole.Multiplier) is { } multiplier; at++)
            {
                value = NumberGrammar.Times(value, multiplier.Number);
            }

            return (value, at, IsApproximate: true);
        }

        return digits.Count < 2 || digits[0] == 0 || (at < tokens.Count && words.Lookup(tokens[at].Folded).Count > 0)
            ? null
            : (digits.Aggregate(0m, (all, digit) => (all * 10) + digit), at, IsApproximate: false);
    }

    private static (decimal Value, int Next)? Noun(IReadOnlyList<Token> tokens, int at, NumberWords words)
    {
        if ((words.Many.At(tokens, at) ?? words.One.At(tokens, at)) is { } noun)
        {
            return (noun.Meaning.Value, at + noun.Count);
        }

        return at < tokens.Count && words.Lookup(tokens[at].Folded).FirstOrDefault(m => m.Role == MorphemeRole.Multiplier) is { } multiplier ? (multiplier.Number, at + 1) : null;
    }

    // "a total of 25", "a further 20": the article belongs to a number that follows; "a teacher and 12 others" are two numbers.
    private static bool AnnouncesNumber(NumberMention article, IEnumerable<NumberMention> following, IReadOnlyList<Token> tokens, LanguageWords language) =>
        following.TakeWhile(m => m.FirstToken <= article.FirstToken + ArticleReach)
            .Any(m => m is { IsWeak: false, Kind: NumberKind.Count or NumberKind.Countries or NumberKind.PerhapsYear }
            && Enumerable.Range(article.FirstToken + 1, m.FirstToken - article.FirstToken).All(t => tokens[t].JoinsPhrase
                && (t == m.FirstToken || !language.Enumeration.IsAt(tokens, t) || language.Numbers.Of.IsAt(tokens, t))));

    private static BoundsMeant Meaning(string bound) => bound switch
    {
        "at-least" => BoundsMeant.AtLeast,
        "about" => BoundsMeant.About,
        _ => BoundsMeant.Exact | BoundsMeant.About,
    };
}
