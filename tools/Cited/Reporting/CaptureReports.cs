using System.Globalization;
using Cited.Passages.Archives;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>How a run of captures went, by host and by outcome.</summary>
public static class CaptureReports
{
    /// <summary>A table with a line for each host, and below it what could not be captured, with the reason.</summary>
    /// <param name="attempts">Addresses that were asked for, and how that ended.</param>
    /// <param name="writer">Where it is written.</param>
    public static void WriteText(IReadOnlyList<(string Url, CaptureAttempt Attempt)> attempts, TextWriter writer)
    {
        if (attempts.Count == 0)
        {
            writer.Write("There is nothing to capture.\n");
            return;
        }

        var outcomes = Enum.GetValues<CaptureOutcome>().Where(o => attempts.Any(a => a.Attempt.Outcome == o)).ToArray();
        var hosts = attempts.GroupBy(a => WebAddress.Host(a.Url), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        string[] Row(string name, IEnumerable<CaptureAttempt> of) => [name, .. outcomes.Select(o => of.Count(a => a.Outcome == o).ToString(CultureInfo.InvariantCulture))];
        string[][] rows =
        [
            ["host", .. outcomes.Select(CaptureAttempt.WordOf)],
            .. hosts.Select(h => Row(Shown.Of(h.Key, 60), h.Select(a => a.Attempt))),
            Row("all", attempts.Select(a => a.Attempt)),
        ];
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => i == 0 ? cell.PadRight(rows.Max(r => r[0].Length)) : cell.PadLeft(rows.Max(r => r[i].Length)));
            writer.Write(string.Join("  ", cells) + "\n");
        }

        foreach (var (url, attempt) in attempts.Where(a => a.Attempt.Outcome is not (CaptureOutcome.Captured or CaptureOutcome.Unchanged)))
        {
            writer.Write($"{attempt.Word}: {Shown.Of(attempt.Source, 100)}: {Shown.Of(attempt.Detail, 200)} ({Shown.Of(url, 200)})\n");
        }
    }
}
