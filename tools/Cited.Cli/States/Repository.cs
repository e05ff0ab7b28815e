using Cited.Reading;

namespace Cited.Cli.States;

/// <summary>Where a dataset lies: the folders around it, and the repository, whose paths reports name.</summary>
internal static class Repository
{
    /// <summary>The dataset's folder below the repository's root; empty where it is the root, or where there is no repository.</summary>
    public static string PrefixOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                var below = Path.GetRelativePath(at.FullName, folder).Replace('\\', '/');
                return below == "." ? string.Empty : below;
            }
        }

        return string.Empty;
    }

    /// <summary>The nearest folder upwards that holds a dataset; absent if there is none.</summary>
    public static string? DatasetAround(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, DataLayout.Data)) && Directory.Exists(Path.Combine(at.FullName, DataLayout.Schema)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
