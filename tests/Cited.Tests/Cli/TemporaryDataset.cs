namespace Cited.Tests.Cli;

/// <summary>A small dataset on disk, with the project's schemas, that a test may spoil.</summary>
internal sealed class TemporaryDataset : IDisposable
{
    public TemporaryDataset(string name = "cited", string? below = null)
    {
        Folder = below is null ? Directory.CreateTempSubdirectory(name + "-").FullName : Path.Combine(below, name);
        Copy(Path.Combine(Checkout.Fixtures, "base", "data"), Path.Combine(Folder, "data"));
        Copy(Path.Combine(Checkout.Root, "schema"), Path.Combine(Folder, "schema"));
    }

    public string Folder { get; }

    public string At(string path) => Path.Combine(Folder, path);

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public void Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(At(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(At(path), text.Replace(old, with, StringComparison.Ordinal));
    }

    public CommandRun Run(params string[] args) => CommandRun.Of(Folder, args);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
