namespace Cited.Language;

/// <summary>A number that the grammar found: its value, the token behind it, and whether it ends on thousand, million, …</summary>
internal sealed record GrammarMatch(decimal Value, int NextToken, bool IsRound);

/// <summary>
/// Reads the longest number from a token on: digits, number words and both mixed, words cut into the pieces the language
/// knows. All ways to cut are tried (tweehonderdeneen: twee-honderd-en-een, but also …-den-een, which no piece begins), so a
/// greedy piece never spoils a number. Additive and multiplicative composition is one for all languages: a piece is added if
/// there is room for it, a multiplier multiplies its group, a big one closes it.
/// </summary>
internal sealed class NumberGrammar(NumberWords words, IReadOnlyList<Token> tokens, char decimalSign)
{
    private const decimal Unlimited = 1_000_000_000_000_000_000m;
    private const int MostSteps = 4000;
    private const int MostDecimals = 6;

    // What each token may cost where a text has used up what all of them may cost together.
    private const int FewSteps = 64;

    private GrammarMatch? best;
    private int steps;
    private int mostSteps;
    private int stepsLeft = Math.Max(tokens.Count, 25 * FewSteps) * FewSteps;

    /// <summary>The longest number that begins at this token; absent if none does.</summary>
    public GrammarMatch? At(int token)
    {
        (best, steps) = (null, 0);
        mostSteps = Math.Clamp(stepsLeft, FewSteps, MostSteps);
        Walk(new Position(token, 0), State.Empty, mayStop: false);
        stepsLeft -= steps;
        return best;
    }

    /// <summary>The product, or the number from which on no number is read where it would be greater.</summary>
    public static decimal Times(decimal number, decimal factor) => number >= Unlimited / factor ? Unlimited : number * factor;

    private void Walk(Position at, State state, bool mayStop)
    {
        if (++steps > mostSteps)
        {
            return;
        }

        if (at.Offset == 0 && mayStop && (best is null || at.Token > best.NextToken))
        {
            best = new GrammarMatch(state.Value, at.Token, state.EndsOnBig);
        }

        // 10.8+ million
        if (state.Last == Piece.Digits && at.Offset == 0 && at.Token + 1 < tokens.Count && tokens[at.Token] is { Folded: "+", Gap.Length: 0 } && tokens[at.Token + 1].Kind == TokenKind.Word)
        {
            at = new Position(at.Token + 1, 0);
            mayStop = false;
        }

        if (at.Token >= tokens.Count || (at.Offset == 0 && state.Any && !Joins(tokens[at.Token])))
        {
            return;
        }

        var token = tokens[at.Token];
        if (token.Kind == TokenKind.Digits)
        {
            if (DigitGroups.Values(token.Folded, decimalSign) is [var value, ..] && state.AfterDigits(value, words.IsUnspaced && token.Gap.Length == 0) is { } next)
            {
                Walk(new Position(at.Token + 1, 0), next, mayStop: true);
            }
        }
        else if (token.Kind == TokenKind.Word)
        {
            WalkWord(at, state, token);
        }
    }

    private void WalkWord(Position at, State state, Token token)
    {
        if (state.Last == Piece.Digits && at.Offset == 0 && token.Gap.Length == 0 && words.Suffix(token.Folded) is { } suffix && state.After(suffix, words.BigFrom) is { } scaled)
        {
            Walk(new Position(at.Token + 1, 0), scaled, mayStop: true);
        }

        foreach (var (morpheme, next) in MorphemesAt(at))
        {
            if (morpheme is { Role: MorphemeRole.Value, Number: > 0 and < 10 })
            {
                foreach (var (tens, behind) in TensBehind(next))
                {
                    if (state.After(tens with { Number = tens.Number + morpheme.Number, Room = 1 }, words.BigFrom) is { } both)
                    {
                        Walk(behind, both, mayStop: true);
                    }
                }
            }

            if (state.After(morpheme, words.BigFrom) is { } after)
            {
                Walk(next, after, mayStop: true);
            }
        }

        if (state.Last is Piece.Units or Piece.Tens && at.Offset == 0 && words.IsPoint(token.Folded) && Decimals(at.Token + 1) is { } fraction
            && state.AfterPoint(fraction.Value) is { } pointed)
        {
            Walk(new Position(fraction.Next, 0), pointed, mayStop: true);
        }

        if (state.Any)
        {
            foreach (var (connector, behind) in words.Connectors)
            {
                if (behind.Contains(state.LastName) && Past(at, connector) is { } next)
                {
                    Walk(next, state, mayStop: false);
                }
            }
        }
    }

    private IEnumerable<(Morpheme Morpheme, Position Next)> MorphemesAt(Position at)
    {
        if (at.Token >= tokens.Count || tokens[at.Token].Kind != TokenKind.Word)
        {
            yield break;
        }

        if (at.Offset == 0 && words.Phrases.At(tokens, at.Token) is { } phrase)
        {
            yield return (phrase.Meaning, new Position(at.Token + phrase.Count, 0));
        }

        var folded = tokens[at.Token].Folded;
        var rest = folded.Length - at.Offset;
        for (var length = Math.Min(rest, words.Longest); length > 0; length--)
        {
            if (length < rest && !words.IsCompound)
            {
                break;
            }

            foreach (var morpheme in words.Lookup(folded.Substring(at.Offset, length)))
            {
                yield return (morpheme, Behind(at, length));
            }
        }
    }

    // The digits behind a spelt-out decimal sign, one word each.
    private (decimal Value, int Next)? Decimals(int first)
    {
        var (value, place, at) = (0m, 0.1m, first);
        while (at < tokens.Count && at < first + MostDecimals && Joins(tokens[at])
            && words.Lookup(tokens[at].Folded).FirstOrDefault(m => m is { Role: MorphemeRole.Value, Number: >= 0 and < 10 }) is { } digit)
        {
            (value, place, at) = (value + (digit.Number * place), place / 10, at + 1);
        }

        return at == first ? null : (value, at);
    }

    private IEnumerable<(Morpheme Tens, Position Next)> TensBehind(Position at)
    {
        foreach (var link in words.UnitsFirst)
        {
            if (Past(at, link) is { } behind && (behind.Offset > 0 || (behind.Token < tokens.Count && tokens[behind.Token].JoinsNumber)))
            {
                foreach (var found in MorphemesAt(behind).Where(m => m.Morpheme is { Role: MorphemeRole.Value, Number: >= 20 and < 100 }))
                {
                    yield return found;
                }
            }
        }
    }

    // Behind a joining word: a token of its own, or within a compound one.
    private Position? Past(Position at, string link)
    {
        if (at.Token >= tokens.Count || tokens[at.Token].Kind != TokenKind.Word || (at.Offset == 0 && !Joins(tokens[at.Token])))
        {
            return null;
        }

        var folded = tokens[at.Token].Folded;
        var fits = string.CompareOrdinal(folded, at.Offset, link, 0, link.Length) == 0;
        return !fits || (!words.IsCompound && (at.Offset > 0 || folded.Length > link.Length)) ? null : Behind(at, link.Length);
    }

    private Position Behind(Position at, int length) =>
        at.Offset + length == tokens[at.Token].Folded.Length ? new Position(at.Token + 1, 0) : new Position(at.Token, at.Offset + length);

    private static bool Joins(Token token) => token.JoinsNumber;

    private readonly record struct Position(int Token, int Offset);

    private enum Piece
    {
        None,
        Digits,
        Units,
        Tens,
        Hundreds,
        Thousands,
    }

    // Done: groups closed by a big multiplier. Group: hundreds closed by a small one. Term: what is still being added up.
    private readonly record struct State(decimal Done, decimal BigRoom, decimal Group, decimal GroupRoom, decimal Term, decimal TermRoom, Piece Last)
    {
        public static State Empty { get; } = new(0, Unlimited, 0, Unlimited, 0, Unlimited, Piece.None);

        public bool Any => Last != Piece.None;

        public decimal Value => Done + Group + Term;

        public bool EndsOnBig => Done > 0 && Group == 0 && Term == 0;

        public string LastName => Last switch
        {
            Piece.Digits => "digits",
            Piece.Units => "units",
            Piece.Tens => "tens",
            Piece.Hundreds => "hundreds",
            _ => "thousands",
        };

        // "３百５０": where nothing parts the characters, digits go on behind a small multiplier too.
        public State? AfterDigits(decimal value, bool isJoined) =>
            Term == 0 && Last != Piece.Digits && (isJoined || Last != Piece.Hundreds) && value < GroupRoom && (!Any || value > 0) ? this with { Term = value, TermRoom = 0, Last = Piece.Digits } : null;

        public State? After(Morpheme morpheme, decimal bigFrom) => morpheme.Role switch
        {
            MorphemeRole.Value => AfterValue(morpheme.Number, morpheme.Room),
            MorphemeRole.Half => AfterHalf(),
            _ => morpheme.Number >= bigFrom ? AfterBig(morpheme) : AfterSmall(morpheme),
        };

        private State? AfterValue(decimal value, decimal room)
        {
            var last = value < 10 ? Piece.Units : value < 100 ? Piece.Tens : value < 1000 ? Piece.Hundreds : Piece.Thousands;
            return value == 0 ? Any ? null : this with { Term = 0, TermRoom = 0, GroupRoom = 0, BigRoom = 0, Last = Piece.Units }
                : Term == 0 ? value < GroupRoom ? this with { Term = value, TermRoom = room, Last = last } : null
                : value < TermRoom ? this with { Term = Term + value, TermRoom = room, Last = last }
                : null;
        }

        private State? AfterHalf() =>
            EndsOnBig ? this with { Done = Done + (BigRoom / 2), GroupRoom = 0, BigRoom = 0 }
            : Term > 0 && Last is Piece.Units or Piece.Digits ? this with { Term = Term + 0.5m, TermRoom = 0 }
            : null;

        public State? AfterPoint(decimal fraction) => Term > 0 ? this with { Term = Term + fraction, TermRoom = 0 } : null;

        private State? AfterSmall(Morpheme m)
        {
            var factor = Term == 0 ? m.Alone ? 1 : 0 : Term;
            return factor == 0 || factor >= m.Number || factor * m.Number >= GroupRoom ? null
                : this with { Group = Group + (factor * m.Number), GroupRoom = m.Number, Term = 0, TermRoom = Unlimited, Last = m.Number < 100 ? Piece.Tens : Piece.Hundreds };
        }

        private State? AfterBig(Morpheme m)
        {
            var group = Group + Term;
            var done = group > 0 && m.Number < BigRoom ? Done + Times(group, m.Number)
                : Done > 0 && m.Number > Done + group ? Times(Done + group, m.Number)
                : !Any && m.Alone ? m.Number
                : 0;
            return done is 0 or >= Unlimited ? null
                : this with { Done = done, BigRoom = m.Number, Group = 0, GroupRoom = m.Number, Term = 0, TermRoom = Unlimited, Last = Piece.Thousands };
        }
    }
}
