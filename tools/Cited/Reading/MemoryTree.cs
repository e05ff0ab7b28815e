using Cited.Text;

namespace Cited.Reading;

/// <summary>Files held in memory, by path.</summary>
internal sealed class MemoryTree(string name, IReadOnlyDictionary<string, FileContent> files) : IFileTree
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public IReadOnlyList<string> FilesBelow(string folder) =>
        [.. files.Keys.Where(p => folder.Length == 0 || p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public FileContent Read(string path) =>
        files.TryGetValue(path, out var content) ? content : FileContent.Missing("there is no such file");
}
