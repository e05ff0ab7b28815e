using Cited.Findings;
using Cited.Passages;
using Cited.Text;

namespace Cited.Rules.Citations;

/// <summary>A source that is cited by passage and has no copy in the archive that can be read.</summary>
internal sealed class ArchiveMissing : IArchiveRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "archive-missing",
        RuleFamily.Citations,
        Severity.Note,
        "The archive has no copy of a cited source, or none that can be read.",
        "Its passages were not checked; when the page goes, nobody will be able to.",
        "Save the page as `<source id>.html` or `<source id>.txt` into the archive folder. The archive is your own: copies are not part of the dataset.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ArchiveReview review) => review.Passages
        .Where(p => p.Copy?.Page is null)
        .GroupBy(p => p.Source.Id, StringComparer.Ordinal)
        .Select(g => Report(g.First(), g.Count()));

    private Finding Report(CitedPassage passage, int citations)
    {
        var cited = citations == 1 ? "1 citation was" : $"{citations} citations were";
        var message = passage.Copy is { } copy
            ? $"The archived copy of \"{passage.Source.Id}\" ({Shown.Of(copy.Path)}) cannot be read: {copy.Problem}; {cited} not checked."
            : $"The archive has no copy of \"{passage.Source.Id}\"; {cited} not checked.";
        return new Finding(
            Info,
            passage.Source.At.At("id"),
            message,
            $"Save the page as \"{passage.Source.Id}.html\" or \"{passage.Source.Id}.txt\" into the archive folder.");
    }
}
