namespace Cited.Benchmarks;

/// <summary>Where the project's records are.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder of the solution, looked for upwards from the program.</summary>
    /// <exception cref="InvalidOperationException">The program is not run within the project.</exception>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Cited.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run the benchmark within the project's folder.");
    }
}
