using Cited.Comparing;
using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Reading;

namespace Cited.Rules;

/// <summary>What is validated, by which rules, and what it is held against.</summary>
/// <param name="Dataset">The dataset.</param>
public sealed record ValidationRequest(Dataset Dataset)
{
    /// <summary>The rules; those of the catalogue by default. Rules about passages run only where there is an <see cref="Archive"/>,
    /// rules about changes only where there is a <see cref="Baseline"/>.</summary>
    public IReadOnlyList<IRule> Rules { get; init; } = RuleCatalog.All;

    /// <summary>Copies of cited pages.</summary>
    public Archive? Archive { get; init; }

    /// <summary>An earlier state of the dataset.</summary>
    public IBaseline? Baseline { get; init; }

    /// <summary>Whether only what the change since <see cref="Baseline"/> brings is wanted; the baseline is then an <see cref="EarlierState"/>.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>What was found in an earlier state of the same dataset: it saves time and changes nothing.</summary>
    public RecordChecks? Memory { get; init; }
}

/// <summary>An earlier state of the dataset, which rules about changes hold the present one against.</summary>
public interface IBaseline
{
    /// <summary>What changed since; at least everything that a rule about changes looks at.</summary>
    Comparison ChangesTo(Dataset now);
}

/// <summary>An earlier state that was read whole.</summary>
/// <param name="before">The state.</param>
public sealed class EarlierState(Dataset before) : IBaseline
{
    private Comparison? last;
    private ValidationReport? found;

    /// <inheritdoc />
    public Comparison ChangesTo(Dataset now) =>
        last is not null && ReferenceEquals(last.New, now) ? last : last = Comparison.Of(before, now);

    /// <summary>What the same rules found then; it is worked out once.</summary>
    internal ValidationReport Found(ValidationRequest request) =>
        found ??= Validation.Run(new ValidationRequest(before) { Rules = request.Rules, Archive = request.Archive });
}
