using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>An organisation is named as origin, though its document is in the dataset and only repeats others.</summary>
internal sealed class OriginSkipsSource : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "origin-skips-source",
        RuleFamily.Consistency,
        Severity.Warning,
        "A source derives from an organisation whose own document, cited for the same record, derives from others in turn.",
        "An organisation that is named as origin counts as an independent voice; its document shows that it is none.",
        "Name the document in \"derivedFrom\" instead of the organisation. If another document is meant that is its own reporting, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var origins = new Origins(records);

        // Once for a place, however often the record cites the page; records that cite other documents of the organisation tell of those.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var citations = record.Facts.SelectMany(f => f.Claims).SelectMany(c => c.Citations).ToArray();
        var repeating = citations.Select(c => c.Source).Distinct(StringComparer.Ordinal)
            .Select(records.Find<Source>).OfType<Source>()
            .Where(s => !origins.Of(s.Id).Any(d => d.Voice.Organization == s.Publisher))
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .ToLookup(s => s.Publisher, StringComparer.Ordinal);
        foreach (var (from, id, at) in citations.SelectMany(c => Named(c, records)))
        {
            var document = repeating[id].FirstOrDefault(s => s.Id != from);
            if (document is not null && seen.Add(at.Path + at.Pointer))
            {
                yield return new Finding(
                    Info,
                    at,
                    $"\"{id}\" counts as an independent voice here, but its document \"{document.Id}\" derives from {Shown.Or(document.Origin.DerivedFrom.Order(StringComparer.Ordinal))}.",
                    $"Write \"{document.Id}\" instead of \"{id}\". If another document is meant that is its own reporting, acknowledge \"origin-skips-source\" here with the reason.")
                {
                    Related = [new RelatedPlace(document.Origin.At.At("derivedFrom"), $"the origin of \"{document.Id}\"")],
                };
            }
        }
    }

    private static IEnumerable<(string From, string Id, Place At)> Named(Citation citation, IRecords records)
    {
        var source = records.Find<Source>(citation.Source);
        var (ids, at) = citation.DerivedFrom.IsEmpty && source is not null
            ? (source.Origin.DerivedFrom, source.Origin.At.At("derivedFrom"))
            : (citation.DerivedFrom, citation.At.At("derivedFrom"));

        // Whoever names its own publisher says that the passage is its own.
        return ids.Select((id, n) => (citation.Source, id, at.At(n)))
            .Where(x => x.id != source?.Publisher && records.Find<Organization>(x.id) is not null);
    }
}
