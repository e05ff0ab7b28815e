using System.Runtime.CompilerServices;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>Two sources are one page, or one document.</summary>
internal sealed class SameAddress : IDatasetRule
{
    // What a page is called does not change while other records are edited.
    private static readonly ConditionalWeakTable<Source, string> Known = [];

    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "same-address",
        RuleFamily.References,
        Severity.Error,
        "Two sources have the same address, once scheme, www, trailing slash and tracking are set aside, or the same document.",
        "One page is one source; twice in the dataset it would be counted as two that agree.",
        "Merge the two: keep the older record, move the citations of the other to it, and remove the other.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        foreach (var same in dataset.Sources.GroupBy(s => Known.GetValue(s, Identity), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                yield return new Finding(Info, PlaceOf(other), $"This is the same {(other.Url is null ? "document" : "page")} as \"{first.Id}\".", $"Cite \"{first.Id}\" instead and remove this record.")
                {
                    Related = [new RelatedPlace(PlaceOf(first), $"\"{first.Id}\"")],
                };
            }
        }
    }

    private static string Identity(Source source) => source.Url is { } url ? WebAddress.Identity(url) : "sha256:" + source.Document?.Sha256;

    private static Place PlaceOf(Source source) => source.Url is null ? source.At.At("document").At("sha256") : source.At.At("url");
}
