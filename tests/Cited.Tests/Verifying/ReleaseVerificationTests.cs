using System.Text.RegularExpressions;
using Cited.Tests.Releasing;

namespace Cited.Tests.Verifying;

public sealed class ReleaseVerificationTests
{
    private const string News = "tables/sources.csv";

    [Fact]
    public void A_release_as_it_was_built_is_whole()
    {
        var report = new Forgery(Releases.Small).Verify();
        Assert.Empty(report.Faults);
        Assert.Empty(report.Unproved);
        Assert.Equal("These go into a release as they are and are held against the checksums alone: CHANGELOG.md, data/dataset.json, data/retired.json, and the versions in which records were added or changed.", Assert.Single(report.Notes));
        Assert.Equal(6, report.Looked.Count);
    }

    [Fact]
    public void A_release_of_the_projects_own_records_is_whole() => Assert.Empty(new Forgery(Releases.Real).Faults());

    // One byte changed at the same share of every file at once: each file has to be named. Small files have every byte changed,
    // large ones as many at even distances.
    [Fact]
    public void Every_single_byte_that_is_changed_is_caught()
    {
        const int Rounds = 250;
        var files = Releases.Small.Files.Where(f => f.Path is not ("manifest.json" or "SHA256SUMS")).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var forgery = new Forgery(Releases.Small);
            foreach (var file in files)
            {
                forgery.Files[file.Path] = Flip(file.Bytes, (int)((long)round * Math.Max(Rounds, file.Bytes.Length) / Rounds % file.Bytes.Length), round);
            }

            var named = forgery.Verify().Faults.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(files.Select(f => f.Path).Except(named, StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("SHA256SUMS")]
    public void Every_byte_of_the_lists_themselves_counts(string path)
    {
        const int Rounds = 200;
        var bytes = Releases.Small.Files.First(f => f.Path == path).Bytes;
        for (var round = 0; round < Rounds; round++)
        {
            var forgery = new Forgery(Releases.Small);
            forgery.Files[path] = Flip(bytes, (int)((long)round * bytes.Length / Rounds), round);
            Assert.NotEmpty(forgery.Verify().Faults);
        }
    }

    [Theory]
    [InlineData("a byte more", 1)]
    [InlineData("a byte less", -1)]
    public void A_file_that_is_longer_or_shorter_is_caught(string _, int change)
    {
        foreach (var file in Releases.Small.Files)
        {
            var forgery = new Forgery(Releases.Small);
            forgery.Files[file.Path] = change > 0 ? (byte[])[.. file.Bytes.ToArray(), 10] : file.Bytes[..^1];
            Assert.NotEmpty(forgery.Verify().Faults);
        }
    }

    [Fact]
    public void A_missing_extra_or_renamed_file_is_named()
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Files.Remove("tables/facts.csv");
        forgery["extra.txt"] = "x";
        forgery.Files["tables/claim.csv"] = forgery.Files["tables/claims.csv"];
        forgery.Files.Remove("tables/claims.csv");
        Assert.Equal(
            [
                "tables/claims.csv: it is missing; SHA256SUMS lists it",
                "tables/facts.csv: it is missing; SHA256SUMS lists it",
                "extra.txt: it is not in SHA256SUMS: it does not belong to the release, or was renamed",
                "tables/claim.csv: it is not in SHA256SUMS: it does not belong to the release, or was renamed",
            ],
            forgery.Faults().Take(4));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("SHA256SUMS")]
    public void Without_its_lists_a_release_is_not_whole(string path)
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Files.Remove(path);
        Assert.Contains($"{path}: it is missing", forgery.Faults());
    }

    [Fact]
    public void A_manifest_that_is_wrong_is_caught_though_the_checksums_agree()
    {
        var other = new Forgery(Releases.Small);
        other.Replace("manifest.json", "\"path\": \"README.md\"", "\"path\": \"READYOU.md\"");
        Assert.Equal(["README.md: the manifest does not list it", "READYOU.md: it is missing; the manifest lists it"], other.Sum().Faults());
        var counts = new Forgery(Releases.Small);
        counts.Replace("manifest.json", "\"contested\": 0", "\"contested\": 1");
        Assert.Equal(["manifest.json: it does not follow from the records: built anew, it has other bytes"], counts.Sum().Faults().Where(f => f.StartsWith("manifest", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("^.+\\z", "{}", "line 1: it has no \"tool\"")]
    [InlineData("^.+\\z", "[]", "line 1: it is not an object")]
    [InlineData("^.+\\z", "{\n\"name\":", "line 2: ")]
    [InlineData("\"released\": \"[^\"]+\"", "\"released\": \"soon\"", ": \"released\" is not a day such as 2026-12-01")]
    [InlineData("\"tool\": \"[^\"]+\"", "\"tool\": \"other 1.0.0\"", ": \"tool\" is not \"cited\" with a version")]
    [InlineData("\"policy\": \"[^\"]+\"", "\"policy\": \"mine\"", ": \"policy\" is not a policy that is known")]
    [InlineData("\"bytes\": [0-9]+", "\"bytes\": 1.5", ": \"bytes\" is 1.5, not a whole number that fits")]
    [InlineData("\"bytes\": [0-9]+", "\"bytes\": \"9\"", ": \"bytes\" is not a number")]
    [InlineData("\"records\": \\[", "\"records\": 7, \"r\": [", ": \"records\" is not a list")]
    [InlineData("\"path\": \"[^\"]+\"", "\"path\": \"LICENSE\"", ": \"path\" is that of an item before this one")]
    [InlineData("\"counts\": \\{", "\"kounts\": {", "line 1: it has no \"counts\"")]
    public void What_is_wrong_with_the_form_of_a_manifest_is_said_with_its_line(string pattern, string replacement, string fault)
    {
        var forgery = new Forgery(Releases.Small);
        forgery["manifest.json"] = Regex.Replace(forgery["manifest.json"], pattern, replacement, RegexOptions.Singleline);
        var found = Assert.Single(forgery.Sum().Faults());
        Assert.StartsWith("manifest.json: it does not have the form of a manifest: line ", found, StringComparison.Ordinal);
        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_key_is_caught_though_everything_agrees()
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Replace(News, ",example-news,", ",example-newz,");
        Assert.Contains("tables: table sources, column publisher_id: \"example-newz\" is not in organizations.organization_id", forgery.Agree().Faults());
    }

    [Theory]
    [InlineData(",TRUE,", ",maybe,", "column whole: \"maybe\" is not of the column's type, Boolean")]
    [InlineData(",count,", ",counts,", "column value_type: \"counts\" is not one of count, ")]
    public void A_cell_of_the_wrong_kind_is_caught_though_everything_agrees(string old, string with, string says)
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Replace("tables/facts.csv", old, with);
        Assert.Contains(forgery.Agree().Faults(), f => f.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_does_not_follow_from_the_records_is_caught_though_everything_agrees()
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Replace("tables/operations.csv", "Operation Example", "Operation Other");
        Assert.Contains("tables/operations.csv: it does not follow from the records: built anew, it has other bytes", forgery.Agree().Faults());
    }

    [Fact]
    public void A_record_that_was_changed_is_caught_though_everything_agrees()
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Replace("records.ndjson", "\"value\":20", "\"value\":21");
        var faults = forgery.Agree().Faults();
        Assert.Contains("tables/claims.csv: it does not follow from the records: built anew, it has other bytes", faults);
        Assert.Contains("cited-operations.sqlite: it does not follow from the records: built anew, it has other bytes", faults);
    }

    [Fact]
    public void Rules_run_again_on_the_records_of_a_release()
    {
        var forgery = new Forgery(Releases.Small);
        forgery.Replace("records.ndjson", "\"publisher\":\"example-news\"", "\"publisher\":\"example-nobody\"");
        Assert.Contains(forgery.Agree().Faults(), f => f.Contains("unknown-organization: ", StringComparison.Ordinal));
        var schema = new Forgery(Releases.Small);
        schema.Replace("records.ndjson", "\"value\":20", "\"value\":-20");
        Assert.Contains(schema.Agree().Faults(), f => f.Contains("schema-violation: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_out_of_order_or_form_are_caught_though_everything_agrees()
    {
        var turned = new Forgery(Releases.Small);
        turned["records.ndjson"] = string.Concat(turned["records.ndjson"].Split('\n').SkipLast(1).Reverse().Select(l => l + "\n"));
        Assert.Contains("records.ndjson: its lines are not sorted by id", turned.Agree().Faults());
        var spaced = new Forgery(Releases.Small);
        spaced.Replace("records.ndjson", "\"value\":20", "\"value\": 20");
        Assert.Contains(spaced.Agree().Faults(), f => f.EndsWith("\"example-2020\" is not in RFC 8785 form", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cited-operations.sqlite")]
    [InlineData("records.ndjson")]
    [InlineData("datapackage.json")]
    [InlineData("schema/operation.schema.json")]
    [InlineData("schema/vocabulary/properties.json")]
    public void Rubbish_is_told_and_never_thrown(string path)
    {
        var forgery = new Forgery(Releases.Small);
        forgery[path] = "rubbish\n";
        Assert.False((path is "datapackage.json" or "records.ndjson" ? forgery.Sum() : forgery.Agree()).Verify().IsWhole);
    }

    private static byte[] Flip(ReadOnlyMemory<byte> bytes, int at, int round)
    {
        var changed = bytes.ToArray();
        changed[at] ^= (byte)(1 << (round % 8));
        return changed;
    }
}
