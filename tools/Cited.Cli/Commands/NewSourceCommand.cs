using System.CommandLine;
using System.Globalization;
using Cited.Drafting;
using Cited.Passages;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited new source URL</c>: a source from its address.</summary>
internal static class NewSourceCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var url = new Argument<string?>("URL") { Description = "The page's address, as copied from the browser: tracking parameters are stripped.", Arity = ArgumentArity.ZeroOrOne };
        var document = new Option<string?>("--document") { Description = "A file at hand that has no public address, in place of URL.", HelpName = "FILE" };
        var archive = new Option<string?>("--archive") { Description = "The saved page: title, language, date and publisher are taken from it.", HelpName = "FILE" };
        var options = new SourceOptions(terminal);
        var command = new Command(
            "source",
            "Begins a source: strips tracking from its address, finds the publisher by the host, makes the id, and says if the page is already there.\n\n"
            + "Examples:\n  cited new source https://police.example/news/operation-harbour\n"
            + "  cited new source https://news.example/a?utm_source=x --title \"Nine arrests\" --published 2025-03-04 --origin release --derived-from example-police --basis attributed\n"
            + "  cited new source https://police.example/news/operation-harbour --archive page.html\n  cited new source --document annual-report-2024.pdf --publisher example-hotline") { root, url, document, archive };
        options.AddTo(command);
        command.SetAction(parsed => Run(
            root.Folder(parsed, terminal),
            options.Answers(parsed) with { Url = parsed.GetValue(url) },
            parsed.GetValue(document),
            parsed.GetValue(archive) is { } file ? SavedFile.Read(Path.GetFullPath(file, terminal.Folder), terminal.Error).Metadata : null,
            terminal));
        return command;
    }

    // A page that says it will be published does not say when it was.
    private static PageMetadata Credible(PageMetadata page, SourceAnswers given, Terminal terminal)
    {
        var today = terminal.Clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (given.Published is not null || page.Published is not { Length: <= 10 } said || string.CompareOrdinal(said, today[..said.Length]) <= 0)
        {
            return page;
        }

        terminal.Error.WriteLine($"cited: the page gives {Shown.Of(said)} as its day of publication, which is still to come; it is not taken. Give the day with --published.");
        return page with { Published = null };
    }

    private static int Run(string folder, SourceAnswers given, string? document, PageMetadata? page, Terminal terminal)
    {
        var dataset = OpenedDataset.Read(folder, terminal);
        var ask = new Questions(terminal);
        given = page is null ? given : given.Or(Credible(page, given, terminal));
        if (document is not null)
        {
            var path = Path.GetFullPath(document, terminal.Folder);
            if (!File.Exists(path))
            {
                terminal.Error.WriteLine($"cited: there is no file \"{Shown.Of(document)}\".");
                return ExitCodes.Usage;
            }

            given = given with { DocumentName = Path.GetFileName(path), DocumentSha256 = FileBytes.Sha256(new FileInfo(path), Limits.DocumentBytes) };
        }
        else
        {
            given = given with { Url = ask.Ask(given.Url, "Address of the page", fault: AnswerFaults.OfAddress, needed: true) };
            if (given.Url is null)
            {
                return NewRecord.Missing("the address", "URL, or a file without one with --document FILE", terminal);
            }

            if (AnswerFaults.OfAddress(given.Url) is { } fault)
            {
                terminal.Error.WriteLine($"cited: {fault}");
                return ExitCodes.Usage;
            }
        }

        if (SourceDraft.Existing(dataset, given) is { } existing)
        {
            terminal.Error.WriteLine($"cited: this {(given.Url is null ? "document" : "page")} is already in the dataset as \"{existing.Id}\" ({Shown.Of(existing.At.Path, 200)}); nothing was written. Cite that id.");
            return ExitCodes.Findings;
        }

        if (SourceDraft.ExistingRefused(dataset, given) is { } broken)
        {
            terminal.Error.WriteLine($"cited: {Shown.Of(broken.Path, 200)} names this {(given.Url is null ? "document" : "page")} and cannot be read; nothing was written. Mend that file, and cite its id.");
            return ExitCodes.Findings;
        }

        var answers = Completed(dataset, given, ask, terminal);
        return NewRecord.Write(dataset, other => SourceDraft.Make(dataset, answers with { Id = other ?? answers.Id }), ask, folder, terminal);
    }

    private static SourceAnswers Completed(Dataset dataset, SourceAnswers given, Questions ask, Terminal terminal)
    {
        var candidates = given.Url is null ? [] : Publishers.At(dataset, given.Url);
        if (given.Publisher is null && candidates.Count > 1)
        {
            terminal.Error.WriteLine($"Several organisations publish at {WebAddress.Host(given.Url!)}: {string.Join(", ", candidates.Take(8))}.");
        }

        // Each answer leads to better suggestions for the next.
        var answers = SourceDraft.Suggest(dataset, given);
        if (answers.Publisher is null && candidates.Count == 0 && given.Url is not null)
        {
            terminal.Error.WriteLine($"No organisation of the dataset publishes at {WebAddress.Host(given.Url)}. Begin one first, and give its address, so that it is found: cited new organization NAME --website https://{WebAddress.Host(given.Url)}/");
        }

        answers = SourceDraft.Suggest(dataset, given with
        {
            Url = answers.Url,
            Publisher = ask.Ask(given.Publisher, "Publisher", answers.Publisher, [.. dataset.Organizations.Select(o => o.Id)]),
        });
        answers = answers with
        {
            Title = ask.Ask(given.Title, "Title, as printed (… for the name of a person)", fault: typed => AnswerFaults.InSource(dataset, new SourceAnswers { Title = typed }, "/title")),
            Published = ask.Ask(
                given.Published,
                "Published (2025-06-06, 2025-06, 2025; empty = no date)",
                fault: typed => AnswerFaults.InSource(dataset, new SourceAnswers { Published = typed }, "/published") ?? AnswerFaults.OfCalendar(typed)),
        };
        answers = answers with
        {
            Type = ask.Ask(given.Type, "Type", answers.Type, AllowedWords.Of(dataset.Schemas, "source", "sourceType")),
            Language = ask.Ask(given.Language, "Language", answers.Language, fault: typed => AnswerFaults.InSource(dataset, new SourceAnswers { Language = typed }, "/language")),
            Accessed = ask.Ask(
                given.Accessed,
                "Read on",
                terminal.Clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                fault: typed => AnswerFaults.InSource(dataset, new SourceAnswers { Accessed = typed }, "/accessed") ?? AnswerFaults.OfCalendar(typed)),
            Origin = ask.Ask(given.Origin, "Origin of its facts", answers.Origin, AllowedWords.Of(dataset.Schemas, "source", "originKind")),
        };
        if (answers.Origin is not (null or "original"))
        {
            answers = answers with
            {
                DerivedFrom = given.DerivedFrom.Count > 0
                    ? given.DerivedFrom
                    : ask.Ask(null, "Derived from (a source, or an organisation)", choices: [.. dataset.Sources.Select(s => s.Id), .. dataset.Organizations.Select(o => o.Id)]) is { } from ? [from] : [],
                Basis = ask.Ask(given.Basis, "How that is known", choices: AllowedWords.Of(dataset.Schemas, "source", "basis")),
            };
        }

        return answers with { Id = ask.Ask(given.Id, "Id", SourceDraft.ProposeId(dataset, answers)) };
    }
}
