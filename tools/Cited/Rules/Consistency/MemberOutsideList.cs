using Cited.Corroboration;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Consistency;

/// <summary>
/// A country that is on none of the complete lists: something is reported of it, or a smaller list has it. Lists that are
/// introduced with "including" are not consulted, since what they leave out says nothing. Of several lists that lack it, the first
/// relation of the vocabulary and the narrowest scope is reported: one cause, one finding.
/// </summary>
internal sealed class MemberOutsideList : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "member-outside-list",
        RuleFamily.Consistency,
        Severity.Warning,
        "Something is reported of a country, or a list has a member, that no list reported as complete contains.",
        "Either the list is not complete, or the report is about something else.",
        "Look at both passages again. A list that is not complete has the bound \"at-least\". If the reporting itself is so, acknowledge it with the reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        var words = new FactWords(records);
        foreach (var fact in record.Facts)
        {
            var findings = (records.Vocabulary.Properties.GetValueOrDefault(fact.Property)?.AgreesWith ?? [])
                .Select(a => (a.Relation, Lists: record.Facts.Where(l => l.Property == a.Property && Complete(l).Length > 0 && words.Nesting.IsWithin(fact.Scope, l.Scope)).ToArray()))
                .Select(a => a.Relation switch
                {
                    AgreementRelation.AreasWithin => CheckArea(fact, a.Lists, records.Vocabulary.Areas, words),
                    AgreementRelation.SubsetOf => CheckMembers(fact, a.Lists, words),
                    _ => null,
                });
            if (findings.FirstOrDefault(f => f is not null) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private Finding? CheckArea(Fact fact, Fact[] lists, Areas areas, FactWords words)
    {
        if (fact.Scope.Area is not { } area || areas.CountryOf(area) is not { } country || FactRange.Of(fact) is not { Low: > 0 } range)
        {
            return null;
        }

        var list = words.Narrowest([.. lists.Where(l => !Complete(l).Any(c => ((SetValue)c.Value).Members.Contains(country)))]);
        return list is null ? null : Report(
            fact.At.At("scope").At("area"),
            $"{words.Subject(fact)} is {words.Said(range.Lowest)}, but {areas.Label(country)} ({country}) is not on the list of {words.Subject(list)}: {words.Said(Complete(list)[0])}.",
            list,
            words);
    }

    private Finding? CheckMembers(Fact fact, Fact[] lists, FactWords words)
    {
        var sets = Contest.Standing(fact).Where(c => c.Value is SetValue).ToArray();
        var list = words.Narrowest([.. lists.Where(l => sets.Length > 0 && sets.All(s => Complete(l).All(c => Missing(s, c).Length > 0)))]);
        if (list is null)
        {
            return null;
        }

        var claim = FactWords.Leading(fact)!;
        var nearest = Complete(list).OrderBy(c => Missing(claim, c).Length).First();
        return Report(
            claim.At.At("value"),
            $"{words.Subject(fact)} has {string.Join(", ", Missing(claim, nearest))} ({words.By(claim)}), which the list of {words.Subject(list)} lacks: {words.Said(nearest)}.",
            list,
            words);
    }

    private Finding Report(Text.Place at, string message, Fact list, FactWords words) => new(
        Info,
        at,
        message,
        "Look at both passages again; a list that is not complete has the bound \"at-least\". If the reporting itself is so, acknowledge \"member-outside-list\" here with the reason.")
    {
        Related = [.. Complete(list).Select(c => words.Place(list, c))],
    };

    // Standing lists that are reported as complete, most cited first.
    private static Claim[] Complete(Fact list) =>
        [.. Contest.Standing(list).Sort(ClaimOrder.Canonical).Where(c => c is { Bound: Bound.Exact, Value: SetValue }).OrderByDescending(c => c.Citations.Length)];

    private static string[] Missing(Claim smaller, Claim larger) =>
        [.. ((SetValue)smaller.Value).Members.Except(((SetValue)larger.Value).Members, StringComparer.Ordinal)];
}
