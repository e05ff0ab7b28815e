using System.Globalization;
using System.Text;
using Cited.Reading;
using Cited.Text;

namespace Cited.Generating;

/// <summary>The table of limits in SECURITY.md, between two markers: every bound that <see cref="Limits.All"/> names.</summary>
internal static class LimitsTable
{
    private static readonly MarkedSection Section = new(
        "SECURITY.md",
        "<!-- limits: made by \"cited generate\" from tools/Cited/Text/Limits.cs -->\n",
        "<!-- end of the limits -->\n");

    // The largest first: a bound is shown in the largest unit that leaves no remainder.
    private static readonly (long Size, string Name)[] Binary = [(1L << 30, "GiB"), (1L << 20, "MiB"), (1L << 10, "KiB")];

    /// <summary>The page as it should be; absent where the project has none, or the page has no place for limits.</summary>
    public static GeneratedFile? Of(IFileTree project) => Section.With(project, Table);

    /// <summary>A bound as people read it: <c>4 MiB</c>, <c>2,000 files</c>.</summary>
    public static string Bound(Limit limit) =>
        limit.Unit == "bytes" && Binary.FirstOrDefault(unit => limit.Most >= unit.Size && limit.Most % unit.Size == 0) is { Name: not null } binary
            ? string.Create(CultureInfo.InvariantCulture, $"{limit.Most / binary.Size} {binary.Name}")
            : string.Create(CultureInfo.InvariantCulture, $"{limit.Most:N0} {limit.Unit}");

    private static string Table()
    {
        var table = new StringBuilder("| what | at most | beyond it |\n| --- | --- | --- |\n");
        foreach (var limit in Limits.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {limit.Of} | {Bound(limit)} | {limit.Beyond} |\n");
        }

        return table.ToString();
    }
}
