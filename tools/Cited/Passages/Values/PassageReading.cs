using Cited.Language;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>A passage with the words around it, split into tokens: what stands in the passage counts, what stands around it explains.</summary>
internal sealed class PassageReading
{
    private readonly string text;
    private readonly int from;
    private readonly int to;
    private IReadOnlyList<NumberMention>? numbers;
    private IReadOnlyList<DateMention>? dates;
    private IReadOnlyList<AreaMention>? areas;

    /// <summary>Joins the three parts and splits them.</summary>
    public PassageReading(string passage, string before, string after, LanguageWords language, Edtf? published)
    {
        (passage, before, after) = (Characters.Readable(passage), Characters.Readable(before), Characters.Readable(after));
        var (left, right) = (Glue(before, passage), Glue(passage, after));
        text = before + left + passage + right + after;
        (from, to) = (before.Length + left.Length, before.Length + left.Length + passage.Length);
        Tokens = Tokenizer.Read(text);
        (Language, Published) = (language, published);
    }

    /// <summary>All tokens, those around the passage included.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Whether reasons are looked for why a value is not there.</summary>
    public bool Explains { get; init; } = true;

    /// <summary>The language it is read in.</summary>
    public LanguageWords Language { get; }

    /// <summary>When the source was published; absent if not known.</summary>
    public Edtf? Published { get; }

    /// <summary>The passage alone.</summary>
    public string Passage => text[from..to];

    /// <summary>Numbers that stand in the passage, wholly or in part.</summary>
    public IReadOnlyList<NumberMention> Numbers => numbers ??= [.. NumberReader.Read(Tokens, Language).Where(m => m.Start < to && m.End > from)];

    /// <summary>Dates in the passage.</summary>
    public IReadOnlyList<DateMention> Dates => dates ??= [.. DateReader.Read(Tokens, Language, Published).Where(d => IsInside(d.FirstToken, d.NextToken))];

    /// <summary>Countries and regions in the passage.</summary>
    public IReadOnlyList<AreaMention> Areas => areas ??= [.. AreaReader.Read(Tokens, Language).Where(a => IsInside(a.FirstToken, a.NextToken))];

    /// <summary>The tokens of the passage: the first and the one behind the last.</summary>
    public (int First, int Next) Inside
    {
        get
        {
            var first = 0;
            while (first < Tokens.Count && Tokens[first].End <= from)
            {
                first++;
            }

            var next = first;
            while (next < Tokens.Count && Tokens[next].Start < to)
            {
                next++;
            }

            return (first, next);
        }
    }

    /// <summary>Whether an entry stands in the passage.</summary>
    public bool Holds(PhraseTable<bool> entries)
    {
        var (first, next) = Inside;
        for (var i = first; i < next; i++)
        {
            if (entries.IsAt(Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a stretch of tokens.</summary>
    public string Words(int firstToken, int nextToken) => text[Tokens[firstToken].Start..Tokens[nextToken - 1].End];

    /// <summary>A number with a few words before and the one behind it.</summary>
    public string Wording(NumberMention m) => Words(Math.Max(0, m.FirstToken - 3), Math.Min(Tokens.Count, m.NextToken + 1));

    private bool IsInside(int first, int next) => Tokens[first].Start < to && Tokens[next - 1].End > from;

    // The parts are stretches of one text, so that a blank between them is mostly there already.
    private static string Glue(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsLetterOrDigit(left[^1]) && char.IsLetterOrDigit(right[0]) && !Characters.IsUnspaced(left[^1]) && !Characters.IsUnspaced(right[0]) ? " " : string.Empty;
}
