using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>
/// The one list of all texts that people write into the dataset. Ids, codes, dates and hashes are not among them: their
/// schema leaves no room for anything else.
/// </summary>
internal static class RecordTexts
{
    private const string Ours = "en";
    private const string Unknown = "und";

    /// <summary>Every text, in the order of the files.</summary>
    public static IEnumerable<RecordText> Of(Dataset dataset) =>
        dataset.Records.SelectMany(record => Of(record, dataset)).Concat(OutsideRecords(dataset));

    /// <summary>Those that belong to no record.</summary>
    public static IEnumerable<RecordText> OutsideRecords(Dataset dataset) =>
        (dataset.Info is { } info ? OfInfo(info) : [])
            .Concat(dataset.Retired.Select(r => new RecordText(r.At.At("reason"), r.Reason, TextKind.Free, Ours)));

    /// <summary>Those of a record, in the order of the file.</summary>
    public static IEnumerable<RecordText> Of(DataRecord record, IRecords records) =>
    [
        .. record switch
        {
            FactRecord r => OfFacts(r, records),
            Source s => OfSource(s),
            Organization o => OfOrganization(o, records),
            _ => [],
        },
        .. Free(record.At, "note", record.Note),
        .. record.Acknowledged.SelectMany(a => Free(a.At, "reason", a.Reason)),
    ];

    private static IEnumerable<RecordText> OfFacts(FactRecord record, IRecords records) =>
        Names(record.Names)
            .Concat(Free(record.At, "summary", record.Summary))
            .Concat(record.Facts.SelectMany(fact => OfFact(fact, records)));

    private static IEnumerable<RecordText> OfFact(Fact fact, IRecords records)
    {
        var isText = records.Vocabulary.Properties.GetValueOrDefault(fact.Property)?.Type == Model.ValueType.Text;
        foreach (var claim in fact.Claims)
        {
            IEnumerable<RecordText> texts =
            [
                .. isText && claim.Value is TextValue value ? Free(claim.At, "value", value.Text) : [],
                .. isText && claim.Correction?.Was is TextValue was ? Free(claim.Correction.At, "was", was.Text) : [],
                .. claim.Correction is { } correction ? Free(correction.At, "note", correction.Note) : [],
                .. Citations(claim.Citations, records),
                .. Free(claim.At, "note", claim.Note),
            ];
            foreach (var text in texts)
            {
                yield return text;
            }
        }

        IEnumerable<RecordText> rest =
        [
            .. fact.Disagreement is { } disagreement ? Free(disagreement.At, "note", disagreement.Note) : [],
            .. Free(fact.At, "note", fact.Note),
            .. fact.Acknowledged.SelectMany(a => Free(a.At, "reason", a.Reason)),
        ];
        foreach (var text in rest)
        {
            yield return text;
        }
    }

    private static IEnumerable<RecordText> Citations(IEnumerable<Citation> citations, IRecords records)
    {
        foreach (var citation in citations)
        {
            var language = records.Find<Source>(citation.Source)?.Language ?? Unknown;
            IEnumerable<RecordText> texts =
            [
                .. citation.Fragment is { } f ? OfFragment(f, language) : [],
                .. citation.Locator?.Table is { } table ? [new RecordText(citation.At.At("locator").At("table"), table, TextKind.Label, language)] : Array.Empty<RecordText>(),
                .. Free(citation.At, "note", citation.Note),
            ];
            foreach (var text in texts)
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<RecordText> OfFragment(Fragment fragment, string language) =>
        new[] { ("prefix", fragment.Prefix), ("start", fragment.Start), ("end", fragment.End), ("suffix", fragment.Suffix) }
            .Where(part => part.Item2 is not null)
            .Select(part => new RecordText(fragment.At.At(part.Item1), part.Item2!, TextKind.Passage, language));

    private static IEnumerable<RecordText> OfSource(Source source) =>
    [
        new RecordText(source.At.At("title"), source.Title, TextKind.Title, source.Language),
        .. Address(source.At, "url", source.Url),
        .. source.Document is { } document ? [new RecordText(source.At.At("document").At("name"), document.Name, TextKind.Label, Unknown)] : Array.Empty<RecordText>(),
        .. Address(source.At.At("archived"), "url", source.Archived?.Url),
        .. Free(source.Origin.At, "note", source.Origin.Note),
    ];

    private static IEnumerable<RecordText> OfOrganization(Organization organization, IRecords records) =>
    [
        .. Names(organization.Names),
        .. Address(organization.At, "website", organization.Website),
        .. organization.Parent is { } parent ? Citations(parent.Citations, records) : [],
        .. organization.Ratings.SelectMany(r => Citations(r.Citations, records).Prepend(new RecordText(r.At.At("value"), r.Value, TextKind.Label, Unknown))),
    ];

    private static IEnumerable<RecordText> OfInfo(DatasetInfo info) =>
    [
        .. Free(info.At, "title", info.Title),
        .. Free(info.At, "description", info.Description),
        .. info.Keywords.Select((word, n) => new RecordText(info.At.At("keywords").At(n), word, TextKind.Free, Ours)),
        .. info.Contributors.Select((who, n) => new RecordText(info.At.At("contributors").At(n).At("name"), who.Name, TextKind.Credit, Unknown)),
        .. Address(info.At, "home", info.Home),
    ];

    private static IEnumerable<RecordText> Names(IEnumerable<Name> names) =>
        names.Select(n => new RecordText(n.At.At("text"), n.Text, TextKind.Name, n.Language));

    private static IEnumerable<RecordText> Free(Text.Place at, string key, string? text) =>
        text is null ? [] : [new RecordText(at.At(key), text, TextKind.Free, Ours)];

    private static IEnumerable<RecordText> Address(Text.Place at, string key, string? url) =>
        url is null ? [] : [new RecordText(at.At(key), url, TextKind.Address, Unknown)];
}
