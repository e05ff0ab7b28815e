using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>Two records have one id.</summary>
internal sealed class DuplicateId : IDatasetRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "duplicate-id",
        RuleFamily.References,
        Severity.Error,
        "Two records have the same id, or ids that differ in upper and lower case alone.",
        "An id names one record in the whole dataset; with two of them, nobody can tell which one a reference means.",
        "Give the newer record another id, or merge the two.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        foreach (var same in dataset.Records.GroupBy(r => r.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                yield return new Finding(Info, other.At.At("id"), $"The id \"{other.Id}\" is taken by {first.At.Path}.", "Give this record another id and rename its file; if both are about the same thing, merge them.")
                {
                    Related = [new RelatedPlace(first.At.At("id"), "the record that has it")],
                };
            }
        }
    }
}
