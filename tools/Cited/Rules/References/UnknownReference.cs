using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>What the rules about ids that point nowhere have in common: each speaks of one kind of target.</summary>
public abstract class UnknownReference : IRule
{
    /// <inheritdoc />
    public abstract RuleInfo Info { get; }

    /// <summary>What is to be found in the dataset, for people: "source", "organisation", …</summary>
    protected abstract string Wanted { get; }

    /// <summary>Where such records are.</summary>
    protected abstract string Folder { get; }

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        var known = new Lazy<string[]>(() => [.. dataset.Records.Where(Fits).Select(r => r.Id)]);
        foreach (var reference in dataset.Records.SelectMany(r => Reading.References.Of(r, dataset.Vocabulary)).Where(Speaks))
        {
            var found = dataset.Find<DataRecord>(reference.Id);
            if ((found is not null && Fits(found)) || (found is null && (dataset.IsRefused(reference.Id) || dataset.Retired.Any(r => r.Id == reference.Id))))
            {
                continue;
            }

            var problem = found is null
                ? $"There is no {Wanted} \"{Shown.Of(reference.Id, 80)}\"."
                : $"\"{reference.Id}\" is {Called(found.Kind)}; {Article(Wanted)} belongs here.";
            var near = Nearest.Of(reference.Id, known.Value);
            yield return new Finding(
                Info,
                reference.At,
                problem,
                near.Count > 0 ? $"Did you mean {Shown.Or(near)}? If not, add the {Wanted} in {Folder}." : $"Check the spelling, or add the {Wanted} in {Folder}.")
            {
                Near = near,
            };
        }
    }

    /// <summary>Whether a reference is one that this rule looks at.</summary>
    protected abstract bool Speaks(Reference reference);

    /// <summary>Whether a record is what such a reference may point to.</summary>
    protected abstract bool Fits(DataRecord record);

    private static string Called(RecordKind kind) => kind switch
    {
        RecordKind.Operation => "an operation",
        RecordKind.Indicator => "an indicator",
        RecordKind.Source => "a source",
        _ => "an organisation",
    };

    private static string Article(string noun) => (noun[0] is 'o' or 'i' or 'a' ? "an " : "a ") + noun;
}
