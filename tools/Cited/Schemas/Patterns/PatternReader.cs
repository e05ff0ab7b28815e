using System.Buffers;

namespace Cited.Schemas.Patterns;

/// <summary>A place in a pattern that moves on.</summary>
internal sealed class PatternReader(string pattern)
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The whole pattern.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The place, in UTF-16 units from 0.</summary>
    public int At { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => At == Pattern.Length;

    /// <summary>The next unit; NUL at the end.</summary>
    public char Next => AtEnd ? '\0' : Pattern[At];

    /// <summary>Whether a text is next.</summary>
    public bool IsNext(string text) => string.CompareOrdinal(Pattern, At, text, 0, text.Length) == 0;

    /// <summary>Passes a text if it is next.</summary>
    public bool Take(string text)
    {
        var isNext = IsNext(text);
        At += isNext ? text.Length : 0;
        return isNext;
    }

    /// <summary>Passes one character, both halves of it where it has two.</summary>
    public int TakeCodePoint()
    {
        var pair = At + 1 < Pattern.Length && char.IsSurrogatePair(Pattern[At], Pattern[At + 1]);
        var codePoint = pair ? char.ConvertToUtf32(Pattern[At], Pattern[At + 1]) : Pattern[At];
        At += pair ? 2 : 1;
        return codePoint;
    }

    /// <summary>Passes all that is next and meets a condition.</summary>
    public string TakeWhile(Func<char, bool> condition)
    {
        var from = At;
        while (!AtEnd && condition(Pattern[At]))
        {
            At++;
        }

        return Pattern[from..At];
    }

    /// <summary>Passes so many hexadecimal digits; null, and nothing is passed, if fewer are next.</summary>
    public int? TakeHexadecimal(int digits)
    {
        if (At + digits > Pattern.Length || Pattern.AsSpan(At, digits).ContainsAnyExcept(Hexadecimal))
        {
            return null;
        }

        At += digits;
        return Convert.ToInt32(Pattern[(At - digits)..At], 16);
    }

    /// <summary>Goes back to an earlier place.</summary>
    public void Return(int place) => At = place;

    /// <summary>The fault that something here, or at an earlier place, is wrong.</summary>
    public InvalidPatternException Fault(string why, int? place = null) => new(Pattern, why, place ?? At);
}
