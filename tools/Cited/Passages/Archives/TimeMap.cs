using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>A copy of a page in a public archive (RFC 7089).</summary>
/// <param name="Url">Its address.</param>
/// <param name="At">When it was captured.</param>
public sealed record Memento(string Url, DateTimeOffset At);

/// <summary>The copies of a page that an archive lists: a TimeMap as links (RFC 7089, section 5; RFC 6690).</summary>
public static partial class TimeMap
{
    private const int Most = 100_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>Reads the copies; what is no link to one is passed over.</summary>
    public static IReadOnlyList<Memento> Read(string links)
    {
        var found = new List<Memento>();
        foreach (Match link in Link().Matches(links).Take(Most))
        {
            var parameters = Parameters().Matches(link.Groups["parameters"].Value);
            string? Parameter(string name) => parameters.FirstOrDefault(p => p.Groups["name"].Value == name)?.Groups["value"].Value.Trim('"');
            var isMemento = Parameter("rel")?.Split(' ').Contains("memento", StringComparer.Ordinal) == true;
            if (isMemento && WebAddress.IsWeb(link.Groups["url"].Value)
                && DateTimeOffset.TryParse(Parameter("datetime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                found.Add(new Memento(link.Groups["url"].Value, at.ToUniversalTime()));
            }
        }

        return found;
    }

    /// <summary>The copies by how near they are to a day, the nearest first; of two as near the later, which shows what stood then.</summary>
    public static IEnumerable<Memento> NearestTo(IEnumerable<Memento> mementos, DateOnly day)
    {
        var noon = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        return mementos.OrderBy(m => (m.At - noon).Duration()).ThenByDescending(m => m.At);
    }

    [GeneratedRegex("""<(?<url>[^<>\s]{1,4000})>(?<parameters>(\s*;\s*[a-z*]{1,40}\s*=\s*("[^"]{0,400}"|[^\s;,"]{1,400}))*)""", Options)]
    private static partial Regex Link();

    [GeneratedRegex("""(?<name>[a-z*]+)\s*=\s*(?<value>"[^"]*"|[^\s;,"]+)""", Options)]
    private static partial Regex Parameters();
}
