using Cited.Releasing;
using Cited.Releasing.Packing;
using Cited.Text;
using Cited.Verifying;

namespace Cited.Fuzzing.Targets;

/// <summary>The zip of a release.</summary>
internal sealed class ZipTarget : FuzzTarget
{
    public override string Name => "zip";

    public override int MostBytes => 1200;

    public override long BaseAllocation => 2 * 1024 * 1024;

    public override IReadOnlyList<string> Words { get; } =
        ["PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0006\u0006", "PK\u0006\u0007", "r/a", "../", "/", "\\", "\u0000\u0000\u0000\u0000", "r/A", "r/.a", "r/a/b"];

    protected override void Check(byte[] input)
    {
        var read = ZipReader.Read("x.zip", input);
        foreach (var (path, content) in read.Files)
        {
            Law.Holds(ReleasePaths.IsPath(path), "the paths of a read release are those that releases have: " + path);
            Law.Holds(content.Length <= Math.Max(Limits.ReleaseRatioFrom, (long)input.Length * Limits.ReleaseRatio), "nothing grows out of proportion");
        }

        foreach (var fault in read.Faults)
        {
            Law.Holds(fault.Message.Length > 0 && !fault.ToString().Any(char.IsControl), "a fault is a line of text");
        }

        if (read.Faults.Count > 0)
        {
            return;
        }

        Law.Holds(read.Files.Count > 0 && read.ZipFolder is not null, "a zip without faults has files in a folder");
        var packed = ReleaseZip.Write(read.ZipFolder!, [.. read.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new ReleaseFile(f.Key, f.Value.ToArray()))]);
        var again = ZipReader.Read("x.zip", packed);
        Law.Holds(again.Faults.Count == 0, "what was read can be packed and read again: " + string.Concat(again.Faults));
        Law.Holds(again.Files.Count == read.Files.Count && again.Files.All(f => read.Files[f.Key].Span.SequenceEqual(f.Value.Span)), "packing changes nothing");
    }
}
