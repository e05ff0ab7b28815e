using System.Globalization;
using System.Text;

namespace Cited.Schemas.Patterns;

/// <summary>Writes a pattern as .NET's expressions have it.</summary>
/// <remarks>
/// .NET goes through UTF-16 units, ECMA-262 with the <c>u</c> flag through characters. Every set is therefore written so that it takes a
/// whole character. Half a character cannot occur in the text of a JSON value, so none is looked for.
/// </remarks>
internal sealed class PatternWriter
{
    private readonly StringBuilder text = new();
    private readonly UnitSets sets = new();
    private readonly bool captures;

    private PatternWriter(bool captures) => this.captures = captures;

    /// <summary>The expression, and whether .NET's engine that never goes back can be relied on for it. To be taken without options that change its meaning.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="facts">What is in it.</param>
    public static (string Expression, bool Linear) Write(PatternNode pattern, PatternFacts facts)
    {
        var writer = new PatternWriter(facts.HasReferences);
        if (facts.NeedsBacktracking)
        {
            // A match may not begin inside a character; without assertions none could.
            writer.text.Append(@"(?![\uDC00-\uDFFF])");
        }

        writer.Write(pattern);
        return (writer.text.ToString(), !facts.NeedsBacktracking && writer.sets.AreFew);
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Character(var set):
                Write(set);
                break;
            case PatternNode.Sequence(var parts):
                Between("(?:", string.Empty, parts, ")");
                break;
            case PatternNode.Choice(var parts):
                Between("(?:", "|", parts, ")");
                break;
            case PatternNode.Repeat repeat:
                Between("(?:", string.Empty, [repeat.Part], ")");
                text.Append(Times(repeat)).Append(repeat.Lazy ? "?" : string.Empty);
                break;
            case PatternNode.Capture(var part, var number):
                Between(captures ? $"(?<{Number(number)}>" : "(?:", string.Empty, [part], ")");
                break;
            case PatternNode.Reference(var number):
                // A group without a text matches nothing in .NET, and the empty text in ECMA-262.
                text.Append(CultureInfo.InvariantCulture, $@"(?({number})\k<{number}>|)");
                break;
            case PatternNode.Look look:
                Between($"(?{(look.Behind ? "<" : string.Empty)}{(look.Not ? "!" : "=")}", string.Empty, [look.Part], ")");
                break;
            case PatternNode.Start:
                text.Append(@"\A");
                break;
            case PatternNode.End:
                text.Append(@"\z");
                break;
            case PatternNode.WordEdge(var not):
                // .NET's own \b counts letters of all scripts.
                text.Append(not
                    ? "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))"
                    : "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))");
                break;
        }
    }

    private void Between(string before, string between, IReadOnlyList<PatternNode> parts, string after)
    {
        text.Append(before);
        for (var index = 0; index < parts.Count; index++)
        {
            text.Append(index == 0 ? string.Empty : between);
            Write(parts[index]);
        }

        text.Append(after);
    }

    private void Write(CodePoints set)
    {
        var choices = new List<string>();
        (int From, int To)[] units = [.. set.Within(0, 0xD7FF), .. set.Within(0xE000, 0xFFFF)];
        if (units.Length > 0)
        {
            choices.Add(sets.Written(units));
        }

        choices.AddRange(set.Within(0x10000, CodePoints.Last).SelectMany(range => Pairs(range.From, range.To)));

        // No unit is outside of all units: the empty set.
        text.Append(choices.Count switch { 0 => @"[^\u0000-\uFFFF]", 1 => choices[0], _ => $"(?:{string.Join('|', choices)})" });
    }

    // A range of characters of two units each: the first and the last high half may have part of the low ones, those between have all.
    private IEnumerable<string> Pairs(int from, int to)
    {
        var (high, low) = Halves(from);
        var (lastHigh, lastLow) = Halves(to);
        if (high == lastHigh)
        {
            return [Pair(high, high, low, lastLow)];
        }

        var (first, last) = (low == 0xDC00 ? high : high + 1, lastLow == 0xDFFF ? lastHigh : lastHigh - 1);
        return new[]
        {
            first > high ? Pair(high, high, low, 0xDFFF) : null,
            first <= last ? Pair(first, last, 0xDC00, 0xDFFF) : null,
            last < lastHigh ? Pair(lastHigh, lastHigh, 0xDC00, lastLow) : null,
        }.OfType<string>();
    }

    private string Pair(int high, int lastHigh, int low, int lastLow) => sets.Written([(high, lastHigh)]) + sets.Written([(low, lastLow)]);

    private static (int High, int Low) Halves(int codePoint)
    {
        var pair = char.ConvertFromUtf32(codePoint);
        return (pair[0], pair[1]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Times(PatternNode.Repeat repeat) => (repeat.Least, repeat.Most) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        (var least, null) => $"{{{Number(least)},}}",
        (var least, { } most) => $"{{{Number(least)},{Number(most)}}}",
    };
}
