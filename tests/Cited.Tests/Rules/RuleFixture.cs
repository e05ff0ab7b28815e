using Cited.Reading;

namespace Cited.Tests.Rules;

/// <summary>
/// A fixture of a rule: files laid over the small dataset in tests/fixtures/base. <c>remove.txt</c> lists files of the
/// base that the fixture takes away.
/// </summary>
internal static class RuleFixture
{
    private static readonly Lazy<DataForm> Form = new(() => DatasetReader.ReadForm(new FolderTree(Checkout.Root)));

    public static string Folder(string rule, string side) => Path.Combine(Checkout.Fixtures, "rules", rule, side);

    public static Dataset Read(string folder) => DatasetReader.Read(Tree(folder), Form.Value);

    public static DataForm Schemas => Form.Value;

    private static IFileTree Tree(string folder)
    {
        var files = new SortedDictionary<string, FileContent>(StringComparer.Ordinal);
        var removed = Path.Combine(folder, "remove.txt");
        var taken = File.Exists(removed) ? File.ReadAllLines(removed) : [];
        foreach (var from in new[] { Path.Combine(Checkout.Fixtures, "base"), folder })
        {
            var tree = new FolderTree(from);
            foreach (var path in tree.FilesBelow(DataLayout.Data).Where(p => from == folder || !taken.Contains(p, StringComparer.Ordinal)))
            {
                files[path] = tree.Read(path);
            }
        }

        return new MemoryTree(folder, files);
    }
}
