namespace Cited.Reading;

/// <summary>
/// The examples of the rules: small datasets in tests/fixtures/rules/&lt;rule&gt;/{valid,invalid}, each laid over the one in
/// tests/fixtures/base. Tests run on them, and the rules' pages show them.
/// </summary>
public static class RuleExamples
{
    private const string Fixtures = "tests/fixtures";

    /// <summary>The side on which the rule speaks.</summary>
    public const string Invalid = "invalid";

    /// <summary>The side on which it is silent.</summary>
    public const string Valid = "valid";

    /// <summary>The folder of an example, below the project's root.</summary>
    public static string Folder(string rule, string side) => $"{Fixtures}/rules/{rule}/{side}";

    /// <summary>Paths below data/ of the files in which the example differs from the base.</summary>
    public static IReadOnlyList<string> Paths(IFileTree project, string rule, string side) =>
        [.. project.FilesBelow($"{Folder(rule, side)}/{DataLayout.Data}").Select(p => p[(Folder(rule, side).Length + 1)..])];

    /// <summary>The example as a dataset.</summary>
    public static Dataset Read(IFileTree project, string rule, string side, DataForm form)
    {
        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var folder = Folder(rule, side);
        Add(files, project, $"{Fixtures}/base");
        var removed = folder + "/remove.txt";
        if (project.FilesBelow(folder).Contains(removed, StringComparer.Ordinal))
        {
            foreach (var path in System.Text.Encoding.UTF8.GetString(project.Read(removed).Bytes.Span).Split('\n', StringSplitOptions.TrimEntries))
            {
                files.Remove(path);
            }
        }

        Add(files, project, folder);
        return DatasetReader.Read(new MemoryTree(folder, files), form);
    }

    private static void Add(Dictionary<string, FileContent> files, IFileTree project, string folder)
    {
        foreach (var path in project.FilesBelow($"{folder}/{DataLayout.Data}"))
        {
            files[path[(folder.Length + 1)..]] = project.Read(path);
        }
    }
}
