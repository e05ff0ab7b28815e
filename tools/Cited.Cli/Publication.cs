using Cited.Releasing;

namespace Cited.Cli;

/// <summary>
/// Writes a release to disk: aside first, then moved into place, so that whatever ends the process leaves either nothing or the whole.
/// The zip goes in first and the folder last; each is whole as soon as its name is there.
/// </summary>
internal static class Publication
{
    /// <summary>What would be overwritten; empty = nothing.</summary>
    public static IReadOnlyList<string> Existing(string folder, string name) =>
        [.. new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".zip") }.Where(Path.Exists)];

    /// <summary>Writes the folder and the zip; what is there under these names goes only when the new ones are complete.</summary>
    public static void Write(string folder, Release release, byte[] zip)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, release.Name);
        var (aside, old) = (Path.Combine(folder, $".{release.Name}.part"), Path.Combine(folder, $".{release.Name}.old"));
        Restore(target, aside, old);
        try
        {
            foreach (var file in release.Files)
            {
                var path = Path.Combine(aside, file.Path.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                Durable(path, file.Bytes.Span);
            }

            Durable(aside + ".zip", zip);
            File.Move(aside + ".zip", target + ".zip", overwrite: true);
            if (Directory.Exists(target))
            {
                Directory.Move(target, old);
            }

            Directory.Move(aside, target);
        }
        finally
        {
            Restore(target, aside, old);
        }
    }

    // What an interrupted build left: parts go; an old release whose new one never came is put back.
    private static void Restore(string target, string aside, string old)
    {
        if (Directory.Exists(old))
        {
            if (Directory.Exists(target))
            {
                Directory.Delete(old, recursive: true);
            }
            else
            {
                Directory.Move(old, target);
            }
        }

        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        File.Delete(aside + ".zip");
    }

    private static void Durable(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
