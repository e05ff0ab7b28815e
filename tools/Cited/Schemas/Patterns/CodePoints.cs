using System.Collections.Immutable;

namespace Cited.Schemas.Patterns;

/// <summary>A set of Unicode code points, as ranges in ascending order that neither overlap nor touch. Ends are included.</summary>
internal sealed class CodePoints
{
    /// <summary>The last code point.</summary>
    public const int Last = 0x10FFFF;

    private CodePoints(ImmutableArray<(int From, int To)> ranges) => Ranges = ranges;

    /// <summary>Every code point.</summary>
    public static CodePoints Any { get; } = new([(0, Last)]);

    /// <summary>The ranges.</summary>
    public ImmutableArray<(int From, int To)> Ranges { get; }

    /// <summary>The set of these ranges, which may overlap and stand in any order.</summary>
    public static CodePoints Of(params IEnumerable<(int From, int To)> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<(int From, int To)>();
        foreach (var range in ranges.OrderBy(range => range.From))
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePoints(merged.ToImmutable());
    }

    /// <summary>The set of one code point.</summary>
    public static CodePoints One(int codePoint) => new([(codePoint, codePoint)]);

    /// <summary>The set of the characters of a text.</summary>
    public static CodePoints In(string characters) => Of(characters.EnumerateRunes().Select(rune => (rune.Value, rune.Value)));

    /// <summary>What is in one of these sets.</summary>
    public static CodePoints Union(IEnumerable<CodePoints> sets) => Of(sets.SelectMany(set => set.Ranges));

    /// <summary>What is not in this set.</summary>
    public CodePoints Complement()
    {
        var outside = ImmutableArray.CreateBuilder<(int From, int To)>();
        var next = 0;
        foreach (var (from, to) in Ranges)
        {
            if (from > next)
            {
                outside.Add((next, from - 1));
            }

            next = to + 1;
        }

        if (next <= Last)
        {
            outside.Add((next, Last));
        }

        return new CodePoints(outside.ToImmutable());
    }

    /// <summary>What of this set lies from one code point to another.</summary>
    public IEnumerable<(int From, int To)> Within(int from, int to) => Ranges
        .Where(range => range.From <= to && range.To >= from)
        .Select(range => (Math.Max(range.From, from), Math.Min(range.To, to)));
}
