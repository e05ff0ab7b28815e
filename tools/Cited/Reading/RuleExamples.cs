namespace Cited.Reading;

/// <summary>
/// The examples of the rules: small datasets in tests/fixtures/rules/&lt;rule&gt;/{valid,invalid,old}, each laid over the one in
/// tests/fixtures/base. Tests run on them, and the rules' pages show them.
/// </summary>
internal static class RuleExamples
{
    private const string Fixtures = "tests/fixtures";

    private const string ArchiveFolder = "archive";

    /// <summary>The side on which the rule speaks.</summary>
    public const string Invalid = "invalid";

    /// <summary>The side on which it is silent.</summary>
    public const string Valid = "valid";

    /// <summary>The earlier state with which a rule about changes compares both other sides.</summary>
    public const string Old = "old";

    /// <summary>The folder of an example, below the project's root.</summary>
    public static string Folder(string rule, string side) => $"{Fixtures}/rules/{rule}/{side}";

    /// <summary>Paths below data/ and archive/ of the files in which the example differs from the base.</summary>
    public static IReadOnlyList<string> Paths(IFileTree project, string rule, string side) =>
        [.. new[] { DataLayout.Data, ArchiveFolder }.SelectMany(f => project.FilesBelow($"{Folder(rule, side)}/{f}")).Select(p => p[(Folder(rule, side).Length + 1)..])];

    /// <summary>The example as a dataset.</summary>
    public static Dataset Read(IFileTree project, string rule, string side, DataForm form) =>
        DatasetReader.Read(new MemoryTree(Folder(rule, side), Files(project, rule, side, DataLayout.Data)), form);

    /// <summary>The archived copies that belong to the example, by path below the archive's folder.</summary>
    public static IFileTree Archive(IFileTree project, string rule, string side) => new MemoryTree(
        $"{Folder(rule, side)}/{ArchiveFolder}",
        Files(project, rule, side, ArchiveFolder).ToDictionary(f => f.Key[(ArchiveFolder.Length + 1)..], f => f.Value, StringComparer.Ordinal));

    private static Dictionary<string, FileContent> Files(IFileTree project, string rule, string side, string below)
    {
        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var folder = Folder(rule, side);
        Add(files, project, $"{Fixtures}/base", below);
        var removed = folder + "/remove.txt";
        if (project.FilesBelow(folder).Contains(removed, StringComparer.Ordinal))
        {
            foreach (var path in System.Text.Encoding.UTF8.GetString(project.Read(removed).Bytes.Span).Split('\n', StringSplitOptions.TrimEntries))
            {
                files.Remove(path);
            }
        }

        Add(files, project, folder, below);
        return files;
    }

    private static void Add(Dictionary<string, FileContent> files, IFileTree project, string folder, string below)
    {
        foreach (var path in project.FilesBelow($"{folder}/{below}"))
        {
            files[path[(folder.Length + 1)..]] = project.Read(path);
        }
    }
}
