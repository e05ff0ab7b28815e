namespace Cited.Language;

/// <summary>
/// The words of a language by which values are read in its texts, made ready for looking up. All grammar is in the files; the
/// readers are the same for every language.
/// </summary>
internal sealed class LanguageWords
{
    /// <summary>Makes the words of a file ready.</summary>
    /// <param name="file">The file.</param>
    /// <param name="region">The region of the tag (ISO 3166-1), by which dates in digits are read; absent without one.</param>
    public LanguageWords(LanguageFile file, string? region = null)
    {
        Code = file.Language;
        Decimal = file.Decimal is "," or "٫" ? ',' : '.';
        Numbers = new NumberWords(file.Numbers);
        Bounds = new BoundWording(file.Bounds);
        Kinds = new KindWords(file);
        Dates = new DateWords(file.Dates, region);
        Names = new AreaNames(file);
        Enumeration = Table(file.Enumeration);
        People = new PhraseTable<bool>(file.Men.Select(m => (PhrasePattern.Of(m, isName: false), false)).Concat(file.Women.Select(w => (PhrasePattern.Of(w, isName: false), true))));
        Agencies = Table(file.Agencies.Select(a => a + "*"));
        Codes = file.Codes.ToDictionary(
            list => list.Key,
            list => (IReadOnlyDictionary<string, PhraseTable<bool>>)list.Value.ToDictionary(c => c.Key, c => Table(c.Value), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>A language without any data: digits alone can be read.</summary>
    public static LanguageWords Unknown { get; } = new(new LanguageFile { Language = "und" });

    /// <summary>The code of the file.</summary>
    public string Code { get; }

    /// <summary>Whether values can be read in the language; of some, the tool knows no more than how ages are written.</summary>
    public bool IsKnown => !Numbers.IsEmpty;

    /// <summary>The sign before decimals, folded to <c>.</c> or <c>,</c>.</summary>
    public char Decimal { get; }

    /// <summary>Number words.</summary>
    public NumberWords Numbers { get; }

    /// <summary>Wordings of bounds.</summary>
    public BoundWording Bounds { get; }

    /// <summary>Words that tell what a number is of.</summary>
    public KindWords Kinds { get; }

    /// <summary>Words of dates.</summary>
    public DateWords Dates { get; }

    /// <summary>Names of countries and regions, and nationalities.</summary>
    public AreaNames Names { get; }

    /// <summary>Words that stand between the members of a list.</summary>
    public PhraseTable<bool> Enumeration { get; }

    /// <summary>Words that any agency's name may hold.</summary>
    public PhraseTable<bool> Agencies { get; }

    /// <summary>Words for men and for women, between which a passage may divide a number ("three men and a woman"): whether it is women.</summary>
    public PhraseTable<bool> People { get; }

    /// <summary>Words for codes, by vocabulary and code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, PhraseTable<bool>>> Codes { get; }

    /// <summary>Entries that all mean the same.</summary>
    public static PhraseTable<bool> Table(IEnumerable<string> entries) => new(entries.Select(e => (PhrasePattern.Of(e, isName: false), true)));
}
