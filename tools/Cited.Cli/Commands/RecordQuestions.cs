using Cited.Drafting;
using Cited.Model;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>What is asked of a new operation, indicator or organisation alike; each answer is held against the schema of that kind.</summary>
internal sealed class RecordQuestions(Dataset dataset, RecordKind kind, Questions ask)
{
    /// <summary>Its name, without which nothing is written.</summary>
    public string? Name(string? given, string question) =>
        ask.Ask(given, question, fault: name => Fault(new RecordAnswers { Name = name }, "/names/0/text"), needed: true);

    /// <summary>The language of the name.</summary>
    public string? Language(string? given) =>
        ask.Ask(given, "Language of the name", "en", fault: language => Fault(new RecordAnswers { Language = language }, "/names/0/language"));

    /// <summary>What it is, in a sentence or two.</summary>
    public string? Summary(string? given, string question) =>
        ask.Ask(given, question, fault: summary => Fault(new RecordAnswers { Summary = summary }, "/summary"));

    /// <summary>An organisation's home page.</summary>
    public string? Website(string? given) =>
        ask.Ask(given, "Home page", fault: website => Fault(new RecordAnswers { Website = website }, "/website"));

    private string? Fault(RecordAnswers answers, string pointer) => AnswerFaults.InRecord(dataset, kind, answers, pointer);
}
