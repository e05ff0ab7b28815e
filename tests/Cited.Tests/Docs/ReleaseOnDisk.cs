using Cited.Releasing;
using Cited.Tests.Releasing;

namespace Cited.Tests.Docs;

/// <summary>A release written to a folder for programs that read it.</summary>
public abstract class ReleaseOnDisk : IDisposable
{
    private protected ReleaseOnDisk(Release release)
    {
        Release = release;
        foreach (var file in release.Files)
        {
            var path = Path.Combine(Folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    /// <summary>What was written.</summary>
    public Release Release { get; }

    /// <summary>Where.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("release-").FullName;

    /// <inheritdoc />
    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A release of the project's own records as they are.</summary>
public sealed class RealReleaseOnDisk() : ReleaseOnDisk(Releases.Real);

/// <summary>Release 0.1.0, on which pages pin their answers.</summary>
public sealed class FirstReleaseOnDisk() : ReleaseOnDisk(Releases.First);
