using Cited.Passages;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>A saved page that a command was given.</summary>
internal static class SavedFile
{
    /// <summary>Reads it; what of it is not read is said on <paramref name="error"/>.</summary>
    /// <exception cref="DatasetException">It is not there, or too large.</exception>
    public static PageText Read(string path, TextWriter error)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            throw new DatasetException($"there is no file \"{path}\". Save the page from the browser first.");
        }

        if (info.Length > Limits.PageBytes)
        {
            throw new DatasetException($"\"{path}\" has {info.Length} bytes; saved pages of up to {Limits.PageBytes} are read. Save the page without its pictures.");
        }

        var page = PageText.Read(info.Name, FileBytes.Of(info, Limits.PageBytes));
        if (page.Unread is { } unread)
        {
            error.WriteLine($"cited: not all of \"{Shown.Of(info.Name)}\" is taken into account: {unread}.");
        }

        return page;
    }
}
