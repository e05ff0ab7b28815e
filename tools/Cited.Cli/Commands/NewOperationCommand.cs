using System.CommandLine;
using Cited.Drafting;
using Cited.Model;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary><c>cited new operation NAME</c>.</summary>
internal static class NewOperationCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var name = new Argument<string?>("NAME") { Description = "Its official name, or a plain descriptive one.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "The name's language. Default: en." };
        var summary = new Option<string?>("--summary") { Description = "One or two sentences in your own words, without numbers." };
        var year = new Option<string?>("--year") { Description = "The year it began or, if that is not reported, of its first report. Default: from the fact's date or source." };
        var id = new Option<string?>("--id") { Description = "Its id. Default: name and year." };
        var fact = new FactOptions(terminal);
        var command = new Command(
            "operation",
            "Begins an operation, with its first fact.\n\nExamples:\n  cited new operation\n"
            + "  cited new operation \"Operation Harbour\" --summary \"National operation against the sharing of abuse material.\" --property arrests --value 9 --source example-police-2025-03-04-nine-arrests --start \"nine people were arrested\"") { root, name, language, summary, year, id };
        fact.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = root.Folder(parsed, terminal);
            var dataset = OpenedDataset.Read(folder, terminal);
            var ask = new Questions(terminal);
            var questions = new RecordQuestions(dataset, RecordKind.Operation, ask);
            var answers = new RecordAnswers
            {
                Id = parsed.GetValue(id),
                Name = questions.Name(parsed.GetValue(name), "Name"),
                Language = questions.Language(parsed.GetValue(language)),
                Summary = questions.Summary(parsed.GetValue(summary), "Summary (one or two sentences of your own, no numbers)"),
                Year = parsed.GetValue(year),
                Fact = fact.Answers(parsed, dataset, RecordKind.Operation, ask),
            };
            answers = answers with
            {
                Year = ask.Ask(answers.Year, "Year it began, or of its first report", RecordDrafts.YearOf(dataset, answers), fault: AnswerFaults.OfYear, needed: true),
            };
            return answers.Name is null ? NewRecord.Missing("the name", "NAME", terminal)
                : answers.Year is null || AnswerFaults.OfYear(answers.Year) is not null ? NewRecord.Missing("the year (four digits)", "--year", terminal)
                : NewRecord.Write(dataset, other => RecordDrafts.Operation(dataset, answers with { Id = other ?? answers.Id }), ask, folder, terminal);
        });
        return command;
    }
}
