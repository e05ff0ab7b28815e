using System.CommandLine;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Releasing;
using Cited.Releasing.Citing;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited cite [ID]</c>: how to cite the dataset, a record, a source or one fact.</summary>
internal static class CiteCommand
{
    private static readonly string[] Formats = ["text", "bibtex", "csl-json"];

    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "A source, an operation, an indicator, or one fact as RECORD/PROPERTY[SCOPE]. Without it: the dataset.", Arity = ArgumentArity.ZeroOrOne };
        id.CompleteIds(DataLayout.Data, terminal);
        var root = new RootOption();
        var policy = new PolicyOption();
        var version = new Option<string?>("--version") { Description = "The version of the dataset. Default: the newest in CHANGELOG.md.", HelpName = "VERSION" };
        var format = new Option<string>("--format") { Description = "How it is written.", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("cite", "Says how to cite a version of the dataset, a source, or one fact.\n\nExamples:\n  cited cite\n  cited cite ap-2025-06-06-interpol-20-arrested --format bibtex\n  cited cite \"vibora-2025/arrests[area=latin-america]\" --format csl-json") { id, root, policy, version, format };
        command.SetAction(parsed => Run(parsed.GetValue(id), root.Folder(parsed, terminal), policy.Of(parsed), parsed.GetValue(version), parsed.GetValue(format)!, terminal));
        return command;
    }

    private static int Run(string? id, string folder, PreferencePolicy policy, string? version, string format, Terminal terminal)
    {
        var dataset = OpenedDataset.Read(folder, terminal);
        if (dataset.Info is not { } info)
        {
            terminal.Error.WriteLine("cited: data/dataset.json is missing or refused; \"cited validate\" says why.");
            return ExitCodes.Usage;
        }

        var sections = ChangelogSection.ReadAll(ChangelogOnDisk.Read(folder) ?? string.Empty);
        var section = sections.FirstOrDefault(s => version is null || s.Version == version);
        if (version is not null && section is null)
        {
            var known = sections.Count == 0 ? "no version yet" : string.Join(", ", sections.Select(s => s.Version));
            terminal.Error.WriteLine($"cited: CHANGELOG.md has no version \"{Shown.Of(version)}\"; it has {known}.");
            return ExitCodes.Usage;
        }

        var whole = Citables.Dataset(info, section?.Version, section?.Date);
        var thing = id is null || id == info.Name ? whole : Citables.Find(dataset, id, whole, policy);
        if (thing is null)
        {
            terminal.Error.WriteLine($"cited: {Unknown(dataset, id!)}");
            return ExitCodes.Usage;
        }

        terminal.Out.Write(format switch
        {
            "bibtex" => BibTex.Of(thing),
            "csl-json" => CslJson.Of(thing),
            _ => PlainCitation.Of(thing) + "\n",
        });
        return ExitCodes.Fine;
    }

    private static string Unknown(Dataset dataset, string id)
    {
        var facts = FactQuery.Near(dataset, id);
        if (facts.Count > 0)
        {
            var near = Nearest.Of(id, facts);
            return $"\"{Shown.Of(id, 200)}\" names no fact, or more than one; {(near.Count > 0 ? "did you mean" : "the record has")} {string.Join(", ", (near.Count > 0 ? near : facts).Select(f => $"\"{f}\""))}?";
        }

        // What has an id and is no source, operation or indicator is not cited: the reports about it are.
        var records = Nearest.Of(id, dataset.Records.Where(r => r is Source or FactRecord).Select(r => r.Id));
        var found = dataset.Find<Organization>(id) is null ? $"nothing has the id \"{Shown.Of(id, 200)}\"" : $"\"{id}\" is an organisation, which is not cited";
        return $"{found}; " + (records.Count > 0 ? $"did you mean \"{records[0]}\"?" : "give the id of a source, operation or indicator, or a fact as RECORD/PROPERTY[SCOPE].");
    }
}
