using Cited.Corroboration;
using Cited.Model;

namespace Cited.Releasing;

/// <summary>How the tables and metadata name what the model has as enumerations: as the records write them.</summary>
public static class Words
{
    /// <summary>The bounds of claims.</summary>
    public static IReadOnlyList<string> Bounds { get; } = [.. Enum.GetValues<Bound>().Select(Of)];

    /// <summary>The states of claims.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. Enum.GetValues<ClaimStatus>().Select(Of)];

    /// <summary>The kinds of records.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<RecordKind>().Select(Of)];

    /// <summary>The types of values.</summary>
    public static IReadOnlyList<string> ValueTypes { get; } = [.. Enum.GetValues<Model.ValueType>().Select(Of)];

    /// <summary>The policies by which preferred values are chosen; the first is the default.</summary>
    public static IReadOnlyList<string> Policies { get; } = [.. Enum.GetValues<PreferencePolicy>().Select(Of)];

    /// <summary>The kinds of overlaps.</summary>
    public static IReadOnlyList<string> Overlaps { get; } = [.. Enum.GetValues<OverlapKind>().Select(Of)];

    /// <summary>The policy with a name; absent if there is none.</summary>
    public static PreferencePolicy? Policy(string name) =>
        Enum.GetValues<PreferencePolicy>().Where(p => Of(p) == name).Select(p => (PreferencePolicy?)p).FirstOrDefault();

    /// <summary><c>AtLeast</c> → <c>at-least</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
