using Cited.Model;
using Cited.Passages.Archives;
using Cited.Passages.Values;
using Cited.Reading;

namespace Cited.Passages;

/// <summary>
/// A dataset held against an archive: every citation with a fragment, the copy of its source, and the passage. Everything is looked up
/// once, when it is first asked for; the rules and the list of drift read from here.
/// </summary>
public sealed class ArchiveReview
{
    private readonly Lazy<IReadOnlyList<CitedPassage>> passages;

    /// <summary>Prepares a review.</summary>
    public ArchiveReview(Dataset dataset, Archive archive)
    {
        (Dataset, Archive) = (dataset, archive);
        passages = new(() => [.. Citations().AsParallel().AsOrdered().Select(Locate)]);
    }

    /// <summary>The dataset.</summary>
    public Dataset Dataset { get; }

    /// <summary>The archive.</summary>
    public Archive Archive { get; }

    /// <summary>Every citation that has a fragment and whose source is known, in the order of files and of what stands in them.</summary>
    public IReadOnlyList<CitedPassage> Passages => passages.Value;

    /// <summary>Every name that an organisation has; empty for an unknown id.</summary>
    public IEnumerable<string> NamesOf(string organization) => Dataset.Find<Organization>(organization)?.Names.Select(n => n.Text) ?? [];

    private IEnumerable<CitedPassage> Citations()
    {
        foreach (var record in Dataset.Records)
        {
            var cited = record switch
            {
                FactRecord r => r.Facts.SelectMany(f => f.Claims.SelectMany(c => c.Citations.Select(x => (Fact: (Fact?)f, Claim: (Claim?)c, Citation: x)))),
                Organization o => CitationLists.Of(o).SelectMany(c => c).Select(x => ((Fact?)null, (Claim?)null, x)),
                _ => [],
            };
            foreach (var (fact, claim, citation) in cited)
            {
                if (citation.Fragment is not null && Dataset.Find<Source>(citation.Source) is { } source)
                {
                    yield return new CitedPassage(this, record, fact, claim, citation, source);
                }
            }
        }
    }

    private static CitedPassage Locate(CitedPassage passage)
    {
        _ = passage.Search;
        return passage;
    }
}

/// <summary>A citation and what the archive has of it.</summary>
public sealed class CitedPassage
{
    private const int ContextLength = 300;

    private readonly Lazy<ArchivedPage?> copy;
    private readonly Lazy<FragmentSearch?> search;
    private readonly Lazy<PassageVerdict?> verdict;

    internal CitedPassage(ArchiveReview review, DataRecord record, Fact? fact, Claim? claim, Citation citation, Source source)
    {
        (Record, Fact, Claim, Citation, Source) = (record, fact, claim, citation, source);
        copy = new(() => review.Archive.Find(source));
        search = new(() => copy.Value is { Page: not null } found ? review.Archive.Search(found, Directive) : null);
        verdict = new(() => Judge(review));
    }

    /// <summary>The record that cites.</summary>
    public DataRecord Record { get; }

    /// <summary>The fact; absent where an organisation's owner or rating is cited.</summary>
    public Fact? Fact { get; }

    /// <summary>The claim; absent likewise.</summary>
    public Claim? Claim { get; }

    /// <summary>The citation; it has a fragment.</summary>
    public Citation Citation { get; }

    /// <summary>The source that is cited.</summary>
    public Source Source { get; }

    /// <summary>What is looked for.</summary>
    public TextDirective Directive => TextDirective.Of(Citation.Fragment!);

    /// <summary>The source's copy; absent if the archive has none.</summary>
    public ArchivedPage? Copy => copy.Value;

    /// <summary>What the search found; absent if there is no copy that can be read.</summary>
    public FragmentSearch? Search => search.Value;

    /// <summary>The words of the passage; absent if it was not found.</summary>
    public string? Text => Search?.First is { } span ? TextOf(span) : null;

    /// <summary>Whether a hash was recorded that is not the passage's.</summary>
    public bool IsChanged => Text is { } text && Citation.Sha256 is { } recorded && recorded != PassageHash.Of(text);

    /// <summary>Whether the passage states the claim's value; absent if there is no passage or no claim.</summary>
    public PassageVerdict? Verdict => verdict.Value;

    /// <summary>The words of a stretch of the copy.</summary>
    public string TextOf(PassageSpan span) => Copy!.Page!.Text.Substring(span.Start, span.Length);

    /// <summary>A stretch with some words on either side, on one line.</summary>
    public string InContext(PassageSpan span) => PassageContext.Of(Copy!.Page!, span);

    private PassageVerdict? Judge(ArchiveReview review)
    {
        if (Claim is null || Fact is null || Search?.First is not { } span || !review.Dataset.Vocabulary.Properties.TryGetValue(Fact.Property, out var property))
        {
            return null;
        }

        var text = Copy!.Page!.Text;
        return ValueInPassage.Check(
            TextOf(span),
            text[Math.Max(0, span.Start - ContextLength)..span.Start],
            text[span.End..Math.Min(text.Length, span.End + ContextLength)],
            Source.Language,
            Source.Published,
            property,
            Claim,
            review.Dataset.Vocabulary.Areas,
            review.NamesOf,
            review.Dataset.Vocabulary);
    }
}
