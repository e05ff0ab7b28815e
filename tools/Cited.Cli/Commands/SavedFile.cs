using Cited.Passages;
using Cited.Reading;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>A saved page that a command was given.</summary>
internal static class SavedFile
{
    /// <summary>Reads it.</summary>
    /// <exception cref="DatasetException">It is not there, or too large.</exception>
    public static PageText Read(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            throw new DatasetException($"there is no file \"{path}\". Save the page from the browser first.");
        }

        return info.Length <= Limits.PageBytes
            ? PageText.Read(info.Name, FileBytes.Of(info, Limits.PageBytes))
            : throw new DatasetException($"\"{path}\" has {info.Length} bytes; saved pages of up to {Limits.PageBytes} are read. Save the page without its pictures.");
    }
}
