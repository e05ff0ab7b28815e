using System.Globalization;

namespace Cited.Cli.Fetching;

/// <summary>
/// What a site asks of robots (RFC 9309): of the groups that name us, or else of those for all, the longest path that fits decides, and
/// allows where two are of one length. <c>Crawl-delay</c>, which is not in the standard, is kept as well.
/// </summary>
internal sealed class RobotsFile
{
    /// <summary>The name by which a group can address this tool.</summary>
    public const string Product = "cited";

    /// <summary>How much of a file is read, in bytes; the standard asks for at least this.</summary>
    public const int Bytes = 512 * 1024;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly List<(bool Allows, string Path)> rules = [];

    private RobotsFile()
    {
    }

    /// <summary>A site that asks for nothing.</summary>
    public static RobotsFile AllowsAll { get; } = new();

    /// <summary>A site whose wishes cannot be known for now, so that nothing is asked of it.</summary>
    public static RobotsFile RefusesAll { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>The time that it asks to let pass between two requests; absent if it does not.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads a file; what is no rule is passed over.</summary>
    public static RobotsFile Parse(string text)
    {
        var groups = new List<(List<string> Names, RobotsFile File)>();
        var open = false;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(l => l.Split('#')[0]))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? string.Empty : line[(colon + 1)..].Trim();
            switch (colon < 0 ? string.Empty : line[..colon].Trim().ToLowerInvariant())
            {
                case "user-agent":
                    if (!open)
                    {
                        groups.Add(([], new RobotsFile()));
                    }

                    groups[^1].Names.Add(value.ToLowerInvariant());
                    open = true;
                    break;
                case "allow" or "disallow" when groups.Count > 0:
                    open = false;
                    if (value.Length > 0)
                    {
                        groups[^1].File.rules.Add((line.TrimStart().StartsWith("allow", StringComparison.OrdinalIgnoreCase), value));
                    }

                    break;
                case "crawl-delay" when groups.Count > 0 && SecondsOf(value) is { } seconds:
                    open = false;
                    groups[^1].File.Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
                    break;
            }
        }

        var ours = groups.Where(g => g.Names.Exists(n => n.Split('/')[0] == Product)).Select(g => g.File).ToArray();
        return Joined(ours.Length > 0 ? ours : [.. groups.Where(g => g.Names.Contains("*")).Select(g => g.File)]);
    }

    /// <summary>Whether a page may be asked for.</summary>
    public bool Allows(Uri address)
    {
        var path = Uri.UnescapeDataString(address.PathAndQuery);
        var best = (Length: -1, Allows: true);
        foreach (var (allows, pattern) in rules)
        {
            if ((pattern.Length > best.Length || (pattern.Length == best.Length && allows)) && Fits(path, Uri.UnescapeDataString(pattern)))
            {
                best = (pattern.Length, allows);
            }
        }

        return best.Allows || path == "/robots.txt";
    }

    private static RobotsFile Joined(IReadOnlyList<RobotsFile> files)
    {
        var joined = new RobotsFile { Delay = files.Max(f => f.Delay) };
        joined.rules.AddRange(files.SelectMany(f => f.rules));
        return joined;
    }

    private static double? SecondsOf(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    // "*" stands for anything, "$" at the end for the end.
    private static bool Fits(string path, string pattern)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return !toEnd || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
