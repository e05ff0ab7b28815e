using System.Globalization;

namespace Cited.Schemas.Patterns;

/// <summary>Reads what begins with a reverse solidus, and classes in square brackets (ECMA-262 §22.2.1, with the <c>u</c> flag).</summary>
internal sealed class EscapeParser(PatternReader reader)
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    /// <summary>The characters that the escape at hand stands for; the reverse solidus has been passed.</summary>
    /// <param name="inClass">Whether it stands in square brackets, where <c>\b</c> is a backspace and <c>\-</c> a hyphen.</param>
    /// <param name="single">The code point, where the escape stands for exactly one.</param>
    public CodePoints Escape(bool inClass, out int? single)
    {
        var start = reader.At - 1;
        if (reader.AtEnd)
        {
            throw reader.Fault("nothing follows the reverse solidus", start);
        }

        single = null;
        var letter = reader.Next;
        reader.TakeCodePoint();
        if (CharacterClasses.Of(letter) is { } set)
        {
            return set;
        }

        if (letter is 'p' or 'P')
        {
            return Property(start, letter == 'P');
        }

        single = Single(letter, inClass)
            ?? throw reader.Fault($"\\{(char.IsSurrogate(letter) ? string.Empty : letter)} is no escape of ECMA-262 with the flag \"u\"", start);
        return CodePoints.One(single.Value);
    }

    /// <summary>A class; its opening bracket has been passed.</summary>
    public CodePoints Class()
    {
        var start = reader.At - 1;
        var not = reader.Take("^");
        var sets = new List<CodePoints>();
        while (!reader.Take("]"))
        {
            if (reader.AtEnd)
            {
                throw reader.Fault("the class that begins here has no end", start);
            }

            sets.Add(Range());
        }

        var union = CodePoints.Union(sets);
        return not ? union.Complement() : union;
    }

    private CodePoints Range()
    {
        var start = reader.At;
        var first = Member(out var from);
        if (!reader.IsNext("-") || reader.IsNext("-]"))
        {
            return first;
        }

        reader.Take("-");
        if (reader.AtEnd)
        {
            throw reader.Fault("the class has no end", start);
        }

        Member(out var to);
        return (from, to) switch
        {
            (null, _) or (_, null) => throw reader.Fault("a class of characters is no end of a range", start),
            ({ } a, { } b) when a > b => throw reader.Fault("the range ends before it begins", start),
            ({ } a, { } b) => CodePoints.Of((a, b)),
        };
    }

    private CodePoints Member(out int? single)
    {
        if (reader.Take("\\"))
        {
            return Escape(inClass: true, out single);
        }

        single = reader.TakeCodePoint();
        return CodePoints.One(single.Value);
    }

    private CodePoints Property(int start, bool not)
    {
        var name = reader.Take("{") ? reader.TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '=') : string.Empty;
        var set = name.Length > 0 && reader.Take("}") ? UnicodeProperties.Find(name) : null;
        return set is null
            ? throw reader.Fault(name.Length == 0 ? "the property lacks its name in braces" : $"no property of characters is called \"{name}\"", start)
            : not ? set.Complement() : set;
    }

    private int? Single(char letter, bool inClass) => letter switch
    {
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        'b' when inClass => '\b',
        '-' when inClass => '-',
        '0' when !char.IsAsciiDigit(reader.Next) => 0,
        'c' when char.IsAsciiLetter(reader.Next) => reader.TakeCodePoint() % 32,
        'x' => reader.TakeHexadecimal(2),
        'u' => Unicode(),
        _ when SyntaxCharacters.Contains(letter, StringComparison.Ordinal) => letter,
        _ => null,
    };

    // \u{1F600}, or four digits; two such escapes that are the halves of one character are that character.
    private int? Unicode()
    {
        if (reader.Take("{"))
        {
            var digits = reader.TakeWhile(char.IsAsciiHexDigit);
            return digits.Length > 0
                && reader.Take("}")
                && int.TryParse(digits.TrimStart('0').PadLeft(1, '0'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
                && codePoint is >= 0 and <= CodePoints.Last
                ? codePoint
                : null;
        }

        if (reader.TakeHexadecimal(4) is not { } first)
        {
            return null;
        }

        var place = reader.At;
        if (char.IsHighSurrogate((char)first)
            && reader.Take("\\u") && reader.TakeHexadecimal(4) is { } second && char.IsLowSurrogate((char)second))
        {
            return char.ConvertToUtf32((char)first, (char)second);
        }

        reader.Return(place);
        return first;
    }
}
