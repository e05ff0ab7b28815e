namespace Cited.Reading;

/// <summary>
/// A tree seen through another: files of <paramref name="over"/> hide those with the same path, and add the others.
/// </summary>
public sealed class OverlayTree(IFileTree under, IFileTree over) : IFileTree
{
    /// <inheritdoc />
    public string Name => over.Name;

    /// <inheritdoc />
    public IReadOnlyList<string> FilesBelow(string folder) =>
        [.. under.FilesBelow(folder).Union(over.FilesBelow(folder), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public FileContent Read(string path)
    {
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : string.Empty;
        return over.FilesBelow(folder).Contains(path, StringComparer.Ordinal) ? over.Read(path) : under.Read(path);
    }
}
