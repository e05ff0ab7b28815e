using Cited.Text;

namespace Cited.Findings;

/// <summary>
/// A failure of the tool itself while it looked at a dataset. What the failed part would have found is unknown, so a report with a
/// defect never counts as a pass.
/// </summary>
/// <param name="Part">The part that failed, as the subject of a sentence: <c>The rule "unknown-source"</c>.</param>
/// <param name="Rule">The rule that failed; absent where another part did.</param>
/// <param name="Paths">The files on which it failed; empty where it failed on the dataset as a whole.</param>
/// <param name="Error">The exception in one line.</param>
/// <param name="Trace">The exception with its stack, for the bug report.</param>
public sealed record Defect(string Part, string? Rule, IReadOnlyList<string> Paths, string Error, string Trace)
{
    /// <summary>What to do about every defect.</summary>
    public const string Help =
        "This is a defect in cited, not in your data. "
        + "Please report it with this message, the version of cited and, if you may share it, the file.";

    /// <summary>What failed, where, how, and what that means, in a sentence.</summary>
    public string Message => $"{Part} failed{Where} ({Error}). What it would have found is not in this report.";

    private string Where => Paths switch
    {
        [] => string.Empty,
        [var only] => $" on {Shown.Of(only, 200)}",
        [var first, _] => $" on {Shown.Of(first, 200)} and 1 other file",
        _ => $" on {Shown.Of(Paths[0], 200)} and {Paths.Count - 1} other files",
    };

    /// <summary>A defect from the exception that showed it.</summary>
    public static Defect Of(string part, string? rule, string? path, Exception exception)
    {
        // Work that is shared among processors wraps what went wrong.
        var cause = exception;
        while (cause is AggregateException { InnerExceptions: [var inner, ..] })
        {
            cause = inner;
        }

        var error = $"{cause.GetType().Name}: {Shown.Sentence(cause.Message).TrimEnd('.')}";
        return new Defect(part, rule, path is null ? [] : [path], error, cause.ToString());
    }

    /// <summary>One defect for each part and error, with all the files concerned; ordered by part, then error.</summary>
    public static IReadOnlyList<Defect> Merge(IEnumerable<Defect> defects) =>
    [
        .. defects
            .GroupBy(d => (d.Part, d.Error))
            .OrderBy(g => g.Key.Part, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Error, StringComparer.Ordinal)
            .Select(g => g.First() with
            {
                Paths = [.. g.SelectMany(d => d.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            }),
    ];
}
