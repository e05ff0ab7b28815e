using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Corroboration;

/// <summary>
/// Who is behind a citation. Following <c>origin.derivedFrom</c> (or the citation's own <c>derivedFrom</c>, which goes before
/// it) leads to original documents and to organisations. Both are the same thing here, the voice of an organisation: whether a
/// page derives from INTERPOL's release, which is in the dataset, or from "interpol", since the release was not seen, it
/// repeats INTERPOL. So two originals of one publisher are one voice too, and an organisation that is named is never followed
/// further: if what is known of it only repeats others, name its document instead (the rule <c>origin-skips-source</c>).
/// The voices of a citation depend on nothing but its own ancestors. Hence another citation never takes a voice away.
/// </summary>
public sealed class Origins
{
    private static readonly ImmutableHashSet<string> Authorities = ["police", "intergovernmental", "government"];

    private readonly IRecords records;
    private readonly string? reporter;
    private readonly Dictionary<string, ImmutableArray<Descent>> known = new(StringComparer.Ordinal);

    /// <summary>Origins as the facts of one record see them.</summary>
    public Origins(IRecords records, FactRecord? record = null)
    {
        this.records = records;
        reporter = (record as Indicator)?.Organization;
    }

    /// <summary>The voices behind a citation, by id; at least one.</summary>
    public ImmutableArray<Descent> Of(Citation citation) =>
        citation.DerivedFrom.IsEmpty ? Of(citation.Source) : Follow(citation.Source, citation.DerivedFrom);

    /// <summary>The voices behind a source, by id; at least one.</summary>
    public ImmutableArray<Descent> Of(string source)
    {
        if (!known.TryGetValue(source, out var descents))
        {
            known[source] = descents = Follow(source, null);
        }

        return descents;
    }

    /// <summary>The voices behind a claim.</summary>
    public Voices Of(Claim claim) => Voices.Of(claim.Citations.Select(c => Distinct(Of(c))));

    /// <summary>The voice of an organisation.</summary>
    public Voice VoiceOf(string organization)
    {
        var record = records.Find<Organization>(organization);
        return new Voice(organization, record?.DisplayName ?? organization, organization == reporter || (record is not null && Authorities.Contains(record.Type)));
    }

    /// <summary>The earliest day on which a source may have been published; absent if it is undated.</summary>
    public DateOnly? PublishedOn(string source) =>
        records.Find<Source>(source)?.Published is { } text && Edtf.TryParse(text, out var published) ? published!.Earliest : null;

    /// <summary>Each voice once, by id.</summary>
    public static ImmutableArray<Voice> Distinct(IEnumerable<Descent> descents) =>
        [.. descents.Select(d => d.Voice).DistinctBy(v => v.Organization, StringComparer.Ordinal).OrderBy(v => v.Organization, StringComparer.Ordinal)];

    private ImmutableArray<Descent> Follow(string start, IEnumerable<string>? instead) => new DescentSearch(records, VoiceOf).Of(start, instead);
}
