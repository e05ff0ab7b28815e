using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Rules;
using Cited.Tests.Generators;
using Cited.Text;

namespace Cited.Tests.Rules;

/// <summary>
/// Records that were made to keep the tool busy. Each shape is tried at one, two, four and eight times a size, and the work is counted:
/// what rules look up, what is allocated, what bytes are gone through. Work may double where the size doubles, and no more.
/// </summary>
public sealed class HostileRecordsTests
{
    private static readonly int[] Times = [1, 2, 4, 8];

    // Twice, and a little for what is rounded up.
    private const double MostPerDoubling = 2.4;

    public static TheoryData<string> Chains => ["origins", "ring of origins", "part-of", "ring of part-of"];

    public static TheoryData<string> Overlong => ["keys", "facts", "claims", "citations", "numbers", "text"];

    public static TheoryData<string> Faulty => ["unknown keys", "empty facts", "wrong types", "repeated members", "misspelt keys"];

    [Theory]
    [MemberData(nameof(Chains))]
    public void Rules_follow_a_chain_only_so_far(string shape)
    {
        var lookups = Times.Select(times => Lookups(Chain(shape, Limits.ChainSteps * 2 * times).Read())).ToArray();
        AssertLinear(lookups);
    }

    [Fact]
    public void A_chain_that_is_too_long_to_be_followed_is_reported_where_it_is()
    {
        var sources = Chain("origins", Limits.ChainSteps + 3).Read();
        var findings = Validation.Run(new ValidationRequest(sources) { Rules = [RuleCatalog.Find("chain-too-long")!] }).Findings;
        Assert.Equal(["s-00201", "s-00202"], findings.Select(f => DataLayout.StemOf(f.Place.Path)));
        Assert.Equal(
            "More than 200 references lead from this source to its origins; the rest are not followed. Its independent voices are not all counted.",
            findings[0].Message);
        var operations = Chain("ring of part-of", Limits.ChainSteps + 3).Read();
        Assert.Equal(Limits.ChainSteps + 3, Validation.Run(new ValidationRequest(operations) { Rules = [RuleCatalog.Find("chain-too-long")!] }).Findings.Count);
    }

    [Theory]
    [InlineData("re-announces", Limits.ChainSteps + 1, Limits.ChainSteps + 2)]
    [InlineData("same-case", Limits.ChainSteps + 1, Limits.ChainSteps + 2)]
    [InlineData("re-announces", Limits.ChainSteps / 2, 0)]
    [InlineData("part-of", Limits.ChainSteps + 1, 0)]
    [InlineData("follow-up-of", Limits.ChainSteps + 1, 0)]
    public void Relations_are_counted_as_they_are_followed_for_totals(string kind, int others, int reported)
    {
        var star = Chain("part-of", others + 1);
        var dataset = (star with
        {
            Operations = [.. star.Operations.Select((o, i) => o with { Related = i == 0 ? [] : [(kind, star.Operations[0].Id)] })],
        }).Read();
        Assert.Equal(reported, Validation.Run(new ValidationRequest(dataset) { Rules = [RuleCatalog.Find("chain-too-long")!] }).Findings.Count);
    }

    [Fact]
    public void Follow_ups_in_a_row_are_no_chain_since_no_total_follows_them()
    {
        var chain = Chain("part-of", Limits.ChainSteps + 3);
        var dataset = (chain with
        {
            Operations = [.. chain.Operations.Select(o => o with { Related = [.. o.Related.Select(r => ("follow-up-of", r.Operation))] })],
        }).Read();
        Assert.Empty(Validation.Run(new ValidationRequest(dataset) { Rules = [RuleCatalog.Find("chain-too-long")!] }).Findings);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void What_operations_contain_is_worked_out_within_bounds(string shape)
    {
        var dataset = Chain(shape, Limits.ChainSteps * 2).Read();
        Assert.All(new Overlaps(dataset).All.CountBy(o => o.Operation), o => Assert.InRange(o.Value, 0, Limits.ChainSteps));
        Assert.All(dataset.Sources, s => Assert.InRange(new Origins(dataset).Of(s.Id).Max(d => d.Path.Length), 1, Limits.ChainSteps + 1));
    }

    [Theory]
    [MemberData(nameof(Overlong))]
    public void A_record_beyond_the_bounds_costs_one_finding(string shape)
    {
        foreach (var times in Times.Skip(1))
        {
            var dataset = Read(Overlength(shape, Limits.RecordItems * times));
            Assert.Equal("too-many-values", Assert.Single(Validation.Run(dataset).Findings).Rule.Id);
            Assert.Empty(dataset.Operations);
        }
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_a_schema_refuses_is_told_in_linear_work(string shape)
    {
        var allocated = Times.Prepend(1).Select(times => Allocated(Fault(shape, 50 * times))).Skip(1).ToArray();
        AssertLinear(allocated);
    }

    [Fact]
    public void Places_in_one_long_line_are_found_in_linear_work()
    {
        var counted = Times.Select(times =>
        {
            var count = 2_000 * times;
            var json = "[" + string.Join(',', Enumerable.Repeat("\"é😀text\"", count)) + "]";
            var text = JsonText.Parse("x.json", Encoding.UTF8.GetBytes(json));
            var columns = Enumerable.Range(0, count).Select(i => text.Source.SpanOf(1 + (i * 13), 1 + (i * 13))).ToArray();
            Assert.Equal(2 + (10 * (count - 1)), columns[^1].Column);
            return text.Source.BytesCounted;
        }).ToArray();
        AssertLinear(counted);
    }

    [Fact]
    public void Scopes_are_related_once()
    {
        var nesting = new ScopeNesting(RuleFixture.Form.Vocabulary.Areas);
        var scopes = Enumerable.Range(0, 50).Select(i => new Scope(null, null, $"{1950 + i}/2020", null)).ToArray();
        for (var round = 0; round < 10; round++)
        {
            Assert.All(scopes.Zip(scopes.Skip(1)), pair => Assert.Equal(ScopeRelation.Around, nesting.Relate(pair.First, pair.Second)));
        }

        Assert.Equal(49, nesting.Worked);
    }

    [Fact]
    public void An_unknown_id_is_compared_with_its_neighbours_in_a_large_dataset()
    {
        var file = JsonText.Parse("data/organizations/x.json", "{}"u8.ToArray());
        DataFile[] files =
        [
            .. Enumerable.Range(0, Limits.SimilarIds + 1).Select(i =>
                new DataFile(file, FileRole.Organization, [], new Organization($"org-{i:00000}", Place.Whole(file), [], "police"))),
        ];
        var small = new Dataset("small", files[1..], RuleFixture.Form.Vocabulary, RuleFixture.Form.Schemas, null, []);
        Assert.Equal(Limits.SimilarIds, small.Around("org-x").Count);
        var large = new Dataset("large", files, RuleFixture.Form.Vocabulary, RuleFixture.Form.Schemas, null, []);
        var around = large.Around("org-05000x").Select(r => r.Id).ToArray();
        Assert.Equal(Limits.SimilarIdsInLarge, around.Length);
        Assert.Contains("org-05000", around);
        Assert.Contains("org-05001", around);
        Assert.Equal("org-00000", large.Around("a")[0].Id);
        Assert.Equal("org-10000", large.Around("z")[^1].Id);
    }

    [Fact]
    public void Subdivisions_that_contain_each_other_in_a_circle_hold_nothing_up()
    {
        Subdivision[] circle = [new("FR-A", "A", "FR-B"), new("FR-B", "B", "FR-A"), new("FR-C", "C", null)];
        var areas = new Areas([new Term("FR", "France", string.Empty)], circle, []);
        Assert.Equal(AreaRelation.Overlapping, areas.Relate("FR-A", "FR-C"));
    }

    [Theory]
    [InlineData("part-exceeds-total")]
    [InlineData("count-exceeds-related")]
    public void Facts_of_a_record_are_compared_in_pairs_and_no_oftener(string rule)
    {
        var check = (IRecordRule)RuleCatalog.Find(rule)!;
        var allocated = Times.Prepend(1).Select(times =>
        {
            // Each period lies in the one before it, and each count in it is greater.
            var facts = Enumerable.Range(0, 25 * times).Select(i => new SmallFact(i % 2 == 0 ? "suspects-identified" : "arrests", null, [new SmallClaim(i + (i % 2 * 1000), null, null, ["s-00000"])])
            {
                Limits = [("during", $"{1900 + (i / 10)}-0{(i % 10 / 2) + 1}/2020")],
            });
            var dataset = (Chain("part-of", 1) with { Operations = [new SmallOperation("op-2020", [], [.. facts])] }).Read();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEmpty(check.Check(dataset.Operations[0], dataset).ToArray());
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).Skip(1).ToArray();
        AssertGrowth(allocated, 2 * MostPerDoubling);
    }

    private static void AssertLinear(IReadOnlyList<long> work) => AssertGrowth(work, MostPerDoubling);

    private static void AssertGrowth(IReadOnlyList<long> work, double mostPerDoubling)
    {
        for (var i = 1; i < work.Count; i++)
        {
            Assert.True(work[i] <= work[i - 1] * mostPerDoubling, $"Work grows too fast: {string.Join(", ", work)}");
        }
    }

    private static SmallDataset Chain(string shape, int length)
    {
        var (ring, ofSources) = (shape.StartsWith("ring", StringComparison.Ordinal), shape.EndsWith("origins", StringComparison.Ordinal));
        int[] each = [.. Enumerable.Range(0, length)];
        return new SmallDataset(
            [new SmallOrganization("org-a", "Police A", "police")],
            ofSources ? [.. each.Select(i => new SmallSource($"s-{i:00000}", "org-a", "2020", Before(i, "s-{0:00000}")))] : [new SmallSource("s-00000", "org-a", "2020", [])],
            ofSources
                ? [new SmallOperation("op-2020", [], [Arrests($"s-{length - 1:00000}")])]
                : [.. each.Select(i => new SmallOperation($"op-{i:00000}-2020", [.. Before(i, "op-{0:00000}-2020").Select(o => ("part-of", o))], [Arrests("s-00000")]))]);

        ImmutableArray<string> Before(int i, string form) => i > 0 ? [Id(i - 1, form)] : ring ? [Id(length - 1, form)] : [];
    }

    private static string Id(int number, string form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number);

    private static SmallFact Arrests(string source) => new("arrests", null, [new SmallClaim(1, null, null, [source])]);

    // What all rules that look at one record after the other look up.
    private static long Lookups(Dataset dataset)
    {
        var records = new CountedRecords(dataset);
        foreach (var rule in RuleCatalog.All.OfType<IRecordRule>())
        {
            foreach (var record in dataset.Records)
            {
                _ = rule.Check(record, records).Count();
            }
        }

        return records.Count;
    }

    private static string Overlength(string shape, int count) => shape switch
    {
        "keys" => Operation("[]", Members(count, i => $"\"key{i}\": {i}")),
        "facts" => Operation($"[{Members(count, _ => "{}")}]"),
        "claims" => Operation($"[{{\"property\": \"arrests\", \"claims\": [{Members(count, i => $"{{\"value\": {i}}}")}]}}]"),
        "citations" => Operation($"[{{\"property\": \"arrests\", \"claims\": [{{\"value\": 1, \"citations\": [{Members(count, i => $"{{\"source\": \"s-{i}\"}}")}]}}]}}]"),
        "numbers" => Operation($"[{Members(count / 5, _ => $"[{Members(490, i => $"{i}")}]")}]"),
        _ => Operation($"[\"{new string('a', count * 100)}\"]"),
    };

    private static string Fault(string shape, int count) => shape switch
    {
        "unknown keys" => Operation("[]", Members(count, i => $"\"zzzzzzzz{i}\": {i}")),
        "misspelt keys" => Operation("[]", Members(count, i => $"\"summarz{i}\": {i}")),
        "empty facts" => Operation($"[{Members(count, _ => "{}")}]"),
        "wrong types" => Operation($"[{Members(count, _ => "true")}]"),
        _ => Operation($"[{{\"property\": \"countries\", \"claims\": [{{\"value\": [{Members(count, i => $"\"{(char)('A' + (i % 7))}A\"")}]}}]}}]"),
    };

    private static string Members(int count, Func<int, string> member) => string.Join(", ", Enumerable.Range(0, count).Select(member));

    private static string Operation(string facts, string? more = null) =>
        $"{{\"$schema\": \"../../../schema/operation.schema.json\", \"id\": \"op-2020\", \"facts\": {facts}{(more is null ? string.Empty : ", " + more)}}}";

    private static Dataset Read(string operation)
    {
        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var tree = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        foreach (var path in tree.FilesBelow(DataLayout.Data).Where(p => !p.StartsWith("data/operations/", StringComparison.Ordinal)))
        {
            files[path] = tree.Read(path);
        }

        files["data/operations/2020/op-2020.json"] = new FileContent(Encoding.UTF8.GetBytes(operation));
        return DatasetReader.Read(new MemoryTree("memory", files), RuleFixture.Form);
    }

    private static long Allocated(string operation)
    {
        var root = JsonDocument.Parse(operation).RootElement;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var faults = RuleFixture.Form.Schemas.Evaluate("operation", root);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEmpty(faults);
        return allocated;
    }
}
