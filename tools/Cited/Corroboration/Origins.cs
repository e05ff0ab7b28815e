using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

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
    public ImmutableArray<Descent> Of(string source) => Follow(source, null);

    /// <summary>The voices behind a claim.</summary>
    public Voices Of(Claim claim) => Voices.Of(claim.Citations.Select(c => Distinct(Of(c))));

    /// <summary>The voice of an organisation.</summary>
    public Voice VoiceOf(string organization)
    {
        var known = records.Find<Organization>(organization);
        return new Voice(organization, known?.DisplayName ?? organization, organization == reporter || (known is not null && Authorities.Contains(known.Type)));
    }

    /// <summary>The earliest day on which a source may have been published; absent if it is undated.</summary>
    public DateOnly? PublishedOn(string source) =>
        records.Find<Source>(source)?.Published is { } text && Edtf.TryParse(text, out var published) ? published!.Earliest : null;

    /// <summary>Each voice once, by id.</summary>
    public static ImmutableArray<Voice> Distinct(IEnumerable<Descent> descents) =>
        [.. descents.Select(d => d.Voice).DistinctBy(v => v.Organization, StringComparer.Ordinal).OrderBy(v => v.Organization, StringComparer.Ordinal)];

    // Breadth first, so that the first way to a voice is a shortest one; among those, the ids decide.
    private ImmutableArray<Descent> Follow(string start, IEnumerable<string>? instead)
    {
        var found = new SortedDictionary<string, Descent>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var ways = new Queue<ImmutableArray<string>>();
        if (instead is null)
        {
            ways.Enqueue([start]);
        }
        else
        {
            Add(instead, [start]);
        }

        while (ways.TryDequeue(out var way))
        {
            if (records.Find<Source>(way[^1]) is not { } source)
            {
                Find(way[^1], way);
            }
            else if (source.Origin.DerivedFrom.IsEmpty)
            {
                Find(source.Publisher, way);
            }
            else
            {
                Add(source.Origin.DerivedFrom, way);
            }
        }

        if (found.Count == 0)
        {
            // Origins in a circle, which a rule of its own reports: then the page speaks for itself.
            Find(records.Find<Source>(start)?.Publisher ?? start, [start]);
        }

        return [.. found.Values];

        void Add(IEnumerable<string> origins, ImmutableArray<string> way)
        {
            foreach (var next in origins.Order(StringComparer.Ordinal).Where(seen.Add))
            {
                ways.Enqueue(way.Add(next));
            }
        }

        void Find(string organization, ImmutableArray<string> way) => found.TryAdd(organization, new Descent(VoiceOf(organization), way));
    }
}
