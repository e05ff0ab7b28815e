using System.CommandLine;
using Cited.Drafting;
using Cited.Model;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary><c>cited new indicator ORGANIZATION</c>.</summary>
internal static class NewIndicatorCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var organization = new Argument<string?>("ORGANIZATION") { Description = "The id of the organisation that reports the figures.", Arity = ArgumentArity.ZeroOrOne };
        organization.CompleteIds("data/organizations", terminal);
        var name = new Option<string?>("--name") { Description = "What the figures are called, such as \"Reports to the hotline\"." };
        var language = new Option<string?>("--language") { Description = "The name's language. Default: en." };
        var summary = new Option<string?>("--summary") { Description = "What the figures are, in one or two sentences of your own." };
        var id = new Option<string?>("--id") { Description = "Its id. Default: from organisation and name." };
        var fact = new FactOptions(terminal);
        var command = new Command(
            "indicator",
            "Begins an indicator: figures that an organisation reports year by year.\n\nExamples:\n  cited new indicator example-hotline --name \"Reports to the hotline\" --property reports-received --value 5000 --during 2024 --source example-hotline-2025-annual-report --start \"we received 5,000 reports\"") { root, organization, name, language, summary, id };
        fact.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = root.Folder(parsed, terminal);
            var dataset = OpenedDataset.Read(folder, terminal);
            var ask = new Questions(terminal);
            var questions = new RecordQuestions(dataset, RecordKind.Indicator, ask);
            var answers = new RecordAnswers
            {
                Id = parsed.GetValue(id),
                Organization = ask.Ask(parsed.GetValue(organization), "Organisation", choices: [.. dataset.Organizations.Select(o => o.Id)], needed: true),
                Name = questions.Name(parsed.GetValue(name), "Name of the figures"),
                Language = questions.Language(parsed.GetValue(language)),
                Summary = questions.Summary(parsed.GetValue(summary), "Summary (one or two sentences of your own)"),
                Fact = fact.Answers(parsed, dataset, RecordKind.Indicator, ask),
            };
            return answers.Organization is null ? NewRecord.Missing("the organisation", "ORGANIZATION", terminal)
                : answers.Name is null ? NewRecord.Missing("the name", "--name", terminal)
                : NewRecord.Write(dataset, other => RecordDrafts.Indicator(dataset, answers with { Id = other ?? answers.Id }), ask, folder, terminal);
        });
        return command;
    }
}
