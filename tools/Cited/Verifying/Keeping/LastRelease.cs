using System.Security.Cryptography;
using Cited.Comparing;
using Cited.Model;
using Cited.Reading;
using Cited.Releasing;
using Cited.Rules;

namespace Cited.Verifying.Keeping;

/// <summary>
/// The last release that the repository keeps, as what the records are held against whenever they are validated: ids that vanished, values
/// that changed without a cause. Only records that are not the same in both are read and compared, so that it costs next to nothing.
/// </summary>
public sealed class LastRelease : IBaseline
{
    private readonly string name;
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> kept;
    private readonly Func<IFileTree, Dataset> otherwise;
    private readonly (ReadOnlyMemory<byte> Text, string Sha256)[] lines;
    private readonly HashSet<string> before;
    private Then? then;

    private LastRelease(string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> kept, Func<IFileTree, Dataset> otherwise)
    {
        (this.name, this.kept, this.otherwise) = (name, kept, otherwise);
        lines = [.. Lines(kept.GetValueOrDefault(ReleaseLayout.Records)).Select(l => (l, Convert.ToHexStringLower(SHA256.HashData(l.Span))))];
        before = lines.Select(l => l.Sha256).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The last release that a project keeps; absent if it keeps none.</summary>
    /// <param name="project">The project.</param>
    /// <param name="otherwise">How records are read that the schemas of now refuse: by their own.</param>
    /// <exception cref="DatasetException">The kept release cannot be read.</exception>
    public static LastRelease? In(IFileTree project, Func<IFileTree, Dataset> otherwise) =>
        KeptReleases.Read(project) is [.., var last] ? new(KeptReleases.PathOf(last.Version), KeptReleases.FilesOf(project, last.Version), otherwise) : null;

    /// <inheritdoc />
    public Comparison ChangesTo(Dataset now)
    {
        // A record's line in a release is its RFC 8785 form: what has the same SHA-256 on both sides did not change.
        var prints = Release.Fingerprints(now);
        var same = prints.Values.ToHashSet(StringComparer.Ordinal);
        var changed = lines.Where(l => !same.Contains(l.Sha256)).ToArray();

        // Whoever edits saves the same records again and again: what they were is read once.
        if (then is null || !ReferenceEquals(then.Vocabulary, now.Vocabulary) || !then.Lines.SequenceEqual(changed))
        {
            then = new Then(changed, now.Vocabulary, Read(changed.Select(l => l.Text), now));
        }

        return Changes(then.Records, now, prints, before);
    }

    private Dataset Read(IEnumerable<ReadOnlyMemory<byte>> wanted, Dataset now)
    {
        var files = kept.ToDictionary(StringComparer.Ordinal);
        files[ReleaseLayout.Records] = wanted.SelectMany(l => l.ToArray().Append((byte)'\n')).ToArray();

        // The project's own kept releases are trusted as the schemas of the working folder are.
        var tree = RecordsTree.Of(name, files, KnownForms.OfThisTool.With(files), out _);

        // By the schemas of now, which are compiled already; what they refuse, by its own.
        var old = DatasetReader.Read(tree, new DataForm(now.Schemas, now.Vocabulary));
        return old.Files.Any(f => f.Refused) ? otherwise(tree) : old;
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
