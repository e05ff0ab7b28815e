using Cited.Findings;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>A term that the field's terminology guidelines reject, in our own sentences.</summary>
public sealed class RejectedTerm : IRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "rejected-term",
        RuleFamily.Safeguards,
        Severity.Error,
        "One of our own sentences uses a term that the field's terminology guidelines advise against.",
        "Words such as \"child pornography\" make a crime against a child sound like something that was agreed to.",
        "Use the preferred term. Titles of sources and words of a passage stay as they were published.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        var terms = new RejectedTerms(dataset.Vocabulary.RejectedTerms);
        foreach (var scan in TextScans.Of(dataset).Where(s => s.Record.Kind == TextKind.Free))
        {
            foreach (var (spot, term) in terms.Find(scan.Folded.Text, scan.Record.PrimaryLanguage))
            {
                yield return new Finding(
                    Info,
                    scan.PlaceOf(spot),
                    $"\"{Shown.Of(scan.Found(spot))}\" is a term that the terminology guidelines reject. {term.Why}",
                    $"Write \"{term.Preferred}\" instead.");
            }
        }
    }
}
