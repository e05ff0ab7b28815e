using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>
/// A rule that looks at one record after the other, and at others only as far as it looks them up. While someone edits, it is asked again
/// only about records that changed, or for which one of those others did (<see cref="RecordChecks"/>).
/// </summary>
internal interface IRecordRule : IRule
{
    /// <summary>Looks at one record; the order of findings does not matter.</summary>
    /// <param name="record">The record. Findings may stand in another file too, if the record led there.</param>
    /// <param name="records">All else that the findings may depend on.</param>
    IEnumerable<Finding> Check(DataRecord record, IRecords records);
}

/// <summary>The same for a kind of record; about others it says nothing.</summary>
internal interface IRecordRule<in T> : IRecordRule
    where T : DataRecord
{
    /// <summary>Looks at one record of the kind.</summary>
    IEnumerable<Finding> Check(T record, IRecords records);

    /// <inheritdoc />
    IEnumerable<Finding> IRecordRule.Check(DataRecord record, IRecords records) => record is T known ? Check(known, records) : [];
}
