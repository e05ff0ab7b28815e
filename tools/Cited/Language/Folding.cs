using System.Globalization;
using System.Text;

namespace Cited.Language;

/// <summary>
/// What counts as the same when texts are compared. There is one way to fold a text and lead back to it (<see cref="FoldedText"/>);
/// the foldings differ in what they leave out, and each says why.
/// </summary>
internal sealed class Folding
{
    /// <summary>
    /// As a browser looks for a fragment: base letters, runs of white space as one space, all quotes and all dashes alike, digits
    /// of all scripts as 0 to 9, nothing unseen. Blocks stay apart by a line feed. By lists that are written out, so that a fragment is
    /// found as it was when a newer runtime brings newer character data.
    /// </summary>
    public static Folding Search { get; } =
        new() { Primary = true, Blocks = true, Spaces = true, Unseen = true, Signs = true, Digits = true };

    /// <summary>As the words of a fragment are looked for: on one line.</summary>
    public static Folding SearchedWords { get; } = new() { Primary = true, Spaces = true, Unseen = true, Signs = true, Digits = true };

    /// <summary>As passages are hashed: case and accents count, since a passage that differs in them was edited; so do digits.</summary>
    public static Folding Print { get; } = new() { Spaces = true, Unseen = true, Signs = true };

    /// <summary>As words of the language files are compared with those of a text: letters alone, since the words are cut already.</summary>
    public static Folding Letters { get; } = new() { Primary = true, Loose = true, Unseen = true, WithoutQuotes = true };

    /// <summary>As the lists of the safeguards are written: base letters; apostrophes stay, as parts of names (O'Brien).</summary>
    public static Folding Bare { get; } = new() { Primary = true, Loose = true, Apostrophes = true };

    /// <summary>As rejected terms are looked for: case aside, but accents count, since a term is a spelling.</summary>
    public static Folding Spelling { get; } = new() { LowerCase = true };

    /// <summary>
    /// As a reader sees a text, for the safeguards: letters keep case and accents, since a name is told by its capital and a term is a
    /// spelling; every space stays one, since gaps between words tell where sentences end. What is disguised is undone: full-width and
    /// mathematical letters, all marks that show nothing. By the categories of Unicode: what hides in a new character is to be seen too.
    /// </summary>
    public static Folding Reading { get; } = new() { Disguises = true };

    private Folding()
    {
    }

    // The primary level of UTS #10: without case, accents and forms of letters.
    private bool Primary { get; init; }

    // Beyond the primary level: letters that are written without their mark where a keyboard lacks it, though they are letters of their own.
    private bool Loose { get; init; }

    private bool LowerCase { get; init; }

    private bool Blocks { get; init; }

    private bool Spaces { get; init; }

    private bool Unseen { get; init; }

    private bool Signs { get; init; }

    private bool Digits { get; init; }

    private bool WithoutQuotes { get; init; }

    private bool Apostrophes { get; init; }

    private bool Disguises { get; init; }

    /// <summary>Whether a text is as it is folded, as can be told at once.</summary>
    public bool Leaves(string text) => (Disguises && text.All(c => c is >= ' ' and <= '~'))
        || (Apostrophes && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    /// <summary>A text folded, where nothing has to be led back to it.</summary>
    public string Of(string text)
    {
        if (Leaves(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            i += Append(folded, text.AsSpan(i));
        }

        return folded.ToString();
    }

    /// <summary>Appends what the text begins with, and says how many characters that was.</summary>
    public int Append(StringBuilder folded, ReadOnlySpan<char> text)
    {
        if (Disguises)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            AppendUndisguised(folded, rune);
            return length;
        }

        if (Primary && Characters.MathematicalAt(text) is { } plain)
        {
            folded.Append(char.ToLowerInvariant(plain));
            return 2;
        }

        Append(folded, text[0]);
        return 1;
    }

    private void Append(StringBuilder folded, char c)
    {
        if (c is > ' ' and < '\u007F' and not ('\'' or '`' or '"'))
        {
            folded.Append(Primary || LowerCase ? char.ToLowerInvariant(c) : c);
        }
        else if (Spaces && Characters.IsSpace(c))
        {
            AppendSpace(folded, c);
        }
        else if (Primary && c is '\u3099' or '\u309A')
        {
            Voice(folded, c == '\u3099' ? 1 : 2);
        }
        else if ((Unseen && Characters.IsUnseen(c)) || (Primary && Characters.IsAccent(c)) || (WithoutQuotes && Characters.IsQuote(c)))
        {
            return;
        }
        else if (Apostrophes && c is '\u2019' or '\u02BC')
        {
            folded.Append('\'');
        }
        else if (Signs && Sign(c) is { } sign)
        {
            folded.Append(sign);
        }
        else if (Digits && Characters.Digit(c) is { } digit)
        {
            folded.Append((char)('0' + digit));
        }
        else if (Loose && Plainer(c) is { } plainer)
        {
            folded.Append(plainer);
        }
        else if (Primary)
        {
            folded.Append(BaseLetters.Of(c));
        }
        else
        {
            folded.Append(LowerCase ? c == '\u0130' ? 'i' : char.ToLowerInvariant(c) : c);
        }
    }

    private void AppendSpace(StringBuilder folded, char c)
    {
        var last = folded.Length == 0 ? Characters.BlockEnd : folded[^1];
        if (Blocks && c == Characters.BlockEnd)
        {
            // A space before the end of a block is not seen.
            folded.Length -= last == ' ' ? 1 : 0;
            folded.Append(c);
        }
        else if (last is not (' ' or Characters.BlockEnd))
        {
            folded.Append(' ');
        }
    }

    private static string? Plainer(char c) => c switch
    {
        'й' or 'Й' => "и",
        'ı' => "i",
        'ŋ' or 'Ŋ' => "n",
        'ŧ' or 'Ŧ' => "t",
        'þ' or 'Þ' => "th",
        _ => null,
    };

    // か with a voicing mark of its own is が, which stands right behind it; ぱ stands behind ば. A browser tells them apart.
    private static void Voice(StringBuilder folded, int by)
    {
        if (folded.Length > 0 && folded[^1] is >= 'か' and <= 'ほ')
        {
            folded[^1] = (char)(folded[^1] + by);
        }
    }

    private static string? Sign(char c) => Characters.IsQuote(c) ? "\"" : Characters.IsDash(c) ? "-" : c == '\u2026' ? "..." : null;

    private static void AppendUndisguised(StringBuilder folded, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format || Characters.ShowsNothing(rune.Value))
        {
            return;
        }

        var plain = category switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            UnicodeCategory.Control => ' ',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.DashPunctuation => '-',
            _ => Plain(rune.Value),
        };
        _ = plain == '\0' ? folded.Append(rune.ToString()) : folded.Append(plain);
    }

    private static char Plain(int value) => value switch
    {
        0x2018 or 0x2019 or 0x201B or 0x02BC or 0x02BB or 0xFF07 => '\'',
        0x2212 => '-',
        0x2024 or 0xFE52 => '.',
        0xFE6B => '@',
        >= 0xFF01 and <= 0xFF5E => (char)(value - 0xFF01 + '!'),

        _ => Characters.Mathematical(value) ?? '\0',
    };
}
