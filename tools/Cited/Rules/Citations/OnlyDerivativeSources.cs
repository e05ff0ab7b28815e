using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>Claims behind which stand only pages that repeat others, while what they repeat is not in the dataset.</summary>
internal sealed class OnlyDerivativeSources : IRecordRule<FactRecord>
{
    private const int ShownAtMost = 5;

    // More are no help: whoever looks for the one that is meant sorts by publisher anyway.
    private const int NamedAtMost = 4;

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "only-derivative-sources",
        RuleFamily.Citations,
        Severity.Note,
        "Claims are cited only from pages that repeat others, and what these go back to is not in the dataset as a source.",
        "Whoever repeats can err, and the same error in many pages is still one. The original would settle it.",
        "Find the release or the first report, and cite it too. Where it is not to be had, nothing needs to be done.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var origins = new Origins(records, record);
        var roots = record.Facts.SelectMany(f => f.Claims).Where(c => c.Status == ClaimStatus.Stands)
            .SelectMany(c => Roots(c, origins, records).Select(root => (Claim: c, Root: root)))
            .ToLookup(c => c.Root, c => c.Claim, StringComparer.Ordinal);

        // One missing original is one cause, however many claims go back to it.
        foreach (var claims in roots)
        {
            yield return Report(claims.Key, [.. claims], records);
        }
    }

    private Finding Report(string root, Claim[] claims, IRecords records)
    {
        var documents = records.SourcesOf(root).Where(s => s.Origin.DerivedFrom.IsEmpty).Select(s => s.Id).ToArray();
        var claim = claims.Length == 1 ? "This claim is" : $"This claim and {claims.Length - 1} more are";
        return new Finding(
            Info,
            claims[0].At.At("citations"),
            $"{claim} cited only from pages that repeat others, and what they repeat of \"{root}\" is not in the dataset as a source.",
            documents.Length switch
            {
                0 => $"If the document of \"{root}\" can be found, make it a source, name it in \"derivedFrom\" and cite it.",
                > NamedAtMost => $"If they repeat one of the {documents.Length} documents of \"{root}\" in data/sources, name that in \"derivedFrom\" instead of \"{root}\", and cite it where it says the same.",
                _ => $"If they repeat {Shown.Or(documents)}, name that in \"derivedFrom\" instead of \"{root}\", and cite it where it says the same.",
            })
        {
            Related = [.. claims.Skip(1).Take(ShownAtMost).Select(c => new RelatedPlace(c.At.At("citations"), "likewise"))],
        };
    }

    // Where the pages behind a claim have it from, if all of that is missing; empty if one original is cited or is a source.
    private static string[] Roots(Claim claim, Origins origins, IRecords records)
    {
        var descents = claim.Citations.SelectMany(c => origins.Of(c)).ToArray();
        return descents.All(d => d.Path.Length > 1 && records.Find<Source>(d.Path[^1]) is null)
            ? [.. descents.Select(d => d.Path[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
    }
}
