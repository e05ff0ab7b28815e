using BenchmarkDotNet.Attributes;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Benchmarks;

/// <summary>
/// How long the main job takes on the project's own records, apart from starting the program: reading (with the
/// schemas) and checking.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ValidationBenchmark
{
    private readonly FolderTree tree = new(ProjectFolder.Path);
    private DataForm? form;
    private Dataset? dataset;

    /// <summary>Reads once, so that each step can be measured alone.</summary>
    [GlobalSetup]
    public void Setup()
    {
        form = DatasetReader.ReadForm(tree);
        dataset = DatasetReader.Read(tree, form);
    }

    /// <summary>Schemas and vocabularies.</summary>
    [Benchmark]
    public DataForm ReadForm() => DatasetReader.ReadForm(tree);

    /// <summary>All records, held against their schemas.</summary>
    [Benchmark]
    public Dataset ReadRecords() => DatasetReader.Read(tree, form!);

    /// <summary>All rules.</summary>
    [Benchmark]
    public ValidationReport Validate() => Validation.Run(dataset!);
}
