using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;
using Cited.Rules;
using Cited.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Corroboration;

/// <summary>What holds of every dataset.</summary>
public sealed class CorroborationLawsTests
{
    private static readonly PreferencePolicy[] Policies = Enum.GetValues<PreferencePolicy>();

    [Fact]
    public void Adding_a_citation_never_takes_a_voice_away() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var before = small.Read();
        foreach (var place in small.ClaimPlaces())
        {
            foreach (var source in small.Sources.Select(s => s.Id))
            {
                var cited = small.Operations[place.Operation].Facts[place.Fact].Claims[place.Claim].Citations;
                if (!cited.Contains(source))
                {
                    var after = small.With(place, c => c with { Citations = c.Citations.Add(source) }).Read();
                    var (less, more) = (VoicesOf(before, place), VoicesOf(after, place));
                    Assert.Empty(less.Certain.Except(more.Certain));
                    Assert.True(less.Count <= more.Count, $"{less.Count} origins became {more.Count}");
                    Assert.True(more.Official || !less.Official);
                    Assert.InRange(more.Count, 1, cited.Length + 1);
                    return;
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Renaming_ids_changes_no_result() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        // The new ids sort the other way round.
        var names = small.Organizations.Select(o => o.Id).Concat(small.Sources.Select(s => s.Id)).Concat(small.Operations.Select(o => o.Id)).Order(StringComparer.Ordinal).Reverse()
            .Select((id, i) => (id, New: $"{(id.StartsWith("org-", StringComparison.Ordinal) ? "org-" : string.Empty)}x{i:000}")).ToDictionary(x => x.id, x => x.New, StringComparer.Ordinal);
        var back = names.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);
        var renamed = small.Rename(id => names[id]);
        Assert.Equal(Results(small.Read(), id => id), Results(renamed.Read(), id => back[id]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reordering_changes_no_result_and_no_finding() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var (one, other) = (small.Read(), small.Reverse().Read());
        Assert.Equal(Results(one, id => id), Results(other, id => id));
        Assert.Equal(Findings(one), Findings(other));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_preferred_value_is_a_standing_claim_or_the_stated_range() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var dataset = small.Read();
        var preference = new Preference(dataset);
        foreach (var support in dataset.Operations.SelectMany(o => FactSupport.Of(o, dataset)))
        {
            var standing = Contest.Standing(support.Fact);
            foreach (var policy in Policies)
            {
                var preferred = preference.Of(support, policy);
                Assert.StartsWith(standing.IsEmpty ? "no value: " : preferred.Display + ": ", preferred.Why, StringComparison.Ordinal);
                if (preferred.Claim is { } claim)
                {
                    Assert.Contains(claim.Claim, standing);
                }
                else if (standing.Length > 0)
                {
                    Assert.Contains(standing, c => c.Value.Equals(preferred.Lowest));
                    Assert.Contains(standing, c => c.Value.Equals(preferred.Highest));
                    Assert.Equal(PreferencePolicy.Range, policy);
                }
                else
                {
                    Assert.Null(preferred.Lowest);
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_claim_has_a_voice_and_every_way_to_it_begins_at_the_cited_source() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var dataset = small.Read();
        foreach (var operation in dataset.Operations)
        {
            var origins = new Origins(dataset, operation);
            foreach (var citation in operation.Facts.SelectMany(f => f.Claims).SelectMany(c => c.Citations))
            {
                var descents = origins.Of(citation);
                Assert.NotEmpty(descents);
                Assert.All(descents, d => Assert.Equal(citation.Source, d.Path[0]));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_counts_every_operation_once_and_none_beside_one_that_contains_it() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var dataset = small.Read();
        var overlaps = new Overlaps(dataset);
        var total = Total.Of(dataset, "arrests");
        var counted = total.Records.Select(r => r.Operation).ToArray();
        Assert.Equal(counted.Concat(total.Left.Select(l => l.Operation)).Distinct().Count(), counted.Length + total.Left.Length);
        Assert.DoesNotContain(counted, a => counted.Any(b => a != b && overlaps.Between(a, b) is not null));
        Assert.All(total.Left, l => Assert.Contains(dataset.Operations, o => o.Id == l.Because));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_reported_by_a_day_was_reported_by_the_next() => Prop.ForAll(SmallDatasets.Arbitrary, small =>
    {
        var dataset = small.Read();
        var day = new DateOnly(2020, 5, 1);
        var (early, late) = (AsOf.View(dataset, day), AsOf.View(dataset, day.AddDays(8)));
        Assert.Empty(Citations(early.Dataset).Except(Citations(late.Dataset)));
        Assert.Empty(Citations(late.Dataset).Except(Citations(dataset)));
        Assert.Equal(early.Undated, late.Undated);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Citations(Dataset dataset) =>
        dataset.Operations.SelectMany(o => o.Facts.SelectMany(f => f.Claims.SelectMany(c => c.Citations.Select(x => $"{o.Id} {f.Key} {c.Key} {x.Source}"))));

    private static Voices VoicesOf(Dataset dataset, (int Operation, int Fact, int Claim) place)
    {
        var operation = dataset.Operations[place.Operation];
        return new Origins(dataset, operation).Of(operation.Facts[place.Fact].Claims[place.Claim]);
    }

    private static string[] Findings(Dataset dataset) =>
        [.. Validation.Run(dataset).Findings.Where(f => f.Rule.Id != "not-canonical").Select(f => $"{f.Place.Path} {f.Rule.Id} {f.Message}").Order(StringComparer.Ordinal)];

    // Everything that corroboration says, in words that do not depend on the order of the files.
    private static string[] Results(Dataset dataset, Func<string, string> id)
    {
        var preference = new Preference(dataset);
        var facts =
            from operation in dataset.Operations
            from support in FactSupport.Of(operation, dataset)
            let chosen = Policies.Select(p => preference.Of(support, p)).Select(p => p.Claim is { } c ? Name(c) : p.Display)
            let claims = support.Claims.Select(c => $"{Name(c)}: {c.Voices.Count} {c.Official} {string.Join(' ', c.Voices.Certain.Concat(c.Voices.Open.SelectMany(g => g)).Select(v => id(v.Organization)).Order(StringComparer.Ordinal))} {c.Sources.Length} {c.FirstReported:yyyy-MM-dd} {support.AgreementWith(c.Claim)}")
            select $"{id(operation.Id)} {support.Fact.Key} {support.IsContested} {support.Contradictions.Length} [{string.Join("; ", claims.Order(StringComparer.Ordinal))}] {string.Join(" | ", chosen)}";
        var overlaps = new Overlaps(dataset);
        var pairs =
            from a in dataset.Operations
            from b in dataset.Operations
            where a.Id != b.Id && overlaps.Between(a.Id, b.Id) is not null
            select $"{id(a.Id)} {overlaps.Between(a.Id, b.Id)} {id(b.Id)}";
        return [.. facts.Concat(pairs).Order(StringComparer.Ordinal)];

        string Name(ClaimSupport c) => (c.Claim.Value is SetValue set
            ? string.Join(',', set.Members.Select(m => m.StartsWith("org-", StringComparison.Ordinal) ? id(m) : m).Order(StringComparer.Ordinal))
            : c.Claim.Value.Canonical) + " " + c.Claim.Bound + " " + c.Claim.Status;
    }
}
