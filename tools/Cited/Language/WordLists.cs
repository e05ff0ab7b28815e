using System.Collections.Frozen;
using System.Reflection;

namespace Cited.Language;

/// <summary>
/// The lists in Words/, which are part of the tool: lists of words, not of the dataset's own terms (those are in
/// schema/vocabulary). Lines that begin with # say where a list is from.
/// </summary>
internal static class WordLists
{
    private static readonly Lazy<FrozenSet<string>> LazyEnglish = new(() => Lines("english-words.txt").Concat(Lines("more-english-words.txt")).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<string>> LazyGivenNames = new(() => Lines("given-names.txt").ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<IReadOnlyList<string>> LazyCities = new(() => [.. Lines("cities.txt")]);
    private static readonly Lazy<IReadOnlyList<string>> LazyCapitalised = new(() => [.. Lines("capitalised-words.txt")]);

    /// <summary>English words that are no names, as <see cref="Folding.Bare"/> writes them.</summary>
    public static FrozenSet<string> English => LazyEnglish.Value;

    /// <summary>Given names of many languages, as <see cref="Folding.Bare"/> writes them.</summary>
    public static FrozenSet<string> GivenNames => LazyGivenNames.Value;

    /// <summary>Large places below the level of ISO 3166-2.</summary>
    public static IReadOnlyList<string> Cities => LazyCities.Value;

    /// <summary>Words that English writes with a capital and that name no person: peoples, months, services.</summary>
    public static IReadOnlyList<string> Capitalised => LazyCapitalised.Value;

    /// <summary>Whether a word, or each part of a hyphenated one, is English and no name; <paramref name="bare"/> as <see cref="Folding.Bare"/> writes it.</summary>
    public static bool IsEnglish(string bare) =>
        English.Contains(bare) || (bare.Length > 4 && bare[^1] == 's' && English.Contains(bare[..^1])) || (bare.Contains('-', StringComparison.Ordinal) && bare.Split('-', StringSplitOptions.RemoveEmptyEntries).All(English.Contains));

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("Cited.Words." + name)
        ?? throw new InvalidOperationException($"The word list {name} is not part of the build.");
}
