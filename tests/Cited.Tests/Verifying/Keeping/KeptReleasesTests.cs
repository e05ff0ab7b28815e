using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cited.Comparing;
using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;
using Cited.Reading;
using Cited.Releasing;
using Cited.Tests.Comparing.Patching;
using Cited.Tests.Releasing;
using Cited.Text;
using Cited.Verifying.Keeping;

namespace Cited.Tests.Verifying.Keeping;

/// <summary>The releases that the repository keeps, each of them: whole, small, in the changelog, and one following from the other.</summary>
public sealed class KeptReleasesTests
{
    // A release of two thousand records is far below; what is above holds something that does not belong into a repository.
    private const int MostBytes = 2 * 1024 * 1024;

    private static readonly IReadOnlyList<SemanticVersion> Versions = [.. KeptReleases.Read(new FolderTree(Checkout.Root)).Select(k => k.Version)];

    public static TheoryData<string> Kept => [.. Versions.Select(v => v.ToString())];

    [Fact]
    public void The_first_release_is_kept() => Assert.Equal("0.1.0", Versions[0].ToString());

    [Theory]
    [MemberData(nameof(Kept))]
    public void Is_whole_and_small(string version)
    {
        Assert.InRange(new FileInfo(Path.Combine(Checkout.Root, KeptReleases.PathOf(SemanticVersion.TryParse(version)!))).Length, 1, MostBytes);
        var read = Files(version);
        var manifest = Json(read, "manifest.json");
        Assert.Equal(version, manifest.GetProperty("version").GetString());
        var files = manifest.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!, f => f.GetProperty("sha256").GetString(), StringComparer.Ordinal);
        Assert.All(read.Where(f => f.Key != "manifest.json"), f => Assert.Equal(files[f.Key], new ReleaseFile(f.Key, f.Value).Sha256));
        Assert.Equal(Lines(read).Select(l => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(l)))), manifest.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("sha256").GetString()));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Has_a_section_of_the_changelog_with_its_date(string version)
    {
        var section = ChangelogSection.Find(File.ReadAllText(Path.Combine(Checkout.Root, "CHANGELOG.md")), version);
        Assert.Equal(Json(Files(version), "manifest.json").GetProperty("released").GetString(), section?.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    // Worked out here from the records of all kept releases, not from what the manifest before says.
    [Theory]
    [MemberData(nameof(Kept))]
    public void Says_in_which_version_each_record_came_and_was_last_changed(string version)
    {
        var expected = new Dictionary<string, (string Added, string Changed)>(StringComparer.Ordinal);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var each in Versions.TakeWhile(v => v <= SemanticVersion.TryParse(version)!).Select(v => v.ToString()))
        {
            var now = Lines(Files(each)).ToDictionary(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!, l => l, StringComparer.Ordinal);
            expected = now.ToDictionary(r => r.Key, r => !before.TryGetValue(r.Key, out var was) ? (each, each) : was == r.Value ? expected[r.Key] : (expected[r.Key].Added, each), StringComparer.Ordinal);
            before = now;
        }

        Assert.Equal(expected, Json(Files(version), "manifest.json").GetProperty("records").EnumerateArray()
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => (r.GetProperty("added").GetString()!, r.GetProperty("changed").GetString()!), StringComparer.Ordinal));
    }

    // The patch that a release carries, applied by the tool and by another implementation of RFC 6902.
    [Theory]
    [MemberData(nameof(Kept))]
    public void A_patch_from_it_rebuilds_the_next_one_and_the_records_as_they_are(string version)
    {
        var at = Versions.Select(v => v.ToString()).ToList().IndexOf(version);
        var now = at + 1 < Versions.Count ? Read(Versions[at + 1].ToString()) : Releases.Input.Dataset;
        var old = Read(version);
        var (before, after) = (KeyedForm.Of(old), KeyedForm.Of(now));
        var patch = PatchMaker.Between(before, after, Comparison.Of(old, now).Renamed).Text();
        Assert.Equal(Rfc8785.Text(after), Rfc8785.Text(PatchApplier.Apply(before, JsonPatch.Parse(patch))));
        var rebuilt = KeyedReader.Records(Rfc6902.Apply(before, patch), now.Schemas);
        Assert.Equal(
            now.Records.Select(r => (r.Id, Rfc8785.Text(r.At.File.Root!.Value))).OrderBy(r => r.Id, StringComparer.Ordinal),
            rebuilt.Select(r => (r.Key, r.Value)).OrderBy(r => r.Key, StringComparer.Ordinal));
    }

    private static Dataset Read(string version) => DatasetReader.Read(RecordsTree.Of(version, Files(version), KnownForms.OfThisTool, out _));

    private static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files(string version) => KeptReleases.FilesOf(new FolderTree(Checkout.Root), SemanticVersion.TryParse(version)!);

    private static JsonElement Json(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string path) => JsonDocument.Parse(files[path]).RootElement;

    private static string[] Lines(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => Encoding.UTF8.GetString(files["records.ndjson"].Span).Split('\n')[..^1];
}
