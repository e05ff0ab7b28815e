using Cited.Drafting;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>What the commands for new records have in common: the end, when the draft is written and told of.</summary>
internal static class NewRecord
{
    /// <summary>Writes a draft where nothing is yet, and says in one line what is still to fill in.</summary>
    public static int Write(Dataset dataset, Draft draft, string folder, Terminal terminal)
    {
        if (!ProposedId.IsId(draft.Id))
        {
            terminal.Error.WriteLine($"cited: \"{Shown.Of(draft.Id)}\" is no id: write lower-case letters a to z and digits, at most 80, with single hyphens between words. Give one with --id.");
            return ExitCodes.Usage;
        }

        if (ProposedId.IsTaken(dataset, draft.Id) || Path.Exists(Path.Combine(folder, draft.Path)))
        {
            var there = dataset.Files.FirstOrDefault(f => DataLayout.StemOf(f.Path) == draft.Id)?.Path;
            terminal.Error.WriteLine(there is null
                ? $"cited: the id \"{draft.Id}\" is taken: it left the dataset and is never used again. Give another one with --id."
                : $"cited: {there} is already there, and nothing was written. Edit that file, or give another id with --id.");
            return ExitCodes.Findings;
        }

        WholeFile.Write(Path.Combine(folder, draft.Path), draft.Content.ToArray());
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

    /// <summary>Nothing can be written without this.</summary>
    public static int Missing(string what, string option, Terminal terminal)
    {
        terminal.Error.WriteLine($"cited: {what} is missing: give it with {option}.");
        return ExitCodes.Usage;
    }
}
