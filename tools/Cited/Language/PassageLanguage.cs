using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Cited.Language;

/// <summary>
/// What is known of a language to read values in its texts: one file of Languages, made ready for looking up. All
/// grammar is in the files; the readers are the same for every language.
/// </summary>
internal sealed class PassageLanguage
{
    private const string Folder = "Cited.Language.Languages.";
    private static readonly Lazy<ImmutableDictionary<string, Lazy<PassageLanguage>>> All = new(ReadAll);

    private PassageLanguage(LanguageFile file)
    {
        Code = file.Language;
        Decimal = file.Decimal is "," or "٫" ? ',' : '.';
        Numbers = new NumberWords(file.Numbers);
        Bounds = new BoundWording(file.Bounds);
        Kinds = new KindWords(file);
        Dates = new DateWords(file.Dates);
        Names = new AreaNames(file);
        Enumeration = Table(file.Enumeration);
        Agencies = Table(file.Agencies.Select(a => a + "*"));
        Codes = file.Codes.ToDictionary(
            list => list.Key,
            list => (IReadOnlyDictionary<string, PhraseTable<bool>>)list.Value.ToDictionary(c => c.Key, c => Table(c.Value), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>A language without any data: digits alone can be read.</summary>
    public static PassageLanguage Unknown { get; } = new(new LanguageFile { Language = "und" });

    /// <summary>The code of the file.</summary>
    public string Code { get; }

    /// <summary>Whether number words can be read.</summary>
    public bool HasNumberWords => !Numbers.IsEmpty;

    /// <summary>Whether there is any data.</summary>
    public bool IsKnown => Code != "und";

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

    /// <summary>Words for codes, by vocabulary and code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, PhraseTable<bool>>> Codes { get; }

    /// <summary>The languages there is data for, with other codes for them.</summary>
    public static IEnumerable<string> Known => All.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The language of a BCP 47 tag, region and script left aside; <see cref="Unknown"/> where there is no data.</summary>
    public static PassageLanguage For(string tag)
    {
        var dash = tag.AsSpan().IndexOfAny('-', '_');
        var code = (dash < 0 ? tag : tag[..dash]).ToLowerInvariant();
        return All.Value.TryGetValue(code, out var found) ? found.Value : Unknown;
    }

    /// <summary>Entries that all mean the same.</summary>
    public static PhraseTable<bool> Table(IEnumerable<string> entries) => new(entries.Select(e => (PhrasePattern.Of(e, isName: false), true)));

    private static ImmutableDictionary<string, Lazy<PassageLanguage>> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var found = ImmutableDictionary.CreateBuilder<string, Lazy<PassageLanguage>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var file = JsonSerializer.Deserialize(stream, LanguageFileContext.Default.LanguageFile)!;
            var language = new Lazy<PassageLanguage>(() => new PassageLanguage(file));
            foreach (var code in file.Aliases.Append(file.Language))
            {
                found[code] = language;
            }
        }

        return found.ToImmutable();
    }
}
