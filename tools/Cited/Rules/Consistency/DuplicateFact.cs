using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>Two facts of a record ask the same question.</summary>
internal sealed class DuplicateFact : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "duplicate-fact",
        RuleFamily.Consistency,
        Severity.Error,
        "Two facts of a record have the same property and scope.",
        "Property and scope are the name of a fact; with two of that name, neither can be cited, and answers that differ do not meet.",
        "Put the claims of both into one fact. If they differ, say why in \"disagreement\".");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        return
            from same in record.Facts.GroupBy(f => f.Key)
            let first = same.First()
            from fact in same.Skip(1)
            select new Finding(Info, fact.At.At("property"), $"{words.Subject(fact)} is asked twice in this record.", "Move these claims to the other fact and remove this one.")
            {
                Related = [new RelatedPlace(first.At.At("property"), "the other fact")],
            };
    }
}
