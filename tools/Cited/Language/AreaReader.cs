using Cited.Model;

namespace Cited.Language;

/// <summary>A country or region in a text.</summary>
internal sealed record AreaMention(int FirstToken, int NextToken, AreaSense Sense);

/// <summary>Finds countries, nationalities and regions of a text, in the text's language and by their English names.</summary>
internal static class AreaReader
{
    /// <summary>The mentions in their order; the longest name wins ("South Korea", "Guinea-Bissau").</summary>
    public static IReadOnlyList<AreaMention> Read(IReadOnlyList<Token> tokens, LanguageWords language)
    {
        var english = Languages.BuiltIn.For("en").Names;
        var found = new List<AreaMention>();
        for (var i = 0; i < tokens.Count;)
        {
            var at = tokens[i].Kind != TokenKind.Word ? null : language.Names.At(tokens, i);
            if (at is null && tokens[i].Kind == TokenKind.Word && tokens[i].Capital && language.Code != "en" && english.At(tokens, i) is { Meaning: { IsName: true } or { IsPlace: true } } name)
            {
                at = name;
            }

            if (at is { } sense && !IsInnerKana(tokens, i, sense.Count))
            {
                found.Add(new AreaMention(i, i + sense.Count, sense.Meaning));
                i += sense.Count;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Whether a subdivision's name, which the vocabulary has in one language only, stands in the text.</summary>
    public static bool HoldsName(IReadOnlyList<Token> tokens, string label, LanguageWords language)
    {
        var cut = label.AsSpan().IndexOfAny('(', '[');
        var patterns = new[] { label, cut > 0 ? label[..cut] : label }.Distinct(StringComparer.Ordinal).Select(l => (PhrasePattern.Of(l, isName: true), true));
        var table = new PhraseTable<bool>(patterns, language.Names.Endings);
        return Enumerable.Range(0, tokens.Count).Any(i => table.IsAt(tokens, i));
    }

    // タイ is Thailand, but also the beginning of many words in katakana.
    private static bool IsInnerKana(IReadOnlyList<Token> tokens, int first, int count) =>
        tokens[first].Folded[0] is >= '\u3041' and <= '\u3096'
        && (!tokens[first].IsKatakana
            || (first > 0 && tokens[first] is { Gap.Length: 0 } && tokens[first - 1].IsKatakana)
            || (first + count < tokens.Count && tokens[first + count] is { Gap.Length: 0, IsKatakana: true }));
}
