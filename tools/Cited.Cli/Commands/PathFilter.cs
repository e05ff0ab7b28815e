using Cited.Reading;

namespace Cited.Cli.Commands;

/// <summary>Which files of the dataset a command was asked about.</summary>
internal static class PathFilter
{
    /// <summary>
    /// A test for paths below the root. No paths = all files. Paths are taken from the working folder, as every shell
    /// completes them, else from the root.
    /// </summary>
    /// <exception cref="DatasetException">A path is not in the dataset.</exception>
    public static Func<string, bool> Of(IReadOnlyList<string> paths, string root, Terminal terminal, Dataset dataset)
    {
        var wanted = paths.Select(p => Below(p, root, terminal, dataset)).ToArray();
        return wanted.Length == 0 ? _ => true : path => wanted.Any(w => w.Length == 0 || DataLayout.IsAtOrBelow(path, w));
    }

    private static string Below(string path, string root, Terminal terminal, Dataset dataset)
    {
        foreach (var from in new[] { terminal.Folder, root })
        {
            var relative = Path.GetRelativePath(root, Path.GetFullPath(path, from)).Replace('\\', '/');
            var below = relative == "." ? string.Empty : relative;
            if (below.Length == 0 || dataset.Files.Any(f => DataLayout.IsAtOrBelow(f.Path, below)))
            {
                return below;
            }
        }

        throw new DatasetException($"\"{path}\" is no file or folder of the dataset at \"{root}\". Give a path below data/, such as data/operations.");
    }
}
