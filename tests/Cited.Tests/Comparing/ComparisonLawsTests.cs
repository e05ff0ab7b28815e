using Cited.Comparing;
using Cited.Comparing.Keyed;
using Cited.Comparing.Patching;
using Cited.Reading;
using Cited.Tests.Comparing.Patching;
using Cited.Tests.Generators;
using Cited.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Comparing;

/// <summary>What holds of every pair of states: generated ones, and mutations of the project's own records.</summary>
public sealed class ComparisonLawsTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(12);

    private static readonly Arbitrary<(Dataset Old, Dataset New)> Generated = Arb.From(
        from a in SmallDatasets.Arbitrary.Generator
        from b in SmallDatasets.Arbitrary.Generator
        from related in Gen.Elements(true, false)
        select (a.Read(), (related ? Mix(a, b) : b).Read()));

    private static readonly Arbitrary<(Dataset Old, Dataset New)> Real = Arb.From(
        from a in Mutations.Sequences
        from b in Mutations.Sequences
        select (Mutations.Apply(a), Mutations.Apply([.. a, .. b])));

    [Fact]
    public void Nothing_differs_from_itself() => Check(Quick, pair =>
    {
        Assert.True(Comparison.Of(pair.Old, pair.Old).IsEmpty);
        Assert.Empty(PatchMaker.Between(KeyedForm.Of(pair.Old), KeyedForm.Of(pair.Old)).Operations);
    });

    [Fact]
    public void Nothing_is_reported_only_where_the_records_are_the_same() => Check(Quick, pair =>
        Assert.Equal(KeyedForm.Text(pair.Old) == KeyedForm.Text(pair.New), Comparison.Of(pair.Old, pair.New).IsEmpty));

    [Fact]
    public void Reordering_is_no_change() => SmallDatasets.Arbitrary.Generator.ToArbitrary().Law(Quick, small =>
    {
        Assert.True(Comparison.Of(small.Read(), small.Reverse().Read()).IsEmpty);
        Assert.Equal(KeyedForm.Text(small.Read()), KeyedForm.Text(small.Reverse().Read()));
    });

    [Fact]
    public void The_patch_turns_the_old_state_into_the_new_one_byte_for_byte() => Check(Quick, pair =>
    {
        var (old, now) = (KeyedForm.Of(pair.Old), KeyedForm.Of(pair.New));
        var text = PatchMaker.Between(old, now, Comparison.Of(pair.Old, pair.New).Renamed).Text();
        var patched = PatchApplier.Apply(old, JsonPatch.Parse(text));
        Assert.Equal(Rfc8785.Text(now), Rfc8785.Text(patched));
        Assert.Equal(Rfc8785.Text(now), Rfc8785.Text(Rfc6902.Apply(old, text)));
        Assert.Equal(Canonical(pair.New), KeyedReader.Records(patched, pair.New.Schemas).Select(r => $"{r.Key} {r.Value}").Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_other_way_round_it_is_the_mirror_image() => Check(Quick, pair =>
    {
        var (there, back) = (Comparison.Of(pair.Old, pair.New), Comparison.Of(pair.New, pair.Old));
        Assert.Equal(there.Renamed.Select(r => (r.Value, r.Key)).Order(), back.Renamed.Select(r => (r.Key, r.Value)).Order());
        Assert.Equal(there.Changes.Select(c => Mirrored(c, there.Renamed)).Order(StringComparer.Ordinal), back.Changes.Select(c => Plain(c)).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_further_change_never_lowers_the_advice() => Check(Quick, pair =>
    {
        var comparison = Comparison.Of(pair.Old, pair.New);
        var weight = Weight.None;
        for (var i = 0; i <= comparison.Changes.Length; i++)
        {
            var advice = VersionAdvice.Of(comparison.Changes.Take(i), []);
            Assert.True(advice.Weight >= weight);
            Assert.Equal(advice.Weight, advice.Decided?.Kind.Weight ?? Weight.None);
            weight = advice.Weight;
        }

        Assert.Equal(comparison.Advice.Weight, weight);
    });

    [Fact]
    public void No_identity_is_an_index_and_no_two_changes_are_the_same() => Check(Quick, pair =>
    {
        var changes = Comparison.Of(pair.Old, pair.New).Changes;
        Assert.Equal(changes.Length, changes.Select(c => c.Identity).Distinct().Count());
        Assert.DoesNotContain(changes, c => c.Field is { } field && JsonPointers.Tokens(field).Any(t => t.All(char.IsAsciiDigit)));
    });

    private static void Check(Config config, Action<(Dataset Old, Dataset New)> law)
    {
        Generated.Law(config, law);
        Real.Law(Few, law);
    }

    // Half of one dataset, half of another with the same ids: changes of every kind, not only other records.
    private static SmallDataset Mix(SmallDataset a, SmallDataset b) => a with
    {
        Sources = b.Sources.Length >= a.Sources.Length ? b.Sources : a.Sources,
        Operations = [.. a.Operations.Select((o, i) => i < b.Operations.Length && i % 2 == 0 && a.Sources.Length >= b.Sources.Length ? o with { Facts = b.Operations[i].Facts } : o)],
    };

    private static IEnumerable<string> Canonical(Dataset dataset) => dataset.Files.Where(f => f.Record is not null)
        .Select(f => $"{f.Record!.Id} {Rfc8785.Text(System.Text.Json.JsonDocument.Parse(dataset.Schemas.CanonicalForm(DataLayout.SchemaKind(f.Role!.Value)).Write(f.Text.Root!.Value)).RootElement)}")
        .Order(StringComparer.Ordinal);

    // Ids of renamed records are put aside: each direction names things by its own new ids.
    private static string Mirrored(Change c, IReadOnlyDictionary<string, string> renamed) =>
        Line(c.Kind.Mirrored, c.Record.OldId, c.Fact, c.OldClaim ?? c.Claim, c.OldClaim is null ? null : c.Claim, c.Source, c.Field, c.New, c.Old, renamed);

    private static string Plain(Change c) =>
        Line(c.Kind, c.Record.Id, c.Fact, c.Claim, c.OldClaim, c.Source, c.Field, c.Old, c.New, new Dictionary<string, string>(StringComparer.Ordinal));

    private static string Line(ChangeKind kind, string record, string? fact, string? claim, string? oldClaim, string? source, string? field, string? old, string? now, IReadOnlyDictionary<string, string> renamed)
    {
        var line = $"{kind.Id} {record} {fact} {claim} {oldClaim} {source} {field} {old} {now}";
        return renamed.Aggregate(line, (text, r) => text.Replace(r.Value, r.Key, StringComparison.Ordinal));
    }
}
