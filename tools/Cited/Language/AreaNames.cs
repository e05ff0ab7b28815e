using System.Collections.Immutable;

namespace Cited.Language;

/// <summary>What a name in a text stands for.</summary>
/// <param name="Code">ISO 3166-1 code or id of a region.</param>
/// <param name="IsName">The name of the area itself, not of its people or an adjective.</param>
internal sealed record AreaSense(string Code, bool IsName)
{
    /// <summary>A part of the country, or a sea, whose name sounds like that of a country (New Mexico, Indian Ocean): no country is named.</summary>
    public bool IsPlace { get; init; }

    /// <summary>The countries that a name can mean which is that of something else as well (Georgia), or of two (Congo); empty for others.</summary>
    public ImmutableArray<string> Doubtful { get; init; } = [];
}

/// <summary>Names of countries and regions, nationalities and adjectives of a language.</summary>
internal sealed class AreaNames
{
    private readonly LanguageFile file;
    private readonly NameEndings endings;
    private readonly PhraseTable<AreaSense> table;

    /// <summary>Reads the names of a language file.</summary>
    public AreaNames(LanguageFile file)
    {
        this.file = file;
        endings = new NameEndings(file.Endings.Select(e => string.Concat(Tokenizer.Words(e))), file.Prefixes.Select(p => string.Concat(Tokenizer.Words(p))), file.Stems);
        table = new PhraseTable<AreaSense>(
            [.. Places(file.Places), .. Names(file), .. Beginnings(file.Nationalities), .. Regions(file.Regions)], endings, !file.Prefixes.IsEmpty);
    }

    /// <summary>Whether people of a country can be told by their nationality in this language.</summary>
    public bool KnowsNationality(string code) => file.Nationalities.ContainsKey(code);

    /// <summary>Whether the country has a name in this language.</summary>
    public bool KnowsName(string code) => file.Countries.ContainsKey(code);

    /// <summary>Whether the region has a name in this language.</summary>
    public bool KnowsRegion(string code) => file.Regions.ContainsKey(code);

    /// <summary>Whether the language writes particles together with names.</summary>
    public bool HasPrefixes => !file.Prefixes.IsEmpty;

    /// <summary>How the language declines names.</summary>
    public NameEndings Endings => endings;

    /// <summary>The longest name that begins at this token.</summary>
    public (AreaSense Meaning, int Count)? At(IReadOnlyList<Token> tokens, int at) => table.At(tokens, at);

    private static IEnumerable<(PhrasePattern, AreaSense)> Names(LanguageFile file) =>
        file.Countries.SelectMany(n => n.Value.Select(f => (PhrasePattern.Of(f, isName: true), new AreaSense(n.Key, IsName: true)
        {
            Doubtful = file.Doubtful.Contains(f) ? [.. file.Countries.Where(c => c.Value.Contains(f)).Select(c => c.Key)] : [],
        })));

    private static IEnumerable<(PhrasePattern, AreaSense)> Places(Dictionary<string, ImmutableArray<string>> names) =>
        names.SelectMany(n => n.Value.Select(f => (PhrasePattern.Of(f, isName: true), new AreaSense(n.Key, IsName: false) { IsPlace = true })));

    // Nationalities carry their own "*"; those without, and abbreviations, are names in the strict sense (USA, England).
    private static IEnumerable<(PhrasePattern, AreaSense)> Beginnings(Dictionary<string, ImmutableArray<string>> forms) =>
        forms.SelectMany(n => n.Value.Select(f => (f.EndsWith('*') ? PhrasePattern.Of(f, isName: false) : PhrasePattern.Of(f, isName: true), new AreaSense(n.Key, IsName: false))));

    private static IEnumerable<(PhrasePattern, AreaSense)> Regions(Dictionary<string, ImmutableArray<string>> forms) =>
        forms.SelectMany(n => n.Value.Select(f => (char.IsLower(f[0]) ? PhrasePattern.Of(f + "*", isName: false) : PhrasePattern.Of(f, isName: true), new AreaSense(n.Key, char.IsUpper(f[0])))));
}
