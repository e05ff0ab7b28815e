using Cited.Text;

namespace Cited.Cli.Hosting;

/// <summary>
/// Questions to someone at a terminal. They go to standard error, so that standard output holds results alone. Where nobody
/// sits, the suggestion is the answer.
/// </summary>
internal sealed class Questions(Terminal terminal)
{
    private const int Listed = 12;
    private const int MostTries = 20;

    /// <summary>
    /// The answer: what was given as an option; else what is typed; else (an empty line, or nobody there) the suggestion.
    /// Absent if there is none of them.
    /// </summary>
    /// <param name="given">What an option says.</param>
    /// <param name="question">What is asked for, in a few words.</param>
    /// <param name="suggestion">What an empty line means.</param>
    /// <param name="choices">Allowed answers: their beginning is enough where only one has it.</param>
    /// <param name="fault">What stands against an answer, and what is allowed; absent if nothing does. Whoever sits there is asked again.</param>
    /// <param name="needed">Whether nothing can be written without an answer: then an empty line is none, and only the end of the input gives up.</param>
    public string? Ask(
        string? given,
        string question,
        string? suggestion = null,
        IReadOnlyCollection<string>? choices = null,
        Func<string, string?>? fault = null,
        bool needed = false)
    {
        if (!terminal.Interactive || (given is not null && Stands(given, choices, fault, suggestion is null && !needed)))
        {
            return given ?? suggestion;
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            var typed = Line($"{question}{(choices is null ? string.Empty : terminal.Keys is null ? " (? lists them)" : " (Tab completes, ? lists them)")}{(suggestion is null ? string.Empty : $" [{suggestion}]")}: ", choices)?.Trim();
            if (typed is { Length: 0 } && suggestion is null && needed)
            {
                terminal.Error.WriteLine("  this is needed; Ctrl+C ends, and nothing is written.");
                continue;
            }

            if (string.IsNullOrEmpty(typed))
            {
                return suggestion;
            }

            var answer = choices is not null && typed != "?" && Completions(typed, choices) is [var only] ? only : typed;
            if (Stands(answer, choices, fault, suggestion is null && !needed))
            {
                return answer;
            }
        }

        return suggestion;
    }

    private string? Line(string prompt, IReadOnlyCollection<string>? choices)
    {
        if (choices is not null && terminal.Keys is { } keys)
        {
            return new CompletedLine(keys, terminal.Error).Read(prompt, choices, List);
        }

        terminal.Error.Write(prompt);
        terminal.Error.Flush();
        return terminal.In.ReadLine();
    }

    // Whether an answer is one; if not, why is told.
    private bool Stands(string answer, IReadOnlyCollection<string>? choices, Func<string, string?>? fault, bool mayBeEmpty)
    {
        if (choices is not null && !choices.Contains(answer, StringComparer.Ordinal))
        {
            Tell(answer, answer == "?" ? choices : Completions(answer, choices), choices);
            return false;
        }

        if (fault?.Invoke(answer) is not { } reason)
        {
            return true;
        }

        terminal.Error.WriteLine($"  {reason}{(mayBeEmpty ? " (An empty line leaves it open.)" : string.Empty)}");
        return false;
    }

    private static IReadOnlyList<string> Completions(string typed, IReadOnlyCollection<string> choices) =>
        choices.Contains(typed, StringComparer.Ordinal) ? [typed]
        : [.. choices.Where(c => c.StartsWith(typed, StringComparison.OrdinalIgnoreCase))];

    private void Tell(string typed, IReadOnlyCollection<string> completions, IReadOnlyCollection<string> choices)
    {
        if (completions.Count == 0)
        {
            var near = Nearest.Of(typed, choices);
            terminal.Error.WriteLine($"  there is no \"{Shown.Of(typed)}\"{(near.Count > 0 ? $"; did you mean {Shown.Or(near)}?" : ".")}");
            return;
        }

        List(completions);
    }

    private void List(IReadOnlyCollection<string> completions)
    {
        foreach (var choice in completions.Order(StringComparer.Ordinal).Take(Listed))
        {
            terminal.Error.WriteLine("  " + choice);
        }

        if (completions.Count > Listed)
        {
            terminal.Error.WriteLine($"  … and {completions.Count - Listed} more; type a beginning.");
        }
    }
}
