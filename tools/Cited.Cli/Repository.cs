namespace Cited.Cli;

/// <summary>The repository that a dataset may lie in: reports name files as the repository does.</summary>
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
}
