using System.Collections.Immutable;
using Cited.Model;
using Cited.Reading;

namespace Cited.Corroboration;

/// <summary>Who stands behind a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Sources">The sources that are cited, by id, each once.</param>
/// <param name="Voices">The independent origins behind them.</param>
/// <param name="FirstReported">The earliest day on which a dated source with it may have been published; absent if none is dated.</param>
public sealed record ClaimSupport(Claim Claim, ImmutableArray<string> Sources, Voices Voices, DateOnly? FirstReported)
{
    /// <summary>Whether an official voice is behind it.</summary>
    public bool Official => Voices.Official;

    /// <summary>Whether the claim stands.</summary>
    public bool Stands => Claim.Status == ClaimStatus.Stands;

    /// <summary>The support of a claim.</summary>
    public static ClaimSupport Of(Claim claim, Origins origins) => new(
        claim,
        [.. claim.Citations.Select(c => c.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        origins.Of(claim),
        claim.Citations.Select(c => origins.PublishedOn(c.Source)).Min());
}

/// <summary>How the voices of a fact divide over one of its claims. A voice that is quoted both ways is on both sides.</summary>
/// <param name="For">Voices behind standing claims that can be true together with it, itself included.</param>
/// <param name="Against">Voices behind standing claims that contradict it.</param>
public readonly record struct Agreement(int For, int Against);

/// <summary>Who stands behind each answer to a fact's question.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Claims">Its claims in canonical order.</param>
/// <param name="Contradictions">The pairs of standing claims that cannot both be true.</param>
public sealed record FactSupport(Fact Fact, ImmutableArray<ClaimSupport> Claims, ImmutableArray<Contradiction> Contradictions)
{
    /// <summary>Whether two standing claims contradict each other.</summary>
    public bool IsContested => Contradictions.Length > 0;

    /// <summary>The claims that stand.</summary>
    public IEnumerable<ClaimSupport> Standing => Claims.Where(c => c.Stands);

    /// <summary>The independent origins behind all standing claims together.</summary>
    public Voices Voices => Voices.Together(Standing.Select(c => c.Voices));

    /// <summary>How many citations its claims have, whatever their status.</summary>
    public int Citations => Claims.Sum(c => c.Claim.Citations.Length);

    /// <summary>How the fact's voices divide over a claim.</summary>
    public Agreement AgreementWith(Claim claim)
    {
        var sides = Standing.ToLookup(c => Contest.Contradict(c.Claim, claim));
        return new Agreement(Voices.Together(sides[false].Select(c => c.Voices)).Count, Voices.Together(sides[true].Select(c => c.Voices)).Count);
    }

    /// <summary>The support of a fact.</summary>
    public static FactSupport Of(Fact fact, Origins origins) => new(
        fact,
        [.. fact.Claims.Sort(ClaimOrder.Canonical).Select(c => ClaimSupport.Of(c, origins))],
        Contest.Of(fact));

    /// <summary>The support of every fact of a record, in the record's order.</summary>
    public static ImmutableArray<FactSupport> Of(FactRecord record, Dataset dataset)
    {
        var origins = new Origins(dataset, record);
        return [.. record.Facts.Select(f => Of(f, origins))];
    }
}
