using Cited.Model;

namespace Cited.Releasing;

/// <summary>What a release says of itself in its database.</summary>
internal static class About
{
    public static IReadOnlyList<(string Key, string Value)> Of(ReleaseInput input, DatasetInfo info) =>
    [
        ("name", info.Name),
        ("title", info.Title),
        ("description", info.Description),
        ("version", input.Version),
        ("released", DateText.Day(input.Date)),
        ("policy", Words.Of(input.Policy)),
        ("tool", "cited " + input.ToolVersion),
        .. info.Licences.Where(l => l.Scope == "data").Take(1).Select(l => ("licence", l.Name)),
    ];
}
