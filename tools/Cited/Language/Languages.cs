using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Cited.Language;

/// <summary>
/// The languages that the tool knows. One file of Languages holds everything it knows of one: numbers, dates, names of countries,
/// ways to write ages, words around names of people, and how addresses are spelt out. A language more is a file more.
/// </summary>
internal sealed class Languages
{
    private static readonly Lazy<Languages> Embedded = new(() => new Languages(ReadFiles()));

    private readonly ImmutableArray<LanguageFile> files;
    private readonly ImmutableDictionary<string, Lazy<LanguageWords>> byCode;
    private readonly ConcurrentDictionary<(string Language, string Region), LanguageWords> byRegion = new();
    private readonly Lazy<AgeWords> ages;
    private readonly Lazy<NameSigns> names;

    /// <summary>Languages of some files.</summary>
    public Languages(ImmutableArray<LanguageFile> files)
    {
        this.files = files;
        byCode = files.Select(f => (File: f, Words: new Lazy<LanguageWords>(() => new LanguageWords(f))))
            .SelectMany(f => f.File.Aliases.Append(f.File.Language).Select(code => (Code: code, f.Words)))
            .ToImmutableDictionary(f => f.Code, f => f.Words, StringComparer.Ordinal);
        ages = new(() => new AgeWords(files));
        names = new(() => new NameSigns(files));
    }

    /// <summary>The languages whose files are part of the tool.</summary>
    public static Languages BuiltIn => Embedded.Value;

    /// <summary>The codes and other codes of languages in whose texts values can be read.</summary>
    public IEnumerable<string> Readable =>
        files.Where(f => f.Numbers.Values.Count > 0).SelectMany(f => f.Aliases.Append(f.Language)).Order(StringComparer.Ordinal);

    /// <summary>How ages are written, in all languages.</summary>
    public AgeWords Ages => ages.Value;

    /// <summary>What tells names of people from other capitalised words, in all languages.</summary>
    public NameSigns Names => names.Value;

    /// <summary>Reads a file.</summary>
    public static LanguageFile Parse(Stream json) => JsonSerializer.Deserialize(json, LanguageFileContext.Default.LanguageFile)!;

    /// <summary>These languages and another one.</summary>
    public Languages With(LanguageFile another) => new(files.Add(another));

    /// <summary>
    /// The language of a BCP 47 tag, its script aside; <see cref="LanguageWords.Unknown"/> where there is no file. The region matters only
    /// where it tells which of the two numbers of 03/04/2019 is the month.
    /// </summary>
    public LanguageWords For(string tag)
    {
        var parts = tag.Split('-', '_');
        var code = parts[0].ToLowerInvariant();
        if (!byCode.TryGetValue(code, out var found))
        {
            return LanguageWords.Unknown;
        }

        var region = Array.Find(parts[1..], p => p.Length == 2)?.ToUpperInvariant();
        var file = region is null ? null : files.FirstOrDefault(f => f.Language == found.Value.Code && (f.Dates.MonthFirstIn.Contains(region) || f.Dates.DayFirstIn.Contains(region)));
        return file is null ? found.Value : byRegion.GetOrAdd((file.Language, region!), key => new LanguageWords(file, key.Region));
    }

    /// <summary>Words of all languages for one thing.</summary>
    public IEnumerable<string> Contacts(Func<ContactsFile, ImmutableArray<string>> words) =>
        files.SelectMany(f => words(f.Contacts)).Distinct(StringComparer.Ordinal);

    private static ImmutableArray<LanguageFile> ReadFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith("Cited.Language.Languages.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    return Parse(stream);
                }),
        ];
    }
}
