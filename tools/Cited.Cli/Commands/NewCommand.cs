using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cited.Passages;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary><c>cited new</c>: skeletons of records in the right place.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal) => new("new", "Writes the skeleton of a record.") { Source(terminal) };

    private static Command Source(Terminal terminal)
    {
        var root = new RootOption();
        var url = new Argument<string>("URL") { Description = "The document's address; tracking parameters are taken off." };
        var archive = new Option<string?>("--archive") { Description = "The saved page: title, publisher, language and day of publication are taken from it.", HelpName = "FILE" };
        var title = Text("--title", "The title. Default: what the page says.");
        var language = Text("--language", "The language, BCP 47. Default: what the page says.");
        var published = Text("--published", "The day of publication. Default: what the page says.");
        var publisher = Text("--publisher", "The publisher's id. Default: the organisation with the address's host, or with the name that the page gives.");
        var type = Text("--type", "The type of source. Default: by the publisher.");
        var accessed = Text("--accessed", "The day on which it was read. Default: today.");
        var command = new Command("source", "Writes a source from its address and, if given, from its saved page.\n\nExamples:\n  cited new source https://news.example/1 --archive page.html\n  cited new source https://news.example/1 --title \"Twenty arrested\" --language en --publisher example-news") { root, url, archive, title, language, published, publisher, type, accessed };
        command.SetAction(parsed => Run(
            root.Folder(parsed, terminal),
            new SourceWishes(
                parsed.GetValue(url)!,
                parsed.GetValue(accessed) ?? DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                parsed.GetValue(archive) is { } file ? SavedFile.Read(Path.GetFullPath(file, terminal.Folder)).Metadata : PageMetadata.None)
            {
                Title = parsed.GetValue(title),
                Language = parsed.GetValue(language),
                Published = parsed.GetValue(published),
                Publisher = parsed.GetValue(publisher),
                Type = parsed.GetValue(type),
            },
            terminal));
        return command;
    }

    private static int Run(string folder, SourceWishes wishes, Terminal terminal)
    {
        if (!Uri.TryCreate(wishes.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new DatasetException($"\"{wishes.Url}\" is no web address. Give one that begins with https:// or http://.");
        }

        var dataset = DatasetReader.Read(new FolderTree(folder));
        if (SourceDraft.Known(dataset, wishes.Url) is { } known)
        {
            terminal.Error.WriteLine($"cited: this page is in the dataset already: {known.At.Path}. Nothing was written.");
            return ExitCodes.Findings;
        }

        if (SourceDraft.Of(dataset, wishes, out var missing) is not { } draft)
        {
            throw new DatasetException($"the {string.Join(" and the ", missing)} could not be found out. Give {string.Join(" and ", missing.Select(m => "--" + m))}"
                + (missing.Contains("publisher", StringComparer.Ordinal) ? "; a publisher must be an organisation of the dataset (data/organizations)." : "."));
        }

        var path = Path.Combine(folder, draft.Path);
        if (File.Exists(path))
        {
            terminal.Error.WriteLine($"cited: {draft.Path} is there already, with another address. Nothing was written; give another --title or --published.");
            return ExitCodes.Findings;
        }

        using var json = JsonDocument.Parse(draft.Record.ToJsonString());
        var faults = dataset.Schemas.Evaluate("source", json.RootElement);
        if (faults.Count > 0)
        {
            throw new DatasetException($"the record would not be valid: {faults[0].Message}. {faults[0].Help}");
        }

        WholeFile.Write(path, dataset.Schemas.CanonicalForm("source").Write(json.RootElement));
        terminal.Out.WriteLine(draft.Path);
        terminal.Error.WriteLine("cited: look at the title (no names of people) and at \"origin\": it says \"original\" until you say whom the page repeats.");
        return ExitCodes.Fine;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };
}
