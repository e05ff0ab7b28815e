using System.Collections.Immutable;
using Cited.Corroboration;
using Cited.Model;
using Cited.Passages;
using Cited.Reading;

namespace Cited.Reporting;

/// <summary>A citation for reading.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="Published">When it was published (EDTF); absent if not known.</param>
/// <param name="Link">The address that leads to the passage; absent for documents without an address.</param>
/// <param name="Ways">How it comes back to each voice.</param>
/// <param name="Note">A remark.</param>
public sealed record CitationLine(string Source, string Publisher, string? Published, string? Link, ImmutableArray<Descent> Ways, string? Note);

/// <summary>A claim for reading, with its citations.</summary>
public sealed record ClaimLines(ClaimSupport Support, ImmutableArray<CitationLine> Citations);

/// <summary>A fact for reading.</summary>
/// <param name="Support">Who stands behind which claim.</param>
/// <param name="Label">The property's name.</param>
/// <param name="Scope">What part it is about, in words; empty for the whole.</param>
/// <param name="Preferred">Its one value, and why it.</param>
/// <param name="Claims">The claims: the preferred one, then those that stand, most origins first.</param>
public sealed record FactLines(FactSupport Support, string Label, string Scope, PreferredValue Preferred, ImmutableArray<ClaimLines> Claims)
{
    /// <summary>Independent origins behind the preferred value; of all that stands where that is a range.</summary>
    public int Origins => Preferred.Claim?.Voices.Count ?? Support.Voices.Count;

    /// <summary>Citations of the preferred value; of all claims where that is a range.</summary>
    public int Citations => Preferred.Claim?.Claim.Citations.Length ?? Support.Citations;
}

/// <summary>A record for reading: what all formats of <c>cited show</c> are made from.</summary>
/// <param name="Record">The record.</param>
/// <param name="Title">Its name.</param>
/// <param name="Details">Lines of "what: value", in order.</param>
/// <param name="Facts">Its facts, in the record's order; empty for sources and organisations.</param>
public sealed record RecordPage(DataRecord Record, string Title, ImmutableArray<(string Label, string Value)> Details, ImmutableArray<FactLines> Facts)
{
    /// <summary>By what values were chosen.</summary>
    public PreferencePolicy Policy { get; init; }

    /// <summary>The view that the page shows; absent for everything that is known now.</summary>
    public AsOf? View { get; init; }

    /// <summary>In one or two sentences what it is; absent for sources and organisations.</summary>
    public string? Summary => (Record as FactRecord)?.Summary;

    /// <summary>The page of a record.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="policy">By what values are chosen.</param>
    /// <param name="day">Show what had been reported by that day; absent for everything.</param>
    /// <returns>The page; absent if the dataset has no such record.</returns>
    public static RecordPage? Of(Dataset dataset, string id, PreferencePolicy policy = PreferencePolicy.OfficialFirst, DateOnly? day = null)
    {
        var view = day is { } given ? AsOf.View(dataset, given) : null;
        var shown = view?.Dataset ?? dataset;
        return shown.Find<DataRecord>(id) switch
        {
            FactRecord record => new RecordPage(record, record.DisplayName, RecordDetails.Of(record, shown), [.. FactSupport.Of(record, shown).Select(f => FactOf(f, record, shown, policy))]) { Policy = policy, View = view },
            Source source => new RecordPage(source, source.Title, RecordDetails.Of(source, dataset), []) { Policy = policy },
            Organization organization => new RecordPage(organization, organization.DisplayName, RecordDetails.Of(organization, dataset), []) { Policy = policy },
            _ => null,
        };
    }

    private static FactLines FactOf(FactSupport support, FactRecord record, Dataset dataset, PreferencePolicy policy)
    {
        var origins = new Origins(dataset, record);
        var scope = support.Fact.Scope.IsWhole ? string.Empty : new ScopeNesting(dataset.Vocabulary.Areas).Describe(support.Fact.Scope);
        var preferred = new Preference(dataset).Of(support, policy);
        return new FactLines(
            support,
            dataset.Vocabulary.Properties.GetValueOrDefault(support.Fact.Property)?.Label ?? support.Fact.Property,
            scope,
            preferred,
            [
                .. support.Claims
                    .OrderByDescending(c => ReferenceEquals(c, preferred.Claim)).ThenByDescending(c => c.Stands).ThenByDescending(c => c.Voices.Count).ThenByDescending(c => c.Sources.Length)
                    .Select(c => new ClaimLines(c, [.. c.Claim.Citations.OrderBy(x => x.Source, StringComparer.Ordinal).Select(x => CitationOf(x, origins, dataset))])),
            ]);
    }

    private static CitationLine CitationOf(Citation citation, Origins origins, Dataset dataset)
    {
        var source = dataset.Find<Source>(citation.Source);
        var link = source?.Url is { } url && citation.Fragment is { } fragment ? DeepLink.Of(url, TextDirective.Of(fragment)) : source?.Url;
        return new CitationLine(
            citation.Source,
            source is null ? citation.Source : dataset.Find<Organization>(source.Publisher)?.DisplayName ?? source.Publisher,
            source?.Published,
            link,
            origins.Of(citation),
            citation.Note);
    }
}
