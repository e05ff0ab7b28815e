using Cited.Model;

namespace Cited.Language;

/// <summary>Wordings that set a bound, before a number ("more than") and behind it ("or more", 以上).</summary>
internal sealed class BoundWording
{
    private const int MostWordsBetween = 2;

    private const string Range = "range";
    private const string Change = "change";

    private readonly PhraseTable<bool> between;
    private readonly PhraseTable<bool> joiners;
    private readonly PhraseTable<bool> from;
    private readonly PhraseTable<BoundsMeant> before;
    private readonly PhraseTable<BoundsMeant> after;

    /// <summary>Reads the wordings of a language file.</summary>
    public BoundWording(Dictionary<string, BoundFile> file)
    {
        var range = file.TryGetValue(Range, out var words) ? words : new BoundFile();
        between = LanguageWords.Table(range.Before);
        joiners = LanguageWords.Table(range.After.Concat(["~"]));
        from = LanguageWords.Table(file.TryGetValue(Change, out var change) ? change.Before : []);
        before = new PhraseTable<BoundsMeant>(file.Where(b => b.Key is not (Range or Change)).SelectMany(b => b.Value.Before.Select(f => (PhrasePattern.Of(f, isName: false), Meaning(b.Key))))
            .Concat(Signs("~≈", BoundsMeant.About)).Concat(Signs(">≥", BoundsMeant.AtLeast)).Concat(Signs("<≤", BoundsMeant.AtMost)));
        after = new PhraseTable<BoundsMeant>(file.Where(b => b.Key != Range).SelectMany(b => b.Value.After.Select(f => (PhrasePattern.Of(f, isName: false), Meaning(b.Key))))
            .Concat(Signs("+", BoundsMeant.AtLeast)));
    }

    /// <summary>The bounds that the words around a number set; none where they set none.</summary>
    public BoundsMeant Around(IReadOnlyList<Token> tokens, int first, int next, NumberWords words)
    {
        if (words.IsUnspaced || first == 0 || tokens[first].JoinsPhrase)
        {
            for (var (at, skipped) = (first, 0); at > 0 && skipped <= MostWordsBetween; at--, skipped++)
            {
                if (before.Before(tokens, at) is { } found)
                {
                    return found.Meaning;
                }

                if (!words.IsArticle(tokens[at - 1].Folded) && !words.Of.IsAt(tokens, at - 1) && !words.IsDeterminer(tokens, at - 1))
                {
                    break;
                }
            }
        }

        return Behind(tokens, next, words);
    }

    /// <summary>Whether a word stands before this token that announces two numbers as the ends of a range ("between").</summary>
    public bool IsBetween(IReadOnlyList<Token> tokens, int first) => between.Before(tokens, first, 1) is not null;

    /// <summary>How many tokens the wording of a bound has that begins at this one (余 in 五十余名); 0 if none does.</summary>
    public int WordsBehind(IReadOnlyList<Token> tokens, int at) => after.At(tokens, at)?.Count ?? 0;

    /// <summary>Whether a word stands before this token that makes two numbers joined by "to" a change ("rose from 20 to 25").</summary>
    public bool IsChange(IReadOnlyList<Token> tokens, int first) => from.Before(tokens, first, 2) is not null;

    /// <summary>The words that join the ends of a range ("20 to 25") and begin at this token: how many there are; 0 if none do.</summary>
    public int JoinersAt(IReadOnlyList<Token> tokens, int at) => joiners.At(tokens, at)?.Count ?? 0;

    /// <summary>What a bound of a claim is here.</summary>
    public static BoundsMeant Of(Bound bound) => bound switch
    {
        Bound.AtLeast => BoundsMeant.AtLeast,
        Bound.AtMost => BoundsMeant.AtMost,
        Bound.About => BoundsMeant.About,
        _ => BoundsMeant.Exact,
    };

    private BoundsMeant Behind(IReadOnlyList<Token> tokens, int next, NumberWords words)
    {
        var most = words.IsUnspaced ? MostWordsBetween : 1;
        for (var at = next; at < tokens.Count && at <= next + most && tokens[at].JoinsPhrase; at++)
        {
            if (after.At(tokens, at) is { } found)
            {
                // "20 suspects, at least 5 …": the words belong to the number behind them.
                var behind = at + found.Count;
                return behind < tokens.Count && tokens[behind].Kind == TokenKind.Digits && tokens[behind].JoinsPhrase ? BoundsMeant.None : found.Meaning;
            }

            if (tokens[at].Kind == TokenKind.Digits)
            {
                break;
            }
        }

        return BoundsMeant.None;
    }

    private static BoundsMeant Meaning(string key) => key.Split('|').Aggregate(BoundsMeant.None, (all, part) => all | part switch
    {
        "at-least" => BoundsMeant.AtLeast,
        "at-most" => BoundsMeant.AtMost,
        "about" => BoundsMeant.About,
        _ => BoundsMeant.Exact,
    });

    private static IEnumerable<(PhrasePattern, BoundsMeant)> Signs(string signs, BoundsMeant meaning) =>
        signs.Select(s => (PhrasePattern.Of(s.ToString(), isName: false), meaning));
}
