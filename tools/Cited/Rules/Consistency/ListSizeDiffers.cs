using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A list has more or fewer members than the number that is reported for it.</summary>
internal sealed class ListSizeDiffers : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "list-size-differs",
        RuleFamily.Consistency,
        Severity.Warning,
        "No list that is reported as complete has as many members as the number that is reported for it.",
        "Someone is missing from the list, or one too many is on it, or the number is of something else.",
        "Count the list in the passage. If it is not complete, give it the bound \"at-least\"; if the reporting itself differs, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        return
            from count in record.Facts
            from agreement in records.Vocabulary.Properties.GetValueOrDefault(count.Property)?.AgreesWith ?? []
            where agreement.Relation == AgreementRelation.SizeOf
            from list in record.Facts
            where list.Property == agreement.Property && words.Nesting.Relate(count.Scope, list.Scope) == ScopeRelation.Same
            where Differs(Contest.Standing(count), Contest.Standing(list))
            let number = FactWords.Leading(count)
            let members = FactWords.Leading(list)
            select new Finding(
                Info,
                number.At.At("value"),
                $"{words.Subject(count)} is {words.Said(number)}, but the list \"{list.Property}\" has {((SetValue)members.Value).Members.Length} members: {words.Said(members)}.",
                "Count the list in the passage; a list that is not complete has the bound \"at-least\". If the reporting itself differs, acknowledge \"list-size-differs\" here with the reason.")
            {
                Related = [words.Place(list, members)],
            };
    }

    // A list that may be longer agrees with any number.
    private static bool Differs(IReadOnlyCollection<Claim> numbers, IReadOnlyCollection<Claim> lists) =>
        numbers.Count > 0 && lists.Count > 0
        && lists.All(l => l.Bound == Bound.Exact && l.Value is SetValue)
        && numbers.All(n => NumberRange.Of(n) is { } range && lists.All(l => !range.Meets(NumberRange.Of(((SetValue)l.Value).Members.Length, Bound.Exact))));
}
