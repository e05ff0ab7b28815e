using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>Claims behind which stand only pages that repeat others, while what they repeat is not in the dataset.</summary>
public sealed class OnlyDerivativeSources : IRule
{
    private const int ShownAtMost = 5;

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "only-derivative-sources",
        RuleFamily.Citations,
        Severity.Note,
        "Claims are cited only from pages that repeat others, and what these go back to is not in the dataset as a source.",
        "Whoever repeats can err, and the same error in many pages is still one. The original would settle it.",
        "Find the release or the first report, and cite it too. Where it is not to be had, nothing needs to be done.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        foreach (var record in dataset.FactRecords)
        {
            var origins = new Origins(dataset, record);
            var claims = record.Facts.SelectMany(f => f.Claims).Where(c => c.Status == ClaimStatus.Stands)
                .Select(c => (Claim: c, Roots: Roots(c, origins, dataset)))
                .Where(c => c.Roots.Length > 0)
                .ToLookup(c => string.Join(' ', c.Roots));
            foreach (var same in claims)
            {
                // One missing original is one cause, however many claims go back to it.
                var first = same.First();
                var (rest, goes) = same.Count() == 1 ? ("This claim rests", "goes") : ($"This claim and {same.Count() - 1} more rest", "go");
                yield return new Finding(
                    Info,
                    first.Claim.At.At("citations"),
                    $"{rest} on pages that repeat others; the original to which they {goes} back, of {Shown.Or(first.Roots)}, is not in the dataset.",
                    "If the original can be found, make it a source and cite it.")
                {
                    Related = [.. same.Skip(1).Take(ShownAtMost).Select(c => new RelatedPlace(c.Claim.At.At("citations"), "likewise"))],
                };
            }
        }
    }

    // The organisations whose originals are missing; empty if one citation is an original, or one original is a source.
    private static string[] Roots(Claim claim, Origins origins, Dataset dataset)
    {
        var descents = claim.Citations.SelectMany(c => origins.Of(c)).ToArray();
        return descents.All(d => d.Path.Length > 1 && dataset.Find<Source>(d.Path[^1]) is null)
            ? [.. descents.Select(d => d.Path[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
    }
}
