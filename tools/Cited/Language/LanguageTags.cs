using System.Collections.Frozen;
using System.Reflection;

namespace Cited.Language;

/// <summary>
/// Primary language subtags of BCP 47 (RFC 5646 §2.2.1), as language-subtags.txt lists them: those of the IANA registry that Unicode CLDR has
/// names for, and, with what is meant by them, codes that are often written in their place: of countries (<c>jp</c>), of ISO 639-2
/// (<c>deu</c>), and withdrawn ones (<c>iw</c>).
/// </summary>
internal static class LanguageTags
{
    private static readonly Lazy<(FrozenSet<string> Registered, FrozenDictionary<string, string> Meant)> Table = new(Read);

    /// <summary>Every registered subtag.</summary>
    public static IReadOnlyCollection<string> Registered => Table.Value.Registered;

    /// <summary>The primary subtag of a tag, in lower case.</summary>
    public static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Whether a primary subtag is registered.</summary>
    public static bool IsRegistered(string primary) => Table.Value.Registered.Contains(primary);

    /// <summary>The subtag that is meant by one that is not registered; absent where it is no common mistake.</summary>
    public static string? Meant(string primary) => Table.Value.Meant.GetValueOrDefault(primary);

    /// <summary>The region of a tag, as it is written; absent without one.</summary>
    public static string? Region(string tag) => Array.Find(tag.Split('-', '_')[1..], p => p.Length == 2 && p.All(char.IsAsciiLetter));

    private static (FrozenSet<string> Registered, FrozenDictionary<string, string> Meant) Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Cited.Language.language-subtags.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToArray();
        return (
            lines.Where(l => l.Length == 1).Select(l => l[0]).ToFrozenSet(StringComparer.Ordinal),
            lines.Where(l => l.Length == 2).ToFrozenDictionary(l => l[0], l => l[1], StringComparer.Ordinal));
    }
}
