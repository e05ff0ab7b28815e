using System.Reflection;

namespace Cited.Language;

/// <summary>
/// The base letters of a letter: what stays at the primary level of UTS #10, that is, without case, accents and forms
/// (<c>É</c> → <c>e</c>, <c>ß</c> → <c>ss</c>, <c>ø</c> → <c>o</c>, katakana → hiragana). The table base-letters.txt was derived
/// from the compatibility decompositions of the Unicode Character Database; it is data here because the runtime's own
/// normalisation does nothing in the invariant mode in which the program runs.
/// </summary>
internal static class BaseLetters
{
    private static readonly Dictionary<char, string> Table = Read();

    /// <summary>Base letters of a character that is no mark; mostly one, never none.</summary>
    public static string Of(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower < '\u0080' ? Ascii[lower] : Table.TryGetValue(lower, out var found) ? found : lower.ToString();
    }

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(i => ((char)i).ToString())];

    private static Dictionary<char, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Cited.Language.base-letters.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var letter in line[(tab + 1)..])
            {
                table[letter] = line[..tab];
            }
        }

        return table;
    }
}
