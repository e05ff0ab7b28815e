using Cited.Drafting;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>What the commands for new records have in common: the end, when the draft is written and told of.</summary>
internal static class NewRecord
{
    /// <summary>Writes a draft where nothing is yet, and says in one line what is still to fill in.</summary>
    /// <param name="dataset">The dataset it is for.</param>
    /// <param name="make">The draft, with the id that is said here or, without one, with its own.</param>
    /// <param name="ask">Asks for another id, if its own cannot be used.</param>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="terminal">Where it is told.</param>
    public static int Write(Dataset dataset, Func<string?, Draft> make, Questions ask, string folder, Terminal terminal)
    {
        var draft = make(null);
        while (Refusal(dataset, draft, folder) is { } refusal)
        {
            terminal.Error.WriteLine("cited: " + refusal.Reason);
            if (ask.Ask(null, "Another id (an empty line ends, and nothing is written)") is not { } other)
            {
                return refusal.Code;
            }

            draft = make(other);
        }

        FileChanges.Make(folder, [new NewContent(draft.Path, draft.Content)]);
        terminal.Out.WriteLine($"{draft.Path}: written");
        var review = DraftReview.Of(dataset, draft);
        if (review.ToFill.Count > 0)
        {
            terminal.Error.WriteLine($"Still to fill in: {string.Join(", ", review.ToFill)}. \"cited validate {draft.Path}\" says how.");
        }
        else if (!review.Passes)
        {
            terminal.Error.WriteLine($"Still to mend: {string.Join(' ', review.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))} \"cited validate {draft.Path}\" says how.");
        }

        return ExitCodes.Fine;
    }

    // Why nothing can be written under the draft's id; absent if it can.
    private static (string Reason, int Code)? Refusal(Dataset dataset, Draft draft, string folder)
    {
        if (!ProposedId.IsId(draft.Id))
        {
            return ($"\"{Shown.Of(draft.Id)}\" is no id: write lower-case letters a to z and digits, at most 80, with single hyphens between words. Give one with --id.", ExitCodes.Usage);
        }

        if (!ProposedId.IsTaken(dataset, draft.Id) && !Path.Exists(Path.Combine(folder, draft.Path)))
        {
            return null;
        }

        var there = dataset.Files.FirstOrDefault(f => DataLayout.StemOf(f.Path) == draft.Id)?.Path;
        return (
            there is null
                ? $"the id \"{draft.Id}\" is taken: it left the dataset and is never used again. Give another one with --id."
                : $"{there} is already there, and nothing was written. Edit that file, or give another id with --id.",
            ExitCodes.Findings);
    }

    /// <summary>Nothing can be written without this.</summary>
    public static int Missing(string what, string option, Terminal terminal)
    {
        terminal.Error.WriteLine($"cited: {what} is missing: give it with {option}.");
        return ExitCodes.Usage;
    }
}
