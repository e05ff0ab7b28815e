using System.CommandLine;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Reporting;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited show ID</c>: a record for reading.</summary>
internal static class ShowCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json"];

    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var id = new Argument<string>("ID") { Description = "The record's id." };
        id.CompleteIds(DataLayout.Data, terminal);
        var format = new Option<string>("--format") { Description = "How it is written.", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var policy = new PolicyOption();
        var asOf = AsOfOption.Create();
        var links = new Option<bool>("--links") { Description = "In text form, list every citation with the address that opens at its passage." };
        var command = new Command("show", "Shows a record: its facts, who says what, and how many independent origins stand behind it.\n\nExamples:\n  cited show vibora-2025\n  cited show vibora-2025 --as-of 2025-06-06\n  cited show vibora-2025 --policy most-origins --format markdown\n  cited show vibora-2025 --links") { id, root, format, policy, asOf, links };
        command.SetAction(parsed => Run(
            root.Folder(parsed, terminal),
            parsed.GetValue(id)!,
            parsed.GetValue(format)!,
            policy.Of(parsed),
            AsOfOption.Read(parsed.GetValue(asOf)),
            parsed.GetValue(links),
            terminal));
        return command;
    }

    private static int Run(string folder, string id, string format, PreferencePolicy policy, DateOnly? day, bool links, Terminal terminal)
    {
        var dataset = OpenedDataset.Read(folder, terminal);
        if (RecordPage.Of(dataset, id, policy, day) is not { } page)
        {
            terminal.Error.WriteLine($"cited: there is no record \"{Shown.Of(id)}\"{Hint(id, dataset)}");
            return ExitCodes.Usage;
        }

        switch (format)
        {
            case "markdown":
                RecordPageMarkdown.Write(page, terminal.Out);
                break;
            case "json":
                RecordPageJson.Write(page, terminal.Out);
                break;
            default:
                RecordPageText.Write(page, new ReportContext(ToolVersion.Text) { Palette = terminal.Colour ? Palette.Ansi : Palette.None, Width = terminal.Width }, terminal.Out);
                if (links)
                {
                    RecordLinksText.Write(page, terminal.Colour, terminal.Out);
                }

                break;
        }

        return ExitCodes.Fine;
    }

    private static string Hint(string id, Dataset dataset)
    {
        if (dataset.IsRefused(id))
        {
            return ": its file cannot be read as a record. \"cited validate\" says why.";
        }

        if (dataset.Retired.FirstOrDefault(r => r.Id == id) is { } retired)
        {
            return retired.Successor is { } successor ? $": it left the dataset; \"{successor}\" took its place." : ": it left the dataset.";
        }

        var near = Nearest.Of(id, dataset.Records.Select(r => r.Id));
        return near.Count > 0 ? $"; did you mean {Shown.Or(near)}?" : ".";
    }
}
