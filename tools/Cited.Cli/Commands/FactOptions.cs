using System.CommandLine;
using Cited.Drafting;
using Cited.Model;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>The options that make the first fact of a new record.</summary>
internal sealed class FactOptions
{
    private readonly Option<string?> property = new("--property") { Description = "What the first fact is about: a property of the vocabulary, such as arrests." };
    private readonly Option<string?> value = new("--value") { Description = "The value that the source gives; the members of a set with commas between them." };
    private readonly Option<string?> bound = new("--bound") { Description = "at-least, at-most or about, where the value is not exact." };
    private readonly Option<string?> area = new("--area") { Description = "The country, subdivision or region that the value is about. Default: the whole." };
    private readonly Option<string?> during = new("--during") { Description = "The time that the value is about, such as 2024." };
    private readonly Option<string?> source = new("--source") { Description = "Who says so: a source's id." };
    private readonly Option<string?> start = new("--start") { Description = "The first words of the passage, at most five, exactly as on the page." };
    private readonly Option<string?> end = new("--end") { Description = "Its last words, where the first ones do not hold the value." };

    public FactOptions(Terminal terminal)
    {
        property.WithVocabulary(terminal, "properties");
        area.WithVocabulary(terminal, "countries", "regions");
        source.WithIds("data/sources", terminal);
        bound.CompletionSources.Add("at-least", "at-most", "about");
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { property, value, bound, area, during, source, start, end })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What they say; on a terminal, what is missing is asked for.</summary>
    public FactAnswers Answers(ParseResult parsed, Dataset dataset, RecordKind kind, Questions ask)
    {
        var record = kind == RecordKind.Indicator ? "indicator" : "operation";
        var properties = dataset.Vocabulary.Properties.Values.Where(p => p.Records.Contains(record)).Select(p => p.Id).ToArray();
        var chosen = ask.Ask(parsed.GetValue(property), "First fact: property", choices: properties);
        var answers = new FactAnswers
        {
            Property = chosen,
            Value = parsed.GetValue(value),
            Bound = parsed.GetValue(bound),
            Area = parsed.GetValue(area),
            During = parsed.GetValue(during),
            Source = parsed.GetValue(source),
            Start = parsed.GetValue(start),
            End = parsed.GetValue(end),
        };
        return chosen is null ? answers : answers with
        {
            Value = ask.Ask(answers.Value, "Value", fault: typed => AnswerFaults.OfValue(dataset, kind, answers with { Value = typed })),
            During = kind == RecordKind.Indicator
                ? ask.Ask(answers.During, "Year that it is about", fault: typed => AnswerFaults.OfPeriod(dataset, kind, answers with { During = typed }))
                : answers.During,
            Source = ask.Ask(answers.Source, "Source that says so", choices: [.. dataset.Sources.Select(s => s.Id)]),
            Start = ask.Ask(answers.Start, "First words of the passage (at most five)", fault: typed => AnswerFaults.OfWords(dataset, kind, new FactAnswers { Start = typed })),
            End = ask.Ask(answers.End, "Last words, if the first ones do not hold the value", fault: typed => AnswerFaults.OfWords(dataset, kind, new FactAnswers { Start = "…", End = typed })),
        };
    }
}
