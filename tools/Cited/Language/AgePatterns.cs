using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Cited.Language;

/// <summary>One way of writing an age: words, <c>#</c> for the number, <c>x*</c> and <c>*x</c> for beginnings and endings, commas.</summary>
internal sealed record AgePattern(ImmutableArray<string> Parts, ImmutableHashSet<string> Numbers)
{
    /// <summary>Where the number stands among the parts; -1 where the words hold it.</summary>
    public int Anchor { get; } = Parts.IndexOf("#");
}

/// <summary>How ages are written in the languages of Words/ages.json.</summary>
internal static class AgePatterns
{
    private static readonly Lazy<(ImmutableArray<AgePattern> Ages, ImmutableArray<AgePattern> Others)> Read = new(Load);

    /// <summary>What is an age.</summary>
    public static ImmutableArray<AgePattern> Ages => Read.Value.Ages;

    /// <summary>What looks like one and is none.</summary>
    public static ImmutableArray<AgePattern> Others => Read.Value.Others;

    /// <summary>All words that are a number in one language or another.</summary>
    public static FrozenSet<string> NumberWords { get; } = Ages.Concat(Others).SelectMany(p => p.Numbers).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The ages that are one word or more without a number beside it.</summary>
    public static ImmutableArray<AgePattern> InWords { get; } = [.. Ages.Where(p => p.Anchor < 0)];

    private static (ImmutableArray<AgePattern> Ages, ImmutableArray<AgePattern> Others) Load()
    {
        var languages = WordLists.Json("ages.json").GetProperty("languages").EnumerateArray().ToArray();
        return ([.. languages.SelectMany(l => Patterns(l, "patterns"))], [.. languages.SelectMany(l => Patterns(l, "not"))]);
    }

    private static IEnumerable<AgePattern> Patterns(JsonElement language, string key)
    {
        ImmutableHashSet<string> numbers = [.. Texts(language, "numbers")];
        return Texts(language, key).Select(p => new AgePattern([.. p.Split(' ').Select(BareLetters.Of)], numbers));
    }

    private static IEnumerable<string> Texts(JsonElement language, string key) =>
        language.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(p => p.GetString()!) : [];
}
