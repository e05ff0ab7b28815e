using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using Cited.Drafting;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>
/// What a shell completes from the dataset around the working folder. Only names of files and one vocabulary are read, so
/// that a key press is answered at once; where there is no dataset there are no completions. A name that is no id is never offered: a
/// shell would put on its line whatever someone called a file.
/// </summary>
internal static class DatasetCompletions
{
    /// <summary>Completes with the ids of the records below a folder.</summary>
    public static Option<string?> WithIds(this Option<string?> option, string below, Terminal terminal)
    {
        option.HelpName = "ID";
        option.CompletionSources.Add(_ => Items(terminal, root => Ids(root, below)));
        return option;
    }

    /// <summary>Completes with the ids of the records below a folder.</summary>
    public static void CompleteIds(this Argument argument, string below, Terminal terminal) =>
        argument.CompletionSources.Add(_ => Items(terminal, root => Ids(root, below)));

    /// <summary>Completes with the ids of the records below some folders, several of which may be given.</summary>
    public static void CompleteIds(this Option<string[]> option, Terminal terminal, params string[] below)
    {
        // Without a name of its own, an option shows in its help everything that it completes with: here every id of the dataset.
        option.HelpName = "ID";
        option.CompletionSources.Add(_ => Items(terminal, root => Ids(root, below)));
    }

    /// <summary>Completes with the ids of a vocabulary, or of several.</summary>
    public static Option<string?> WithVocabulary(this Option<string?> option, Terminal terminal, params string[] vocabularies)
    {
        option.HelpName = "ID";
        option.CompletionSources.Add(_ => Items(terminal, root => vocabularies.SelectMany(v =>
            Parsed(root, DataLayout.Vocabulary, v + ".json").GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!))));
        return option;
    }

    /// <summary>Completes with the words that a definition of the schemas allows.</summary>
    public static Option<string?> WithWords(this Option<string?> option, Terminal terminal, string definition)
    {
        option.CompletionSources.Add(_ => Items(terminal, root =>
            Parsed(root, DataLayout.Schema, "common.schema.json").GetProperty("$defs").GetProperty(definition).GetProperty("enum").EnumerateArray().Select(w => w.GetString()!)));
        return option;
    }

    private static IEnumerable<string> Ids(string root, params string[] below) =>
        below.SelectMany(b => new FolderTree(root).FilesBelow(b)).Select(DataLayout.StemOf).Where(ProposedId.IsId);

    private static JsonElement Parsed(string root, params string[] path)
    {
        using var document = JsonDocument.Parse(new FolderTree(root).Read(string.Join('/', path)).Bytes);
        return document.RootElement.Clone();
    }

    private static IEnumerable<CompletionItem> Items(Terminal terminal, Func<string, IEnumerable<string>> read)
    {
        try
        {
            return Repository.DatasetAround(terminal.Folder) is { } root ? [.. read(root).Where(IsPlain).Select(word => new CompletionItem(word))] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    // Ids of records and of vocabularies, and words of the schemas, have no other characters; no shell expands these.
    private static bool IsPlain(string word) => word.Length > 0 && char.IsAsciiLetterOrDigit(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
