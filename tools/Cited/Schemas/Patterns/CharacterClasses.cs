namespace Cited.Schemas.Patterns;

/// <summary>The sets of characters that have an escape of their own, as ECMA-262 has them (§22.2.2.9).</summary>
internal static class CharacterClasses
{
    /// <summary><c>\d</c>: the digits of ASCII.</summary>
    public static CodePoints Digits { get; } = CodePoints.Of(('0', '9'));

    /// <summary><c>\w</c>: the letters and digits of ASCII, and the low line.</summary>
    public static CodePoints Word { get; } = CodePoints.Of(('0', '9'), ('A', 'Z'), ('a', 'z'), ('_', '_'));

    /// <summary><c>\s</c>: white space and the ends of lines; also the byte-order mark, but not U+0085.</summary>
    public static CodePoints Space { get; } = CodePoints.In("\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF");

    /// <summary><c>.</c>: all but the ends of lines.</summary>
    public static CodePoints Dot { get; } = CodePoints.In("\n\r\u2028\u2029").Complement();

    /// <summary>The class of an escape's letter; null if it has none.</summary>
    public static CodePoints? Of(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Digits.Complement(),
        'w' => Word,
        'W' => Word.Complement(),
        's' => Space,
        'S' => Space.Complement(),
        _ => null,
    };
}
