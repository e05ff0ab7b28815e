namespace Cited.Text;

/// <summary>
/// The edit distance from one word to many. All of a word's positions are compared with a character at once, as bits of a number
/// (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003), so that the distance to thousands of
/// ids is found in no time. Words of more than 64 characters are compared cell by cell.
/// </summary>
internal sealed class EditPattern
{
    private const int MostBits = 64;

    private readonly string word;
    private readonly ulong[] places = new ulong[128];
    private readonly Dictionary<char, ulong> placesBeyondAscii = [];

    public EditPattern(string word)
    {
        this.word = word;
        for (var i = 0; i < word.Length && word.Length <= MostBits; i++)
        {
            if (word[i] < places.Length)
            {
                places[word[i]] |= 1UL << i;
            }
            else
            {
                placesBeyondAscii[word[i]] = placesBeyondAscii.GetValueOrDefault(word[i]) | (1UL << i);
            }
        }
    }

    /// <summary>The same as <see cref="Nearest.Edits"/>.</summary>
    public int EditsTo(string other)
    {
        if (word.Length is 0 or > MostBits)
        {
            return Nearest.Edits(word, other);
        }

        // Differences between neighbouring cells of a column: where the value rises and where it falls, downwards and to the right.
        var (rises, falls, diagonal, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var last = 1UL << (word.Length - 1);
        var edits = word.Length;
        foreach (var character in other)
        {
            var equal = character < places.Length ? places[character] : placesBeyondAscii.GetValueOrDefault(character);
            var exchanged = ((~diagonal & equal) << 1) & before;
            diagonal = (unchecked((equal & rises) + rises) ^ rises) | equal | falls | exchanged;
            var risesRight = falls | ~(diagonal | rises);
            var fallsRight = diagonal & rises;
            edits += (risesRight & last) != 0 ? 1 : (fallsRight & last) != 0 ? -1 : 0;
            risesRight = (risesRight << 1) | 1;
            fallsRight <<= 1;
            rises = fallsRight | ~(diagonal | risesRight);
            falls = risesRight & diagonal;
            before = equal;
        }

        return edits;
    }
}
