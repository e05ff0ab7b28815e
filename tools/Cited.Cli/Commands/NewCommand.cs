using System.CommandLine;

namespace Cited.Cli.Commands;

/// <summary><c>cited new</c>: begins a record of one of the four kinds.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal) => new(
        "new",
        "Begins a record: a skeleton in canonical form in the right place. On a terminal it asks for what no option says; it never overwrites.\n\n"
        + "Examples:\n  cited new source https://police.example/news/operation-harbour --title \"Nine arrests in Operation Harbour\" --published 2025-03-04\n"
        + "  cited new operation \"Operation Harbour\" --property arrests --value 9 --source example-police-2025-03-04-nine-arrests --start \"nine people were arrested\"\n"
        + "  cited new organization \"Example Police\" --type police --country ES")
    {
        NewSourceCommand.Create(terminal),
        NewOperationCommand.Create(terminal),
        NewOrganizationCommand.Create(terminal),
        NewIndicatorCommand.Create(terminal),
    };
}
