using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Cited.Findings;
using Cited.Reporting;
using Cited.Rules;

namespace Cited.Tests.Reporting;

/// <summary>A finding as it can be read back from a report. A format that has no column for it says 0.</summary>
internal sealed record Written(string Rule, string Severity, string File, int Line, int Column, string Message);

/// <summary>Readers of the formats, written from what the formats' own documents say, not from our writers.</summary>
internal static partial class WrittenFindings
{
    public static string Of(IFindingsReport format, ValidationReport report, ReportContext? context = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        format.Write(report, SampleFindings.Rules, context ?? new ReportContext("1.2.3"), writer);
        return writer.ToString();
    }

    public static IReadOnlyList<Written> Read(string format, string text) => format switch
    {
        "text" => [.. text.Split('\n').Select(line => TextLine().Match(line)).Where(m => m.Success).Select(FromText)],
        "json" => FromJson(text),
        "sarif" => FromSarif(text),
        "github" => [.. text.Split('\n').Where(l => l.StartsWith("::", StringComparison.Ordinal)).Select(FromGitHub).OfType<Written>()],
        "junit" => FromJUnit(text),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    // Only the first line of a finding begins without a space.
    [GeneratedRegex(@"^(?<file>[^ ].*?):(?<line>\d+):(?<column>\d+): (?<severity>error|warning|note) (?<rule>[a-z0-9-]+): (?<message>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TextLine();

    private static Written FromText(Match m) =>
        new(m.Groups["rule"].Value, m.Groups["severity"].Value, m.Groups["file"].Value, Number(m.Groups["line"].Value), Number(m.Groups["column"].Value), m.Groups["message"].Value);

    private static IReadOnlyList<Written> FromJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => new Written(
                Text(f, "rule"), Text(f, "severity"), Text(f, "file"), f.GetProperty("line").GetInt32(), f.GetProperty("column").GetInt32(), Text(f, "message"))),
        ];
    }

    private static IReadOnlyList<Written> FromSarif(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => !r.TryGetProperty("suppressions", out _)).Select(r =>
            {
                var place = r.GetProperty("locations")[0].GetProperty("physicalLocation");
                var region = place.GetProperty("region");
                var written = Text(r.GetProperty("message"), "text");
                Assert.DoesNotContain(written.Replace("{{", string.Empty, StringComparison.Ordinal).Replace("}}", string.Empty, StringComparison.Ordinal), c => c is '{' or '}');
                var message = written.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("]\u2060(", "](", StringComparison.Ordinal);
                var help = Text(r.GetProperty("properties"), "help");
                Assert.EndsWith(help, message, StringComparison.Ordinal);
                return new Written(
                    Text(r, "ruleId"), Text(r, "level"), Uri.UnescapeDataString(Text(place.GetProperty("artifactLocation"), "uri")),
                    region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), help.Length == 0 ? message : message[..^(help.Length + 1)]);
            }),
        ];
    }

    // ::name key=value,key=value::data, as the runner takes it apart.
    private static Written? FromGitHub(string line)
    {
        var end = line.IndexOf("::", 2, StringComparison.Ordinal);
        var head = line[2..end].Split(' ', 2);
        var properties = head[1].Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescape(p[1].Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)), StringComparer.Ordinal);
        if (!properties.TryGetValue("file", out var file))
        {
            return null;
        }

        var message = Unescape(line[(end + 2)..]).Split('\n')[0];
        var severity = head[0] == "notice" ? "note" : head[0];
        return new Written(properties["title"], severity, file, Number(properties["line"]), Number(properties.GetValueOrDefault("col", "0")), message);

        static string Unescape(string value) => value.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
    }

    private static IReadOnlyList<Written> FromJUnit(string text) =>
    [
        .. XDocument.Parse(text).Descendants("testcase").Where(c => c.HasElements).Select(c =>
        {
            var outcome = c.Elements().Single();
            var column = Number(Place().Match((string)c.Attribute("name")!).Groups["column"].Value);
            var rule = ((string)c.Attribute("classname")!).Split('.')[1];
            return new Written(rule, (string)outcome.Attribute("type")!, (string)c.Attribute("file")!, (int)c.Attribute("line")!, column, (string)outcome.Attribute("message")!);
        }),
    ];

    [GeneratedRegex(@":(?<column>\d+)( \(\d+\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
