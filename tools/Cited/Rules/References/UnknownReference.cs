using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.References;

/// <summary>What the rules about ids that point nowhere have in common: each speaks of one kind of target.</summary>
internal abstract class UnknownReference : IRecordRule<DataRecord>
{
    /// <inheritdoc />
    public abstract RuleInfo Info { get; }

    /// <summary>What is to be found in the dataset, for people: "source", "organisation", …</summary>
    protected abstract string Wanted { get; }

    /// <summary>Where such records are.</summary>
    protected abstract string Folder { get; }

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records)
    {
        var unknown = 0;
        foreach (var reference in Reading.References.Of(record, records.Vocabulary).Where(Speaks))
        {
            var found = records.Find<DataRecord>(reference.Id);
            if ((found is not null && Fits(found)) || (found is null && (records.IsRefused(reference.Id) || records.FindRetired(reference.Id) is not null)))
            {
                continue;
            }

            var problem = found is null
                ? $"There is no {Wanted} \"{Shown.Of(reference.Id, 80)}\"."
                : $"\"{reference.Id}\" is {Called(found.Kind)}; {Article(Wanted)} belongs here.";
            IReadOnlyList<string> near = ++unknown <= Limits.UnknownIds ? Nearest.Of(reference.Id, records.Around(reference.Id).Where(Fits).Select(r => r.Id)) : [];
            var unsearched = unknown <= Limits.UnknownIds ? string.Empty : $" Similar ids were looked for only for the first {Limits.UnknownIds} unknown ids of the record.";
            yield return new Finding(
                Info,
                reference.At,
                problem,
                near.Count > 0 ? $"Did you mean {Shown.Or(near)}? If not, add the {Wanted} in {Folder}." : $"Check the spelling, or add the {Wanted} in {Folder}.{unsearched}")
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
