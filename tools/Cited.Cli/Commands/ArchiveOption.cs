using System.CommandLine;
using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--archive DIR</c>: a folder with copies of sources.</summary>
internal sealed class ArchiveOption : Option<string?>
{
    public ArchiveOption()
        : base("--archive")
    {
        Description = "Check passages against the archived copies in this folder: <source id>.html, .txt, .mhtml or .pdf, saved pages and "
            + "web archives (WARC, WACZ) that have the address, or any file with the document's hash.";
        HelpName = "DIR";
    }

    /// <summary>The archive; absent if the option is not given.</summary>
    public Archive? Open(ParseResult parsed, Terminal terminal) => parsed.GetValue(this) is { } given ? Open(given, terminal) : null;

    /// <summary>The archive in a folder; a link to a folder is followed, since it was named by the user.</summary>
    /// <exception cref="DatasetException">There is no such folder.</exception>
    public static Archive Open(string given, Terminal terminal)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(given, terminal.Folder));
        if (!folder.Exists)
        {
            throw new DatasetException($"there is no folder \"{given}\". Give the folder that holds the archived copies.");
        }

        var archive = new Archive(new FolderTree(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName, Limits.PageBytes));
        foreach (var note in archive.Captures.Notes)
        {
            terminal.Error.WriteLine($"cited: {note}.");
        }

        return archive;
    }
}
