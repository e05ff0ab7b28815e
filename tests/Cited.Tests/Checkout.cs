namespace Cited.Tests;

/// <summary>Where the project's files are while tests run.</summary>
internal static class Checkout
{
    /// <summary>The project's folder: the nearest one upwards that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The fixtures.</summary>
    public static string Fixtures { get; } = Path.Combine(Root, "tests", "fixtures");

    /// <summary>
    /// The folder beside the project that holds what is not part of it; a test that needs it skips where it is absent.
    /// </summary>
    public static string Shared(string below)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", below));
        Assert.SkipUnless(Path.Exists(path), $"needs {below} in the folder \"shared\" beside the project, which is not there");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cited.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run within the project's folder.");
    }
}
