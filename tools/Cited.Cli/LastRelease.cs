using System.Security.Cryptography;
using Cited.Comparing;
using Cited.Model;
using Cited.Reading;
using Cited.Releasing;
using Cited.Rules;
using Cited.Verifying.Keeping;

namespace Cited.Cli;

/// <summary>
/// The last release that the repository keeps, as what the records are held against whenever they are validated: ids that vanished, values
/// that changed without a cause. Only records that are not the same in both are read and compared, so that it costs next to nothing.
/// </summary>
internal static class LastRelease
{
    /// <summary>What the rules about changes find since the last release; empty if none is kept.</summary>
    /// <exception cref="DatasetException">The kept release cannot be read.</exception>
    public static Func<Dataset, ReleaseFindings> Findings(string folder, Terminal terminal)
    {
        var project = new FolderTree(folder);
        if (KeptReleases.Read(project) is not [.., var last])
        {
            return _ => ReleaseFindings.None;
        }

        var path = KeptReleases.PathOf(last.Version);
        var kept = KeptReleases.FilesOf(project, last.Version);
        var lines = Lines(kept.GetValueOrDefault(ReleaseLayout.Records)).Select(l => (Text: l, Sha256: Convert.ToHexStringLower(SHA256.HashData(l.Span)))).ToArray();
        var before = lines.Select(l => l.Sha256).ToHashSet(StringComparer.Ordinal);
        Then? then = null;
        return now =>
        {
            // A record's line in a release is its RFC 8785 form: what has the same SHA-256 on both sides did not change.
            var prints = Release.Fingerprints(now);
            var same = prints.Values.ToHashSet(StringComparer.Ordinal);
            var changed = lines.Where(l => !same.Contains(l.Sha256)).ToArray();

            // Whoever edits saves the same records again and again: what they were is read once.
            if (then is null || !ReferenceEquals(then.Vocabulary, now.Vocabulary) || !then.Lines.SequenceEqual(changed))
            {
                then = new Then(changed, now.Vocabulary, Read(path, kept, changed.Select(l => l.Text), now, terminal));
            }

            return ReleaseFindings.Of(Changes(then.Records, now, prints, before));
        };
    }

    private static Dataset Read(string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> kept, IEnumerable<ReadOnlyMemory<byte>> lines, Dataset now, Terminal terminal)
    {
        var files = kept.ToDictionary(StringComparer.Ordinal);
        files[ReleaseLayout.Records] = lines.SelectMany(l => l.ToArray().Append((byte)'\n')).ToArray();
        // The project's own kept releases are trusted as the schemas of the working folder are.
        var tree = RecordsTree.Of(name, files, KnownForms.OfThisTool.With(files), out _);

        // By the schemas of now, which are compiled already; what they refuse, by its own.
        var old = DatasetReader.Read(tree, new DataForm(now.Schemas, now.Vocabulary));
        return old.Files.Any(f => f.Refused) ? ComparedPair.Read(tree, terminal) : old;
    }

    private static Comparison Changes(Dataset old, Dataset now, IReadOnlyDictionary<string, string> prints, HashSet<string> before)
    {
        // What is new matters where an id vanished, since the record may only be renamed, or where an id is used again.
        var known = old.Records.Select(r => r.Id).Concat(old.Retired.Select(r => r.Id)).ToHashSet(StringComparer.Ordinal);
        var vanished = old.Records.Any(r => !prints.ContainsKey(r.Id));
        return Comparison.Of(old, now.Only(f => f.Record is not { } record || ((vanished || known.Contains(record.Id)) && !before.Contains(prints[record.Id]))));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> bytes)
    {
        for (var end = bytes.Span.IndexOf((byte)'\n'); end >= 0; end = bytes.Span.IndexOf((byte)'\n'))
        {
            yield return bytes[..end];
            bytes = bytes[(end + 1)..];
        }
    }

    // The records that are another now, as the release has them, and whose vocabulary they were read by.
    private sealed record Then((ReadOnlyMemory<byte> Text, string Sha256)[] Lines, Vocabulary Vocabulary, Dataset Records);
}
