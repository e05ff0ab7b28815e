using Cited.Findings;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.States;

/// <summary>
/// The dataset as a command opens it. Each file that the command leaves out, since it cannot be read or its schema refuses it, is named on
/// standard error, so that no result passes for one over the whole dataset.
/// </summary>
internal static class OpenedDataset
{
    // Files that are named; the others are counted.
    private const int Named = 10;

    /// <summary>Reads the dataset in a folder, and names what is left out.</summary>
    /// <exception cref="DatasetException">It cannot be read at all.</exception>
    public static Dataset Read(string folder, Terminal terminal)
    {
        var dataset = DatasetReader.Read(Tree(folder, terminal));
        NameLeftOut(dataset.Files, null, terminal);
        return dataset;
    }

    /// <summary>The files of a folder; what has to be said of them while they are listed goes to standard error.</summary>
    public static FolderTree Tree(string folder, Terminal terminal) => new(folder, note: sentence => terminal.Error.WriteLine("cited: " + sentence));

    /// <summary>Names those files that were refused.</summary>
    /// <param name="files">Files of a dataset.</param>
    /// <param name="state">What the user calls the dataset; absent for the one in the working folder.</param>
    /// <param name="terminal">Where they are named.</param>
    public static void NameLeftOut(IReadOnlyList<DataFile> files, string? state, Terminal terminal)
    {
        var refused = files.Where(f => f.Refused).ToArray();
        var of = state is null ? string.Empty : $" of \"{Shown.Of(state, 200)}\"";
        foreach (var file in refused.Take(Named))
        {
            var span = file.WhereRefused.Span;
            terminal.Error.WriteLine($"cited: {Shown.Of(file.Path, 200)}{of} is left out: line {span.Line}: {file.WhyRefused}");
        }

        if (refused.Length - Named is > 0 and var more)
        {
            var what = more == 1 ? $"file{of} is" : $"files{of} are";
            terminal.Error.WriteLine($"cited: {more} more {what} left out; \"cited validate\" lists them all.");
        }
    }

    /// <summary>Writes defects to standard error, with what a report of them needs.</summary>
    /// <param name="defects">The defects.</param>
    /// <param name="terminal">Where they are written.</param>
    /// <param name="reported">Whether the user sees them in a report; then only where in the program they are is written.</param>
    /// <returns>Whether there are any; the command then ends with <see cref="ExitCodes.Defect"/>.</returns>
    public static bool TellDefects(IReadOnlyList<Defect> defects, Terminal terminal, bool reported = false)
    {
        foreach (var defect in defects.Take(Named))
        {
            if (!reported)
            {
                terminal.Error.WriteLine($"cited: {defect.Message} {Defect.Help}");
            }

            terminal.Error.WriteLine(defect.Trace);
        }

        return defects.Count > 0;
    }
}
