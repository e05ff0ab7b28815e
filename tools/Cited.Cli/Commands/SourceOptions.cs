using System.CommandLine;
using Cited.Drafting;

namespace Cited.Cli.Commands;

/// <summary>The options that say what a new source is.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> id = new("--id") { Description = "Its id. Default: publisher, date and a few words." };
    private readonly Option<string?> type = new("--type") { Description = "official, wire, newspaper, … Default: as the publisher's other documents." };
    private readonly Option<string?> title = new("--title") { Description = "Its title as printed; … in place of a person's name." };
    private readonly Option<string?> language = new("--language") { Description = "BCP 47, such as en. Default: as the publisher's other documents." };
    private readonly Option<string?> publisher = new("--publisher") { Description = "An organisation's id. Default: found by the host." };
    private readonly Option<string?> published = new("--published") { Description = "Date of publication, as exact as it is: 2025-06-06, 2025-06, 2025." };
    private readonly Option<string?> accessed = new("--accessed") { Description = "The day it was read. Default: today." };
    private readonly Option<string?> readFrom = new("--read-from") { Description = "live, stored-copy or document. Default: live for an address." };
    private readonly Option<string?> origin = new("--origin") { Description = "original, release, wire, rewrite, translation or aggregation." };
    private readonly Option<string[]> derivedFrom = new("--derived-from") { Description = "What it derives from: ids of sources or organisations.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> basis = new("--basis") { Description = "attributed or matching-text: how that is known." };

    public SourceOptions(Terminal terminal)
    {
        publisher.WithIds("data/organizations", terminal);
        type.WithWords(terminal, "sourceType");
        readFrom.WithWords(terminal, "readFrom");
        origin.WithWords(terminal, "originKind");
        basis.WithWords(terminal, "basis");
        derivedFrom.CompleteIds(terminal, "data/sources", "data/organizations");
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { id, type, title, language, publisher, published, accessed, readFrom, origin, derivedFrom, basis })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What they say.</summary>
    public SourceAnswers Answers(ParseResult parsed) => new()
    {
        Id = parsed.GetValue(id),
        Type = parsed.GetValue(type),
        Title = parsed.GetValue(title),
        Language = parsed.GetValue(language),
        Publisher = parsed.GetValue(publisher),
        Published = parsed.GetValue(published),
        Accessed = parsed.GetValue(accessed),
        ReadFrom = parsed.GetValue(readFrom),
        Origin = parsed.GetValue(origin),
        DerivedFrom = parsed.GetValue(derivedFrom) ?? [],
        Basis = parsed.GetValue(basis),
    };
}
