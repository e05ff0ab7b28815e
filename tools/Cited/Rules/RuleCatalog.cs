using Cited.Findings;

namespace Cited.Rules;

/// <summary>The one list of all rules, in the order of families, then ids.</summary>
public static class RuleCatalog
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new Consistency.AcknowledgedNothing(),
    ];

    /// <summary>The rule with an id; absent if there is none.</summary>
    public static IRule? Find(string id) => All.FirstOrDefault(r => r.Info.Id == id);

    /// <summary>Ids of the rules whose findings may be kept with a reason, ordinal order.</summary>
    public static IReadOnlyList<string> Acknowledgeable { get; } =
        [.. All.Where(r => r.Info.Acknowledgeable).Select(r => r.Info.Id).Order(StringComparer.Ordinal)];
}
