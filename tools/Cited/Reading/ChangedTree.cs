using System.Text;

namespace Cited.Reading;

/// <summary>A tree in which some files have another text; none is added or taken away.</summary>
internal sealed class ChangedTree(IFileTree tree, IReadOnlyDictionary<string, string> changed) : IFileTree
{
    /// <inheritdoc />
    public string Name => tree.Name;

    /// <inheritdoc />
    public IReadOnlyList<string> FilesBelow(string folder) => tree.FilesBelow(folder);

    /// <inheritdoc />
    public FileContent Read(string path) =>
        changed.TryGetValue(path, out var text) ? new FileContent(Encoding.UTF8.GetBytes(text)) : tree.Read(path);
}
