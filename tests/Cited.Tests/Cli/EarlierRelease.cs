using Cited.Reading;
using Cited.Verifying;

namespace Cited.Tests.Cli;

/// <summary>A release of an earlier version as it was kept, and the dataset that it holds laid out in a folder.</summary>
internal sealed class EarlierRelease : IDisposable
{
    /// <summary>The versions whose small excerpts are fixtures. A new release with a new form of records or manifest gets one; none is ever taken away.</summary>
    public static readonly string[] Versions = ["0.1.0", "0.2.0"];

    public EarlierRelease(string version)
    {
        Read = ZipReader.Read(version, File.ReadAllBytes(Path.Combine(Kept(version), "records.zip")));
        Assert.Empty(Read.Faults);
        Tree = RecordsTree.Of(version, Read.Files, KnownForms.OfThisTool, out var faults);
        Assert.Empty(faults);
        Folder = Directory.CreateTempSubdirectory("earlier-").FullName;
        foreach (var path in Tree.FilesBelow(DataLayout.Data).Concat(Tree.FilesBelow(DataLayout.Schema)))
        {
            var target = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, Tree.Read(path).Bytes.ToArray());
        }
    }

    public string Folder { get; }

    public ReadRelease Read { get; }

    public IFileTree Tree { get; }

    /// <summary>The folder of the fixture.</summary>
    public static string Kept(string version) => Path.Combine(Checkout.Fixtures, "releases", version);

    public CommandRun Run(params string[] args) => CommandRun.Of(Folder, args);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
