using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Generators;

/// <summary>
/// Small datasets that the schemas accept: some organisations of all kinds, sources that derive from earlier ones or from
/// organisations, operations with facts of every type of value, contested ones among them. Ids begin with "org-", "src-"
/// and "op-". They need not be free of findings.
/// </summary>
internal static class SmallDatasets
{
    private static readonly string[] Types = ["police", "intergovernmental", "government", "newspaper", "news-agency", "aggregator"];
    private static readonly string?[] Dates = [null, "2020-05-01", "2020-05-02", "2020-05-09", "2020-05", "2020"];
    private static readonly string?[] NumberBounds = [null, null, null, "at-least", "at-most", "about"];
    private static readonly string?[] SetBounds = [null, null, "at-least"];
    private static readonly string?[] Statuses = [null, null, null, null, "superseded", "retracted"];
    private static readonly string[] Relations = ["part-of", "phase-of", "re-announces", "follow-up-of", "same-case"];
    private static readonly (string Property, string? Area)[] Questions =
        [("arrests", null), ("arrests", "ES"), ("arrests", "FR"), ("searches", null), ("countries", null), ("operation-start", null), ("led-by", null)];

    /// <summary>Datasets, and on failure smaller ones: with fewer operations, facts or claims.</summary>
    public static Arbitrary<SmallDataset> Arbitrary { get; } = Arb.From(Datasets(), Smaller);

    private static Gen<SmallDataset> Datasets() =>
        from organizations in Gen.Elements(Types).ArrayOf(4)
        let orgs = organizations.Select((type, i) => new SmallOrganization($"org-{i}", $"Body {(char)('A' + i)}", type)).ToImmutableArray()
        from count in Gen.Choose(1, 6)
        from sources in Sequence([.. Enumerable.Range(0, count).Select(i => SourceAt(i, orgs))])
        from operations in Gen.Choose(1, 3)
        from ops in Sequence([.. Enumerable.Range(0, operations).Select(i => OperationAt(i, orgs, sources))])
        select new SmallDataset(orgs, sources, ops);

    private static Gen<SmallSource> SourceAt(int index, ImmutableArray<SmallOrganization> organizations)
    {
        // Only earlier sources, so that there is no circle.
        string[] origins = [.. Enumerable.Range(0, index).Select(i => $"src-{i}"), .. organizations.Select(o => o.Id)];
        return
            from publisher in Gen.Elements(organizations.ToArray())
            from published in Gen.Elements(Dates)
            from derived in Some(origins, 0, 2)
            select new SmallSource($"src-{index}", publisher.Id, published, derived);
    }

    private static Gen<SmallOperation> OperationAt(int index, ImmutableArray<SmallOrganization> organizations, ImmutableArray<SmallSource> sources) =>
        from questions in Some(Questions, 1, 4)
        from facts in Sequence([.. questions.Select(q => FactOf(q, organizations, sources))])
        from relation in Gen.Elements(Relations)
        from related in index == 0 ? Gen.Constant(-1) : Gen.Choose(-1, index - 1)
        select new SmallOperation($"op-{index}", related < 0 ? [] : [(relation, $"op-{related}")], facts);

    private static Gen<SmallFact> FactOf((string Property, string? Area) question, ImmutableArray<SmallOrganization> organizations, ImmutableArray<SmallSource> sources)
    {
        var value = question.Property switch
        {
            "countries" => Some(["ES", "FR", "PT"], 1, 3).Select(s => (object)s),
            "operation-start" => Gen.Elements("2019", "2019-12~", "2020-01", "2020-01-15").Select(s => (object)s),
            "led-by" => Some([.. organizations.Select(o => o.Id)], 1, 2).Select(s => (object)s),
            _ => Gen.Choose(18, 22).Select(n => (object)n),
        };
        var bounds = question.Property switch
        {
            "countries" or "led-by" => SetBounds,
            "operation-start" => [null],
            _ => NumberBounds,
        };
        var claim =
            from v in value
            from bound in Gen.Elements(bounds)
            from status in Gen.Elements(Statuses)
            from cited in Some([.. sources.Select(s => s.Id)], 1, 3)
            select new SmallClaim(v, bound, status, cited);
        return
            from count in Gen.Choose(1, 4)
            from claims in Sequence([.. Enumerable.Repeat(claim, count)])
            select new SmallFact(question.Property, question.Area, [.. claims.DistinctBy(c => (c.Value is ImmutableArray<string> s ? string.Join(',', s) : c.Value, c.Bound))]);
    }

    // Between least and most of the items, each once, in their order.
    private static Gen<ImmutableArray<T>> Some<T>(T[] items, int least, int most) =>
        from keys in Gen.Choose(0, 1000).ArrayOf(items.Length)
        from count in Gen.Choose(least, most)
        select items.Zip(keys).OrderBy(x => x.Second).Take(count).Select(x => x.First).OrderBy(x => Array.IndexOf(items, x)).ToImmutableArray();

    private static Gen<ImmutableArray<T>> Sequence<T>(IEnumerable<Gen<T>> generators) =>
        generators.Aggregate(Gen.Constant(ImmutableArray<T>.Empty), (all, next) => from a in all from n in next select a.Add(n));

    private static IEnumerable<SmallDataset> Smaller(SmallDataset dataset)
    {
        if (dataset.Operations.Length > 1)
        {
            // The last one: earlier ones may be referred to.
            yield return dataset with { Operations = dataset.Operations.RemoveAt(dataset.Operations.Length - 1) };
        }

        for (var o = 0; o < dataset.Operations.Length; o++)
        {
            var operation = dataset.Operations[o];
            for (var f = 0; f < operation.Facts.Length; f++)
            {
                if (operation.Facts.Length > 1)
                {
                    yield return dataset with { Operations = dataset.Operations.SetItem(o, operation with { Facts = operation.Facts.RemoveAt(f) }) };
                }

                for (var c = 0; operation.Facts[f].Claims.Length > 1 && c < operation.Facts[f].Claims.Length; c++)
                {
                    var fewer = operation.Facts[f] with { Claims = operation.Facts[f].Claims.RemoveAt(c) };
                    yield return dataset with { Operations = dataset.Operations.SetItem(o, operation with { Facts = operation.Facts.SetItem(f, fewer) }) };
                }
            }
        }
    }
}
