using Cited.Drafting;
using Cited.Model;
using Cited.Reading;

namespace Cited.Mending;

/// <summary>
/// Records whose id and file name differ. Which of the two is right, only what refers to the record can say: if others speak of one and
/// none of the other, that one is meant.
/// </summary>
internal static class FileNames
{
    /// <summary>Records that others call by the name of their file: that is their id.</summary>
    public static IEnumerable<DataRecord> ToTakeAsId(Dataset dataset)
    {
        var mentioned = Mentioned(dataset);
        return Different(dataset).Where(r => mentioned.Contains(DataLayout.StemOf(r.At.Path)) && !mentioned.Contains(r.Id) && ProposedId.IsId(DataLayout.StemOf(r.At.Path)));
    }

    /// <summary>Files that should have the name of their record's id, as others call it by that.</summary>
    public static IEnumerable<(string Path, string NewPath)> ToMove(Dataset dataset, Func<string, bool> wanted)
    {
        var mentioned = Mentioned(dataset);
        var taken = dataset.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return
            from record in Different(dataset)
            let path = record.At.Path
            let newPath = path[..(path.LastIndexOf('/') + 1)] + record.Id + ".json"
            where wanted(path) && mentioned.Contains(record.Id) && !mentioned.Contains(DataLayout.StemOf(path)) && !taken.Contains(newPath)
            select (path, newPath);
    }

    private static IEnumerable<DataRecord> Different(Dataset dataset) => dataset.Records.Where(r => DataLayout.StemOf(r.At.Path) != r.Id);

    private static HashSet<string> Mentioned(Dataset dataset) =>
        [.. dataset.Records.SelectMany(r => References.Of(r, dataset.Vocabulary)).Select(r => r.Id)];
}
