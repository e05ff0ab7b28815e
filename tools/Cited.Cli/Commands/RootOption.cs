using System.CommandLine;
using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--root DIR</c>, which every command has, and what it gives.</summary>
internal sealed class RootOption : Option<string?>
{
    public RootOption()
        : base("--root")
    {
        Description = "The dataset's folder. Default: the dataset around the working folder.";
        HelpName = "DIR";
    }

    /// <summary>
    /// The folder given, or the nearest one upwards from the working folder that holds <c>data</c> and <c>schema</c>.
    /// </summary>
    /// <exception cref="DatasetException">There is none.</exception>
    public string Folder(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(this) is { } given)
        {
            var folder = Path.GetFullPath(given, terminal.Folder);
            return Directory.Exists(folder)
                ? folder
                : throw new DatasetException($"there is no folder \"{given}\". Give --root the folder that holds \"data\" and \"schema\".");
        }

        return Repository.DatasetAround(terminal.Folder) ?? throw new DatasetException($"there is no dataset around \"{terminal.Folder}\": no folder upwards from there holds \"data\" and \"schema\". Run the command in the project's folder, or name it with --root DIR.");
    }
}
