using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.References;

/// <summary>What the rules about records that nothing refers to have in common: each speaks of one kind.</summary>
internal abstract class UnusedRecord : IDatasetRule
{
    /// <inheritdoc />
    public abstract RuleInfo Info { get; }

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        // A refused record may be the one that refers to it; that it is unused is only known when all can be read.
        if (dataset.Files.Any(f => f.Refused && f.Role is not null))
        {
            return [];
        }

        var used = dataset.Records.SelectMany(r => Reading.References.Of(r, dataset.Vocabulary)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return Of(dataset).Where(r => !used.Contains(r.Id)).Select(r => new Finding(Info, r.At.At("id"), Message(r.Id), Help));
    }

    /// <summary>What to do about one.</summary>
    protected abstract string Help { get; }

    /// <summary>The records that the rule looks at.</summary>
    protected abstract IEnumerable<DataRecord> Of(Dataset dataset);

    /// <summary>The sentence about one.</summary>
    protected abstract string Message(string id);
}
