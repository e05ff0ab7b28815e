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
        foreach (var text in RecordTexts.Of(dataset).Where(t => t.Kind == TextKind.Free))
        {
            var folded = ReadableText.Of(text.Text);
            foreach (var (spot, term) in terms.Find(folded.Text, text.PrimaryLanguage))
            {
                var (start, length) = folded.Original(spot.Start, spot.Length);
                yield return new Finding(
                    Info,
                    text.Within(start, length),
                    $"\"{Shown.Of(folded.Text.Substring(spot.Start, spot.Length))}\" is a term that the terminology guidelines reject. {term.Why}",
                    $"Write \"{term.Preferred}\" instead.");
            }
        }
    }
}
