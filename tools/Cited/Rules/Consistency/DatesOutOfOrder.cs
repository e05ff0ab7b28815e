using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>A date lies before one that it cannot precede.</summary>
internal sealed class DatesOutOfOrder : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "dates-out-of-order",
        RuleFamily.Consistency,
        Severity.Warning,
        "A date lies wholly before another one that comes first by the vocabulary, such as an announcement before the start.",
        "One of the two is wrong, or means something else, and every duration that is worked out from them with it.",
        "Look at both passages again. If the sources really say so, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        return
            from fact in record.Facts
            from agreement in records.Vocabulary.Properties.GetValueOrDefault(fact.Property)?.AgreesWith ?? []
            where agreement.Relation == AgreementRelation.NotBefore
            let failing = record.Facts.Where(o => o.Property == agreement.Property && words.Nesting.IsWithin(fact.Scope, o.Scope) && IsBefore(fact, o)).ToArray()
            let other = words.Narrowest(failing)
            where other is not null
            let claim = FactWords.Leading(fact)
            let second = FactWords.Leading(other)
            select new Finding(
                Info,
                claim.At.At("value"),
                $"{words.Subject(fact)} is {words.Said(claim)}, before {words.Subject(other)}, which is {words.Said(second)}.",
                "Look at both passages again. If the sources really say so, acknowledge \"dates-out-of-order\" here with the reason.")
            {
                Related = [words.Place(other, second)],
            };
    }

    // No choice of one standing claim from each is in order.
    private static bool IsBefore(Fact fact, Fact other)
    {
        var (dates, others) = (DatesOf(fact), DatesOf(other));
        return dates.Length > 0 && others.Length > 0 && dates.All(d => others.All(d.IsWhollyBefore));
    }

    private static Edtf[] DatesOf(Fact fact) => [.. Contest.Standing(fact).Select(c => (c.Value as TextValue)?.Edtf).OfType<Edtf>()];
}
