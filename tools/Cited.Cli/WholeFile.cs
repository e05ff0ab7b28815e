using System.Text;

namespace Cited.Cli;

/// <summary>Writes files whole or not at all: aside first, then moved into place.</summary>
internal static class WholeFile
{
    /// <summary>Writes text as UTF-8 without a byte order mark; makes the folder if it is not there.</summary>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes; makes the folder if it is not there.</summary>
    public static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + ".part";
        try
        {
            File.WriteAllBytes(aside, bytes);
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
