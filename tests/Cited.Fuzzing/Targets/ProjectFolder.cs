namespace Cited.Fuzzing.Targets;

/// <summary>Where the project's schemas, fixtures and seeds are.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder of the solution, looked for upwards from the program.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder with the seeds of a target.</summary>
    public static string Seeds(string target) => Path.Combine(Root, "tests", "fixtures", "fuzz", target);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cited.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this within the project's folder.");
    }
}
