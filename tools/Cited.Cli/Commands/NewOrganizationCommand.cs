using System.CommandLine;
using Cited.Drafting;
using Cited.Model;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary><c>cited new organization NAME</c>.</summary>
internal static class NewOrganizationCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var name = new Argument<string?>("NAME") { Description = "Its official name.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "The name's language. Default: en." };
        var type = new Option<string?>("--type") { Description = "police, intergovernmental, government, hotline, ngo, news-agency, newspaper, …" };
        var country = new Option<string?>("--country") { Description = "ISO 3166-1 alpha-2; none for an international body." };
        var website = new Option<string?>("--website") { Description = "Its home page: by it \"new source\" finds the publisher." };
        var id = new Option<string?>("--id") { Description = "Its id. Default: from the name." };
        type.WithWords(terminal, "organizationType");
        country.WithVocabulary(terminal, "countries");
        var command = new Command(
            "organization",
            "Begins an organisation: a publisher, a police agency, a hotline.\n\nExamples:\n  cited new organization \"Example Police\" --type police --country ES --website https://police.example/") { root, name, language, type, country, website, id };
        command.SetAction(parsed =>
        {
            var folder = root.Folder(parsed, terminal);
            var dataset = OpenedDataset.Read(folder, terminal);
            var ask = new Questions(terminal);
            var questions = new RecordQuestions(dataset, RecordKind.Organization, ask);
            var answers = new RecordAnswers
            {
                Name = questions.Name(parsed.GetValue(name), "Name"),
                Language = questions.Language(parsed.GetValue(language)),
                Type = ask.Ask(parsed.GetValue(type), "Type", choices: AllowedWords.Of(dataset.Schemas, "organization", "organizationType")),
                Country = ask.Ask(parsed.GetValue(country), "Country (empty for an international body)", choices: [.. dataset.Vocabulary.Areas.Countries.Keys]),
                Website = questions.Website(parsed.GetValue(website)),
                Id = parsed.GetValue(id),
            };
            return answers.Name is null
                ? NewRecord.Missing("the name", "NAME", terminal)
                : NewRecord.Write(dataset, other => RecordDrafts.Organization(dataset, answers with { Id = other ?? answers.Id }), ask, folder, terminal);
        });
        return command;
    }
}
