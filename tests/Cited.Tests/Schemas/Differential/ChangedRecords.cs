namespace Cited.Tests.Schemas.Differential;

/// <summary>Records of the dataset, each changed: always the same for one seed.</summary>
internal static class ChangedRecords
{
    /// <summary>Kinds, the files they were made of, and their texts.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">What they are drawn from.</param>
    public static IEnumerable<(string Kind, string Path, string Text)> Of(int count, int seed)
    {
        // Each kind in turn, so that the few vocabularies are tried as often as the many operations; large records would only take time.
        var random = new Random(seed);
        var mutation = new RecordMutation(seed);
        var kinds = RealRecords.Files.Where(file => RealRecords.Bytes(file.Path) < 40_000)
            .GroupBy(file => file.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.ToList()).ToList();
        for (var index = 0; index < count; index++)
        {
            var files = kinds[index % kinds.Count];
            var (kind, path) = files[random.Next(files.Count)];
            yield return (kind, path, mutation.Of(RealRecords.Node(path)));
        }
    }
}
