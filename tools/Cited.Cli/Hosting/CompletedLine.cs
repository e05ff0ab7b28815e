using System.Text;

namespace Cited.Cli.Hosting;

/// <summary>
/// A line typed at a terminal that Tab completes, as a shell does: as far as all that fits is the same; where that adds nothing, what
/// fits is listed. Backspace takes a character back, Ctrl+U all of them; Escape and Ctrl+D end without an answer.
/// </summary>
/// <param name="keys">The next key, waited for.</param>
/// <param name="shown">Where the line is shown.</param>
internal sealed class CompletedLine(Func<ConsoleKeyInfo> keys, TextWriter shown)
{
    private const char End = '\u0004';
    private const char EraseAll = '\u0015';

    /// <summary>Reads a line; absent if it was ended without an answer.</summary>
    /// <param name="prompt">What stands before it, shown again below a list.</param>
    /// <param name="choices">What it may become.</param>
    /// <param name="list">Shows some of them.</param>
    public string? Read(string prompt, IReadOnlyCollection<string> choices, Action<IReadOnlyCollection<string>> list)
    {
        var line = new StringBuilder();
        shown.Write(prompt);
        while (true)
        {
            shown.Flush();
            var key = keys();
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    shown.WriteLine();
                    return line.ToString();
                case ConsoleKey.Escape:
                case var _ when key.KeyChar == End:
                    shown.WriteLine();
                    return null;
                case ConsoleKey.Tab:
                    Complete(line, prompt, choices, list);
                    break;
                case ConsoleKey.Backspace when line.Length > 0:
                    Erase(line, 1);
                    break;
                case var _ when key.KeyChar == EraseAll:
                    Erase(line, line.Length);
                    break;
                case var _ when !char.IsControl(key.KeyChar):
                    line.Append(key.KeyChar);
                    shown.Write(key.KeyChar);
                    break;
            }
        }
    }

    private void Complete(StringBuilder line, string prompt, IReadOnlyCollection<string> choices, Action<IReadOnlyCollection<string>> list)
    {
        var typed = line.ToString();
        string[] fitting = [.. choices.Where(c => c.StartsWith(typed, StringComparison.OrdinalIgnoreCase))];
        if (fitting.Length == 0)
        {
            return;
        }

        var common = fitting.Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
        if (common.Length > typed.Length)
        {
            Erase(line, line.Length);
            line.Append(common);
            shown.Write(common);
        }
        else if (fitting.Length > 1)
        {
            shown.WriteLine();
            list(fitting);
            shown.Write(prompt + typed);
        }
    }

    private void Erase(StringBuilder line, int count)
    {
        line.Length -= count;
        shown.Write(string.Concat(Enumerable.Repeat("\b \b", count)));
    }
}
