using System.Text;
using Cited.Releasing;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>Every file against <c>SHA256SUMS</c>, and that file against its form.</summary>
internal static class ChecksumCheck
{
    public static IEnumerable<ReleaseFault> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(ReleaseLayout.Checksums, out var bytes))
        {
            return [new ReleaseFault(ReleaseLayout.Checksums, "it is missing")];
        }

        var actual = files.Where(f => f.Key != ReleaseLayout.Checksums).ToDictionary(f => f.Key, f => new ReleaseFile(f.Key, f.Value), StringComparer.Ordinal);
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<ReleaseFault>();
        foreach (var line in Encoding.UTF8.GetString(bytes.Span).Split('\n').SkipLast(1))
        {
            if (line.Split("  ") is not [{ Length: 64 } digest, { Length: > 0 } path] || !stated.TryAdd(path, digest))
            {
                faults.Add(new ReleaseFault(ReleaseLayout.Checksums, $"\"{Shown.Of(line)}\" is no line of a digest, two spaces and a path that is not there yet"));
            }
        }

        faults.AddRange(stated.Where(s => !actual.ContainsKey(s.Key)).Select(s => new ReleaseFault(Shown.Of(s.Key), $"it is missing; {ReleaseLayout.Checksums} lists it")));
        faults.AddRange(actual.Keys.Where(p => !stated.ContainsKey(p)).Order(StringComparer.Ordinal).Select(p => new ReleaseFault(p, $"it is not in {ReleaseLayout.Checksums}: it does not belong to the release, or was renamed")));
        faults.AddRange(actual.Values.Where(f => stated.TryGetValue(f.Path, out var digest) && digest != f.Sha256)
            .Select(f => new ReleaseFault(f.Path, $"its SHA-256 is {f.Sha256}; {ReleaseLayout.Checksums} says {Shown.Of(stated[f.Path])}")));
        if (faults.Count == 0 && !Manifest.Checksums(ReleaseFile.Sort(actual.Values)).Bytes.Span.SequenceEqual(bytes.Span))
        {
            faults.Add(new ReleaseFault(ReleaseLayout.Checksums, "its lines are not in order, or something else is in it"));
        }

        return faults;
    }
}
