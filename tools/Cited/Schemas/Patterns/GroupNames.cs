using System.Text;

namespace Cited.Schemas.Patterns;

/// <summary>The capturing groups of a pattern, found before it is read: a reference may stand before its group.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private GroupNames()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The groups of a pattern.</summary>
    /// <exception cref="InvalidPatternException">A name is none, or two groups have the same.</exception>
    public static GroupNames In(string pattern)
    {
        var names = new GroupNames();
        var reader = new PatternReader(pattern);
        var inClass = false;
        while (!reader.AtEnd)
        {
            if (reader.Take("\\"))
            {
                reader.Return(Math.Min(reader.At + 1, pattern.Length));
                continue;
            }

            var at = reader.At;
            var next = reader.TakeCodePoint();
            inClass = inClass ? next != ']' : next == '[';
            if (next == '(' && !inClass)
            {
                names.Open(reader, at);
            }
        }

        return names;
    }

    /// <summary>The number of a group, from 1; null if no group has this name.</summary>
    public int? Find(string name) => numbers.TryGetValue(name, out var number) ? number : null;

    private void Open(PatternReader reader, int at)
    {
        if (!reader.IsNext("?"))
        {
            Count++;
            return;
        }

        if (!reader.IsNext("?<") || reader.IsNext("?<=") || reader.IsNext("?<!"))
        {
            return;
        }

        reader.Take("?<");
        var name = reader.TakeWhile(character => character != '>');
        if (!reader.Take(">") || !IsName(name))
        {
            throw reader.Fault($"\"{name}\" is no name of a group", at);
        }

        if (!numbers.TryAdd(name, ++Count))
        {
            throw reader.Fault($"two groups are called \"{name}\"", at);
        }
    }

    // Escapes in names are not taken: nobody writes them.
    private static bool IsName(string name) => name.Length > 0
        && name.EnumerateRunes().Select((rune, index) => IsPart(rune, index == 0)).All(part => part);

    private static bool IsPart(Rune rune, bool first) => rune.Value is '$' or '_'
        || Rune.IsLetter(rune)
        || (!first && (Rune.IsDigit(rune) || rune.Value is 0x200C or 0x200D));
}
