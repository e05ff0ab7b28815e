using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>
/// What a shell completes from the dataset around the working folder. Only names of files and one vocabulary are read, so
/// that a key press is answered at once; where there is no dataset there are no completions.
/// </summary>
internal static class DatasetCompletions
{
    /// <summary>Completes with the ids of the records below a folder.</summary>
    public static Option<string?> WithIds(this Option<string?> option, string below, Terminal terminal)
    {
        option.HelpName = "ID";
        option.CompletionSources.Add(_ => Items(terminal, root => new FolderTree(root).FilesBelow(below).Select(DataLayout.StemOf)));
        return option;
    }

    /// <summary>Completes with the properties of the vocabulary.</summary>
    public static Option<string?> WithProperties(this Option<string?> option, Terminal terminal)
    {
        option.HelpName = "ID";
        option.CompletionSources.Add(_ => Items(terminal, root =>
            JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, DataLayout.Vocabulary, "properties.json"))).RootElement
                .GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!)));
        return option;
    }

    private static IEnumerable<CompletionItem> Items(Terminal terminal, Func<string, IEnumerable<string>> read)
    {
        try
        {
            return RootOption.Around(terminal.Folder) is { } root ? [.. read(root).Select(id => new CompletionItem(id))] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            return [];
        }
    }
}
