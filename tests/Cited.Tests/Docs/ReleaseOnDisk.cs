using Cited.Tests.Releasing;

namespace Cited.Tests.Docs;

/// <summary>A release of the project's own records, written to a folder for programs that read it.</summary>
public sealed class ReleaseOnDisk : IDisposable
{
    public ReleaseOnDisk()
    {
        foreach (var file in Releases.Real.Files)
        {
            var path = Path.Combine(Folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("release-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
