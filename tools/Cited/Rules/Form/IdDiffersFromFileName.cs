using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Form;

/// <summary>A record's id and its file's name differ.</summary>
internal sealed class IdDiffersFromFileName : IRecordRule<DataRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "id-differs-from-file-name",
        RuleFamily.Form,
        Severity.Error,
        "A record's id is not the name of its file.",
        "People find a record by its file, and everything else by its id: both must say the same, to the letter, on every file system.",
        "Rename the file to the id followed by \".json\", or mend the id if the file's name is right.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records)
    {
        var stem = DataLayout.StemOf(record.At.Path);
        if (stem != record.Id)
        {
            yield return new Finding(
                Info,
                record.At.At("id"),
                $"The id is \"{record.Id}\", but the file is named \"{stem}.json\".",
                $"Rename the file to \"{record.Id}.json\", or write \"{stem}\" here if the file's name is right.");
        }
    }
}
