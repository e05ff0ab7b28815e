using Cited.Findings;
using Cited.Passages;
using Cited.Passages.Values;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A passage of which the tool cannot tell whether it states the value.</summary>
internal sealed class ValueUndecided : IArchiveRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "value-undecided",
        RuleFamily.Citations,
        Severity.Note,
        "Whether the passage states the claim's value cannot be told by machine.",
        "What was not checked must not look like something that was.",
        "Nothing has to be done. Someone who reads the language should look at the passage once.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review) => review.Passages
        .Where(p => !p.IsChanged && p.Verdict is { Kind: PassageVerdictKind.Undecided })
        .Select(p => new Finding(
            Info,
            p.Citation.Fragment!.At,
            $"Whether the passage \"{Shown.Of(PassageHash.OnOneLine(p.Text!), 200)}\" of \"{p.Source.Id}\" states {Shown.Of(p.Claim!.Value.Display, 120)} cannot be told by machine"
                + (p.Verdict!.Detail.Length > 0 ? $": {Shown.Of(p.Verdict.Detail, 200)}." : "."),
            "Someone who reads the language should look at it once; nothing has to be changed."));
}
