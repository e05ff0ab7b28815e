using System.Text;
using BenchmarkDotNet.Attributes;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Benchmarks;

/// <summary>
/// How long it takes to read and check again when one file was saved, as <c>cited validate --watch</c> does: the work of a save without
/// waiting for the editor and without writing the report. The records are a copy of the project's own.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SavingBenchmark
{
    private readonly string folder = Directory.CreateTempSubdirectory("cited-saving-").FullName;
    private readonly RecordChecks checks = new();
    private readonly byte[][] states = new byte[2][];
    private Dataset? dataset;
    private int saves;

    /// <summary>A small record, the largest one, a page that is cited, and an organisation that hundreds of sources name.</summary>
    public static IEnumerable<SavedFile> Files =>
    [
        new("data/operations/2020/ab-2020.json", "\"summary\": \""),
        new("data/operations/2025/vibora-2025.json", "\"summary\": \""),
        new("data/sources/2025/abc-color-2025-09-03-aliados-por-la-infancia-5.json", "\"title\": \""),
        new("data/organizations/europol.json", "\"text\": \""),
    ];

    /// <summary>The file that is saved.</summary>
    [ParamsSource(nameof(Files))]
    public SavedFile? Saved { get; set; }

    /// <summary>Copies the records, and checks them once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var project = new FolderTree(ProjectFolder.Path);
        foreach (var path in project.FilesBelow(DataLayout.Data).Concat(project.FilesBelow(DataLayout.Schema)))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, project.Read(path).Bytes.ToArray());
        }

        var text = File.ReadAllText(Path.Combine(folder, Saved!.Path));
        states[0] = Encoding.UTF8.GetBytes(text);
        states[1] = Encoding.UTF8.GetBytes(text.Replace(Saved.Before, Saved.Before + "Another ", StringComparison.Ordinal));
        dataset = DatasetReader.Read(new FolderTree(folder));
        Validation.Run(new ValidationRequest(dataset) { Memory = checks });
    }

    /// <summary>Removes the copy.</summary>
    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);

    /// <summary>Saves, reads, checks.</summary>
    [Benchmark]
    public ValidationReport Save()
    {
        File.WriteAllBytes(Path.Combine(folder, Saved!.Path), states[++saves % 2]);
        dataset = DatasetReader.Refresh(dataset!, new FolderTree(folder), [Saved.Path]);
        return Validation.Run(new ValidationRequest(dataset) { Memory = checks });
    }
}

/// <summary>A file that is saved with a word more, or without it again.</summary>
/// <param name="Path">Path below the root.</param>
/// <param name="Before">What stands before the word.</param>
public sealed record SavedFile(string Path, string Before)
{
    /// <summary>The file's name.</summary>
    public override string ToString() => Path[(Path.LastIndexOf('/') + 1)..];
}
