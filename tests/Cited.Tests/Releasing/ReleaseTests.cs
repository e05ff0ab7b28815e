using System.Security.Cryptography;
using System.Text;
using Cited.Reading;
using Cited.Releasing;
using Cited.Text;

namespace Cited.Tests.Releasing;

public sealed class ReleaseTests
{
    [Fact]
    public void Has_no_faults_in_its_tables() => Assert.Empty(Releases.Real.Faults);

    [Fact]
    public void Has_the_files_that_the_design_names()
    {
        var paths = Releases.Real.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        string[] named =
        [
            "records.ndjson", "cited-operations.sqlite", "datapackage.json", "croissant.json", "dataset.jsonld", "datacite.json", "CITATION.cff", "codebook.md", "codebook.html",
            "CHANGELOG.md", "LICENSE", "LICENSE-DATA", "manifest.json", "SHA256SUMS", "README.md",
            .. new[] { "operations", "facts", "claims", "citations", "sources", "organizations", "indicators", "overlaps" }.Select(t => $"tables/{t}.csv"),
        ];
        Assert.Empty(named.Except(paths, StringComparer.Ordinal));
    }

    [Fact]
    public void Has_the_records_in_canonical_form_sorted_by_id_and_none_lost()
    {
        var lines = Releases.Real.TextOf("records.ndjson").Split('\n');
        Assert.Empty(lines[^1]);
        var records = lines.SkipLast(1).Select(l => JsonText.Parse("line", Encoding.UTF8.GetBytes(l)).Root!.Value).ToArray();
        Assert.Equal(lines.SkipLast(1), records.Select(r => Rfc8785.Text(r)));
        var ids = records.Select(r => r.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(Releases.Input.Dataset.Records.Select(r => r.Id).Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Is_read_back_as_the_dataset_that_it_was_made_from()
    {
        var tree = RecordsTree.Of("release", Releases.Real.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal), KnownForms.OfThisTool, out var faults);
        Assert.Empty(faults);
        var project = new FolderTree(Checkout.Root);
        Assert.Equal(project.FilesBelow("data"), tree.FilesBelow("data"));
        Assert.All(project.FilesBelow("data"), p => Assert.Equal(Encoding.UTF8.GetString(project.Read(p).Bytes.Span), Encoding.UTF8.GetString(tree.Read(p).Bytes.Span)));
    }

    [Fact]
    public void Its_manifest_lists_every_file_and_record_with_its_digest()
    {
        var manifest = Releases.Real.JsonOf("manifest.json");
        var files = manifest.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!, f => f, StringComparer.Ordinal);
        var actual = Releases.Real.Files.Where(f => f.Path is not ("manifest.json" or "SHA256SUMS")).ToArray();
        Assert.Equal(actual.Select(f => f.Path), files.Keys);
        Assert.All(actual, f => Assert.Equal((f.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span))), (files[f.Path].GetProperty("bytes").GetInt32(), files[f.Path].GetProperty("sha256").GetString())));
        var lines = Releases.Real.TextOf("records.ndjson").Split('\n').SkipLast(1);
        Assert.Equal(
            lines.Select(l => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(l)))),
            manifest.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("sha256").GetString()));
        Assert.All(manifest.GetProperty("records").EnumerateArray(), r => Assert.Equal(("0.1.0", "0.1.0"), (r.GetProperty("added").GetString(), r.GetProperty("changed").GetString())));
    }

    [Fact]
    public void Carries_on_in_which_version_a_record_came_and_was_changed()
    {
        var first = Releases.Small;
        var history = Manifest.ReadHistory(first.Files.First(f => f.Path == "manifest.json").Bytes)!;
        var input = Releases.SmallInput(files =>
        {
            files["data/organizations/example-news.json"] = files["data/organizations/example-news.json"].Replace("Example News", "Example Daily", StringComparison.Ordinal);
            files["data/organizations/example-more.json"] = files["data/organizations/example-police.json"].Replace("example-police", "example-more", StringComparison.Ordinal);
        });
        var second = Release.Build(input with { Version = "0.2.0", History = history });
        var records = second.JsonOf("manifest.json").GetProperty("records").EnumerateArray().ToDictionary(
            r => r.GetProperty("id").GetString()!, r => (r.GetProperty("added").GetString(), r.GetProperty("changed").GetString()), StringComparer.Ordinal);
        Assert.Equal(("0.1.0", "0.2.0"), records["example-news"]);
        Assert.Equal(("0.2.0", "0.2.0"), records["example-more"]);
        Assert.Equal(("0.1.0", "0.1.0"), records["example-police"]);
        Assert.Contains("example-news,organization,", second.TextOf("tables/records.csv"), StringComparison.Ordinal);
        Assert.Equal("0.1.0", second.JsonOf("manifest.json").GetProperty("previous").GetString());
    }

    [Fact]
    public void Its_checksums_are_in_the_form_of_sha256sum()
    {
        var lines = Releases.Small.TextOf("SHA256SUMS").Split('\n');
        Assert.Equal(
            Releases.Small.Files.Where(f => f.Path != "SHA256SUMS").Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span))}  {f.Path}").Append(string.Empty),
            lines);
    }

    [Fact]
    public void Is_the_same_whatever_order_the_files_come_in()
    {
        var forth = Release.Build(Releases.SmallInput());
        var back = Release.Build(Releases.SmallInput(files =>
        {
            var turned = files.Reverse().ToArray();
            files.Clear();
            foreach (var (path, text) in turned)
            {
                files[path] = text;
            }
        }));
        Assert.Equal(forth.Files.Select(f => (f.Path, f.Sha256)), back.Files.Select(f => (f.Path, f.Sha256)));
    }

    [Fact]
    public void Another_policy_changes_the_facts_and_not_the_claims()
    {
        var latest = Release.Build(Releases.Input with { Policy = Cited.Corroboration.PreferencePolicy.Range });
        Assert.NotEqual(Releases.Real.TextOf("tables/facts.csv"), latest.TextOf("tables/facts.csv"));
        Assert.Equal(Releases.Real.TextOf("tables/citations.csv"), latest.TextOf("tables/citations.csv"));
        Assert.Equal(Releases.Real.TextOf("records.ndjson"), latest.TextOf("records.ndjson"));
    }
}
