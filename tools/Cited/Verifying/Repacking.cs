using System.Globalization;
using System.Text;
using Cited.Releasing;
using Cited.Text;
using Cited.Verifying.Keeping;

namespace Cited.Verifying;

/// <summary>
/// What commonly happens to a release on its way, and what is commonly taken for one. Each has one cause, which is told in its place rather
/// than what follows from it at every file.
/// </summary>
internal static class Repacking
{
    private const string Published = "Verify the zip as it was published, or the folder that it was unpacked to.";

    /// <summary>The one cause of all that is wrong; absent if there is none of these.</summary>
    public static ReleaseFault? Of(ReadRelease release) => (Arranged(release) ?? LineEnds(release.Files)) is { } cause ? new ReleaseFault(string.Empty, cause) : null;

    private static string? Arranged(ReadRelease release)
    {
        var isZip = release.Zip is not null;
        string[] others = [.. release.Names.Where(IsOfSystem)];
        string[] names = [.. release.Names.Where(n => !IsOfSystem(n) && !n.EndsWith('/'))];
        if (names.Length == 0)
        {
            return null;
        }

        var anchor = names.Where(n => Last(n) == ReleaseLayout.Checksums).MinBy(Depth);
        if (anchor is null)
        {
            return IsKept(names) ? "these are the records of a release as the project keeps them, not a release: there is nothing to hold them against. "
                    + "\"cited diff\" reads them. " + Published
                : names.Any(n => Last(n) == ReleaseLayout.Manifest) ? null
                : $"this is no release: it holds neither {ReleaseLayout.Checksums} nor {ReleaseLayout.Manifest}. {Published}";
        }

        var above = anchor[..^ReleaseLayout.Checksums.Length].TrimEnd('/');
        return (Depth(anchor) - (isZip ? 1 : 0)) switch
        {
            < 0 => $"its files lie in no folder: it was packed anew. {Published}",
            > 0 when !isZip => $"the release lies in the folder \"{Shown.Of(above)}\" in it. Name that one.",
            > 0 => $"its files lie deeper than in one folder, in \"{Shown.Of(above)}\": it was packed anew. {Published}",
            _ when others.Length > 0 => string.Create(CultureInfo.InvariantCulture, $"it holds {others.Length} ")
                + $"{(others.Length == 1 ? "file" : "files")} that macOS or Windows put there, such as \"{Shown.Of(others[0])}\"; no release has such. "
                + (isZip ? $"It was packed anew. {Published}" : "Delete them, and verify it again."),
            _ when release.Names.Any(n => n.EndsWith('/')) => $"it has entries for folders: it was packed anew by another program. {Published}",
            _ => null,
        };
    }

    // Records and manifest, but no tables; or the difference from an earlier one; or the folder with the zip.
    private static bool IsKept(string[] names) =>
        names.Any(n => Last(n) is KeptReleases.Records or KeptDifference.Path)
        || (names.Any(n => Last(n) == ReleaseLayout.Records) && !names.Any(n => n.Split('/').Contains(ReleaseLayout.Tables)));

    // Every file that differs is as it was published but for CR LF in place of LF.
    private static string? LineEnds(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(ReleaseLayout.Checksums, out var sums))
        {
            return null;
        }

        var (changed, stated) = (sums.Span.Contains((byte)'\r') ? 1 : 0, Encoding.UTF8.GetString(sums.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        foreach (var line in stated)
        {
            if (line.TrimEnd('\r').Split("  ") is not [{ Length: 64 } digest, var path] || !files.TryGetValue(path, out var bytes))
            {
                return null;
            }

            if (new ReleaseFile(path, bytes).Sha256 != digest)
            {
                if (new ReleaseFile(path, WithoutReturns(bytes.Span)).Sha256 != digest)
                {
                    return null;
                }

                changed++;
            }
        }

        return changed == 0 || files.Count != stated.Length + 1 ? null : string.Create(CultureInfo.InvariantCulture, $"{changed} of its files ")
            + $"{(changed == 1 ? "has" : "have")} other line ends than were published (CR LF in place of LF), and nothing else differs: an editor, git or the "
            + "program that unpacked it changed them. Unpack the zip again, without converting texts.";
    }

    private static byte[] WithoutReturns(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')
            {
                kept.Add(bytes[i]);
            }
        }

        return [.. kept];
    }

    private static bool IsOfSystem(string name) =>
        name.Split('/').Any(part => part is "__MACOSX" or ".DS_Store" or "Thumbs.db" or "desktop.ini" || part.StartsWith("._", StringComparison.Ordinal));

    private static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static int Depth(string name) => name.Count(c => c == '/');
}
