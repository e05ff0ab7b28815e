using System.Diagnostics;

namespace Cited.Tests.Reliability;

/// <summary>A file system in memory that can be filled and made read-only. A test is skipped where nobody may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static SmallDisk Mounted()
    {
        var folder = Directory.CreateTempSubdirectory("disk-").FullName;
        var may = OperatingSystem.IsLinux() && Succeeds("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder);
        Assert.SkipUnless(may, "needs the right to mount a small file system");
        return new SmallDisk(folder);
    }

    /// <summary>Leaves no room at all.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    public void Remount(string mode) => Assert.True(Succeeds("mount", "-o", "remount," + mode, Folder));

    public void Dispose()
    {
        Assert.True(Succeeds("umount", Folder));
        Directory.Delete(Folder);
    }

    private static bool Succeeds(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
