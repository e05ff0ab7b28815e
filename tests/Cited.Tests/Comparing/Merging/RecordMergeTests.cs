using System.Text;
using System.Text.Json.Nodes;
using Cited.Comparing.Merging;
using Cited.Reading;
using Cited.Tests.Rules;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Comparing.Merging;

public sealed class RecordMergeTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(25);

    private static readonly string Operation =
        File.ReadAllText(Path.Combine(Checkout.Fixtures, "base", "data", "operations", "2020", "example-2020.json"));

    [Fact]
    public void A_side_that_changed_nothing_adds_nothing() => Versions(v =>
    {
        Assert.Equal(v.Before, Merged(v.Before, v.Before, v.Before));
        Assert.Equal(v.Ours, Merged(v.Before, v.Ours, v.Before));
        Assert.Equal(v.Theirs, Merged(v.Before, v.Before, v.Theirs));
        Assert.Equal(v.Ours, Merged(v.Before, v.Ours, v.Ours));
    });

    [Fact]
    public void Which_side_is_ours_makes_no_difference_without_a_conflict() => Versions(v =>
    {
        var (there, back) = (Merge(v.Before, v.Ours, v.Theirs), Merge(v.Before, v.Theirs, v.Ours));
        Assert.Equal(there.Conflicts.Order(StringComparer.Ordinal), back.Conflicts.Order(StringComparer.Ordinal));
        if (there.Conflicts.IsEmpty)
        {
            Assert.Equal(Text(there), Text(back));
        }
    });

    [Fact]
    public void Each_half_of_a_conflict_is_a_record_that_can_be_read() => Versions(v =>
    {
        var text = Text(Merge(v.Before, v.Ours, v.Theirs));
        foreach (var side in new[] { Half(text, first: true), Half(text, first: false) })
        {
            Assert.IsType<JsonObject>(JsonNode.Parse(side));
        }
    });

    [Fact]
    public void What_both_changed_otherwise_is_a_conflict_and_the_rest_is_merged()
    {
        var merged = Merge(Operation, Operation.Replace("as small as", "as little as", StringComparison.Ordinal), Operation
            .Replace("as small as", "as tiny as", StringComparison.Ordinal)
            .Replace("seven of them in Spain", "seven in Spain", StringComparison.Ordinal));
        Assert.Equal(["/summary"], merged.Conflicts);
        Assert.Equal(["as little as", "as tiny as"], new[] { true, false }.Select(first =>
        {
            var side = Half(Text(merged), first);
            Assert.Contains("seven in Spain", side, StringComparison.Ordinal);
            return side.Split("operation, ")[1].Split(" one can")[0];
        }));
    }

    [Fact]
    public void A_claim_that_one_side_corrected_and_the_other_cites_anew_is_a_conflict()
    {
        var merged = Merge(
            Operation,
            Operation.Replace("\"value\": 7,", "\"value\": 8,", StringComparison.Ordinal),
            Operation.Replace("seven of them in Spain", "seven in Spain", StringComparison.Ordinal));
        Assert.Equal(["/facts/arrests[area=ES]/claims/=7"], merged.Conflicts);
    }

    [Fact]
    public void A_passage_is_never_mixed_from_two_sides()
    {
        var merged = Merge(
            Operation,
            Operation.Replace("\"start\": \"arrested 20 people\"", "\"start\": \"police arrested\", \"end\": \"20 people\"", StringComparison.Ordinal),
            Operation.Replace("\"start\": \"arrested 20 people\"", "\"start\": \"have arrested 20\"", StringComparison.Ordinal));
        Assert.Single(merged.Conflicts);
        Assert.DoesNotContain("have arrested", Half(Text(merged), first: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\"end\"", Half(Text(merged), first: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_are_united_and_what_one_side_took_out_is_out()
    {
        string Keywords(params string[] words) => new JsonObject { ["keywords"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) }.ToJsonString();
        var merged = RecordMerge.Merge(Json(Keywords("a", "b")), Json(Keywords("b", "c")), Json(Keywords("a", "b", "d")), "dataset", RuleFixture.Form.Schemas)!;
        Assert.Empty(merged.Conflicts);
        Assert.Equal(["b", "c", "d"], JsonNode.Parse(Text(merged))!["keywords"]!.AsArray().Select(n => n!.GetValue<string>()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("<<<<<<< ours")]
    public void What_is_no_record_is_not_merged(string broken)
    {
        Assert.Null(RecordMerge.Merge(Json(Operation), Json(broken), Json(Operation), "operation", RuleFixture.Form.Schemas));
        Assert.Null(RecordMerge.Merge(Json(Operation), Json(Operation), Json(broken), "operation", RuleFixture.Form.Schemas));
        Assert.Null(RecordMerge.Merge(Json(broken), Json(Operation), Json(Operation), "operation", RuleFixture.Form.Schemas));
    }

    private static void Versions(Action<(string Before, string Ours, string Theirs)> law) => Arb.From(
        from a in Mutations.Sequences
        from b in Mutations.Sequences
        from c in Mutations.Sequences
        select (Before: Mutated(a), Ours: Mutated([.. a, .. b]), Theirs: Mutated([.. a, .. c]))).Law(Quick, law);

    // The first operation of the mutated records, in canonical form; a mutation can take it away.
    private static string Mutated(Mutation[] mutations) =>
        Mutations.Apply(mutations).Files.FirstOrDefault(f => f.Role == FileRole.Operation && f.Text.Root is not null) is { } file
            ? Encoding.UTF8.GetString(RuleFixture.Form.Schemas.CanonicalForm("operation").Write(file.Text.Root!.Value))
            : Operation;

    private static string Half(string text, bool first)
    {
        var (lines, side) = (new List<string>(), (bool?)null);
        foreach (var line in text.Split('\n'))
        {
            var isMarker = line is "<<<<<<< ours" or "=======" or ">>>>>>> theirs";
            side = line switch { "<<<<<<< ours" => true, "=======" => false, ">>>>>>> theirs" => null, _ => side };
            if (!isMarker && (side is null || side == first))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }

    private static string Merged(string before, string ours, string theirs) => Text(Merge(before, ours, theirs));

    private static MergedFile Merge(string before, string ours, string theirs) =>
        RecordMerge.Merge(Json(before), Json(ours), Json(theirs), "operation", RuleFixture.Form.Schemas)!;

    private static string Text(MergedFile merged) => Encoding.UTF8.GetString(merged.Bytes.Span);

    private static JsonText Json(string text) => JsonText.Parse("record.json", Encoding.UTF8.GetBytes(text));
}
