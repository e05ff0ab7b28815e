using Cited.Mending;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited validate --fix</c>: writes what has one obvious mend and lists each.</summary>
internal static class ValidateFix
{
    /// <summary>Mends the files that are wanted; gives the dataset as it is then.</summary>
    public static Dataset Run(Dataset dataset, string folder, Func<string, bool> wanted, Terminal terminal)
    {
        var mended = Mender.Run(dataset, wanted);
        FileChanges.Make(folder,
        [
            .. from file in mended.Files
               from change in new FileChange?[]
               {
                   file.IsMended ? new NewContent(file.Path, file.Content) : null,
                   file.NewPath != file.Path ? new NewName(file.Path, file.NewPath) : null,
               }
               where change is not null
               select change,
        ]);

        // Standard output belongs to the findings, which may be in a format for programs.
        foreach (var mend in mended.Mends)
        {
            terminal.Error.WriteLine($"{Shown.Of(mend.Path, 200)}:{mend.Line}: {mend.What}");
        }

        foreach (var (path, values) in mended.Untried)
        {
            terminal.Error.WriteLine(
                $"{Shown.Of(path, 200)}: {values} more {(values == 1 ? "value has" : "values have")} the wrong type and {(values == 1 ? "was" : "were")} "
                + $"not tried: at most {Limits.Conversions} of a file are, in a round. Mend those that are reported first, then run it again.");
        }

        terminal.Error.WriteLine(mended.Mends.Count switch
        {
            0 => "Nothing had one obvious mend.",
            1 => "Mended 1 fault. Look at it before you commit: \"git diff\" shows it.",
            var count => $"Mended {count} faults. Look at them before you commit: \"git diff\" shows them.",
        });
        return DatasetReader.Reread(dataset, new FolderTree(folder), [.. mended.Files.SelectMany(f => new[] { f.Path, f.NewPath }).Distinct(StringComparer.Ordinal)]);
    }
}
