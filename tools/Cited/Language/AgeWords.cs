using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Cited.Language;

/// <summary>One way to write an age: words, <c>#</c> for the number, <c>x*</c> and <c>*x</c> for beginnings and endings, commas.</summary>
internal sealed record AgePattern(ImmutableArray<string> Parts, ImmutableHashSet<string> Numbers)
{
    /// <summary>Where the number stands among the parts; -1 where the words hold it.</summary>
    public int Anchor { get; } = Parts.IndexOf("#");
}

/// <summary>How ages are written in all languages.</summary>
internal sealed class AgeWords
{
    /// <summary>Reads the patterns of the language files.</summary>
    public AgeWords(ImmutableArray<LanguageFile> files)
    {
        Ages = [.. files.SelectMany(f => Patterns(f, f.Ages.Patterns))];
        Others = [.. files.SelectMany(f => Patterns(f, f.Ages.Not))];
        InWords = [.. Ages.Where(p => p.Anchor < 0)];
        Numbers = files.SelectMany(NumbersOf).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What is an age.</summary>
    public ImmutableArray<AgePattern> Ages { get; }

    /// <summary>What looks like one and is none.</summary>
    public ImmutableArray<AgePattern> Others { get; }

    /// <summary>The ages that are one word or more without a number beside it.</summary>
    public ImmutableArray<AgePattern> InWords { get; }

    /// <summary>All words that are a number in one language or another.</summary>
    public FrozenSet<string> Numbers { get; }

    private static IEnumerable<AgePattern> Patterns(LanguageFile file, ImmutableArray<string> patterns)
    {
        var numbers = NumbersOf(file);
        return patterns.Select(p => new AgePattern([.. p.Split(' ').Select(Folding.Bare.Of)], numbers));
    }

    // Where a language names a range, ages are looked for in words too: those of its numbers from the first to the last.
    private static ImmutableHashSet<string> NumbersOf(LanguageFile file) => file.Ages.NumberWords is [var first, var last]
        ?
        [
            .. file.Numbers.Values
                .Where(v => decimal.Parse(v.Key, CultureInfo.InvariantCulture) is var number && number >= first && number <= last)
                .SelectMany(v => v.Value)
                .Select(Folding.Bare.Of),
        ]
        : [];
}
