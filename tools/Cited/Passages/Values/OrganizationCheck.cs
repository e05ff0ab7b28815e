using System.Collections.Immutable;
using Cited.Language;

namespace Cited.Passages.Values;

/// <summary>Looks for organisations in a passage, by all their names, the initials of these, and their id.</summary>
internal static class OrganizationCheck
{
    private const int ShortestInitials = 3;

    /// <summary>
    /// Whether all are there. A missing one cannot be told from one under a name that is not recorded, so that this is undecided
    /// as long as the passage speaks of any agency or has any other name.
    /// </summary>
    public static PassageVerdict Check(PassageReading reading, ImmutableArray<string> members, Func<string, IEnumerable<string>> namesOf)
    {
        var missing = members.Where(m => !IsNamed(reading, m, [.. namesOf(m)])).ToList();
        if (missing.Count == 0)
        {
            return PassageVerdict.Confirmed;
        }

        var named = string.Join(", ", missing.Select(m => namesOf(m).FirstOrDefault() is { } name ? $"{name} ({m})" : m));
        var (first, next) = reading.Inside;
        var mayBeNamed = missing.Count < members.Length || !reading.Language.IsKnown || reading.Language.Numbers.IsUnspaced || reading.Holds(reading.Language.Agencies)
            || Enumerable.Range(first, next - first).Any(i => reading.Tokens[i].Capital && (i > first || reading.Tokens[i].Upper));
        return mayBeNamed
            ? PassageVerdict.Of(PassageVerdictKind.Undecided, $"no recorded name of {named} is in the passage; it may stand there under another one: add that name to the organisation")
            : PassageVerdict.Of(PassageVerdictKind.NotStated, $"the passage names no agency; {named} expected");
    }

    private static bool IsNamed(PassageReading reading, string id, IReadOnlyList<string> names)
    {
        var patterns = names.Concat(names.Where(n => n.Contains('&', StringComparison.Ordinal)).Select(n => n.Replace("&", "and", StringComparison.Ordinal))).Select(n => PhrasePattern.Of(n, isName: true) with { Capital = false })
            .Append(PhrasePattern.Of(id.Replace('-', ' '), isName: true))
            .Concat(names.Select(Initials).OfType<string>().Select(i => PhrasePattern.Of(i, isName: true)))
            .Concat(names.Select(BeforeBracket).OfType<string>().Select(n => PhrasePattern.Of(n, isName: true)));
        var table = new PhraseTable<bool>(patterns.Select(p => (p, true)), reading.Language.Names.Endings, reading.Language.Names.HasPrefixes);
        return reading.Holds(table);
    }

    private static string? BeforeBracket(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at].Trim() : null;

    // National Crime Agency: NCA.
    private static string? Initials(string name)
    {
        var initials = string.Concat(Tokenizer.Read(name).Where(t => t is { Kind: TokenKind.Word, Capital: true }).Select(t => name[t.Start]));
        return initials.Length >= ShortestInitials ? initials : null;
    }
}
