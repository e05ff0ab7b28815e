using System.Collections.Immutable;
using Cited.Findings;
using Cited.Language;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>A language tag whose language or region is none.</summary>
internal sealed class UnknownLanguage : IRecordRule<DataRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "unknown-language",
        RuleFamily.References,
        Severity.Error,
        "A language tag begins with a code that is no language, or names a region that is no country.",
        "The language decides how numbers, dates and names of people in a text are read. Under a code that nobody knows, they are not read at all.",
        "Use the code of the language (\"ja\" for Japanese, \"cs\" for Czech), not that of a country, and the shortest one there is.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records) =>
        from tag in TagsOf(record)
        let finding = OfLanguage(tag.Tag, tag.At, records.Vocabulary) ?? OfRegion(tag.Tag, tag.At, records.Vocabulary)
        where finding is not null
        select finding;

    private Finding? OfLanguage(string tag, Place at, Vocabulary vocabulary)
    {
        var primary = LanguageTags.Primary(tag);
        if (LanguageTags.IsRegistered(primary) || vocabulary.Languages.Any(l => l.Id == primary))
        {
            return null;
        }

        IReadOnlyList<string> near = LanguageTags.Meant(primary) is { } meant ? [meant] : Nearest.Of(primary, vocabulary.Languages.Select(l => l.Id));
        var shown = near.Select(n => vocabulary.Languages.FirstOrDefault(l => l.Id == n) is { } language ? $"\"{n}\" ({language.Label})" : $"\"{n}\"");
        return new Finding(
            Info,
            at,
            $"There is no language \"{Shown.Of(primary)}\".",
            near.Count > 0 ? $"Did you mean {string.Join(" or ", shown)}?" : "Use the code of the language: schema/vocabulary/languages.json lists those of most sources.")
        {
            Near = [.. near.Select(n => n + tag[primary.Length..])],
        };
    }

    private Finding? OfRegion(string tag, Place at, Vocabulary vocabulary)
    {
        if (LanguageTags.Region(tag) is not { } region || vocabulary.Areas.Countries.ContainsKey(region.ToUpperInvariant()))
        {
            return null;
        }

        var meant = vocabulary.Areas.Named(region);
        return new Finding(
            Info,
            at,
            $"There is no country \"{Shown.Of(region)}\", which \"{Shown.Of(tag)}\" names as the region of the language.",
            meant.Count > 0 ? $"Did you mean {string.Join(" or ", meant.Select(m => $"\"{LanguageTags.Primary(tag)}-{m}\""))}?" : "Use the code of ISO 3166-1, or leave the region out.");
    }

    private static IEnumerable<(string Tag, Place At)> TagsOf(DataRecord record)
    {
        if (record is Source source)
        {
            yield return (source.Language, source.At.At("language"));
        }

        ImmutableArray<Name> names = record switch
        {
            FactRecord holder => holder.Names,
            Organization organization => organization.Names,
            _ => [],
        };
        foreach (var name in names)
        {
            yield return (name.Language, name.At.At("language"));
        }
    }
}
