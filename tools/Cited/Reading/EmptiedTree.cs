namespace Cited.Reading;

/// <summary>
/// The dataset before its first record: the schemas, the vocabularies and what it says of itself, and no records. A first release is compared
/// with it.
/// </summary>
public sealed class EmptiedTree(IFileTree tree) : IFileTree
{
    /// <inheritdoc />
    public string Name => tree.Name;

    /// <inheritdoc />
    public IReadOnlyList<string> FilesBelow(string folder) =>
        [.. tree.FilesBelow(folder).Where(p => DataLayout.RoleOf(p) is null or FileRole.DatasetInfo or FileRole.Retired)];

    /// <inheritdoc />
    public FileContent Read(string path) => tree.Read(path);
}
