using System.Globalization;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Citations;

/// <summary>A source that was read before it was published.</summary>
internal sealed class AccessedBeforePublished : IRecordRule<Source>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "accessed-before-published",
        RuleFamily.Citations,
        Severity.Error,
        "A source was accessed before the first day on which it can have been published.",
        "One of the two dates is wrong, and readers rely on both: one says how old the report is, the other which version was read.",
        "Mend \"accessed\" (the day the page was read) or \"published\" (the day that stands on it).");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Source source, IRecords records)
    {
        if (source.Published is { } text && Edtf.TryParse(text, out var published) && Edtf.TryParse(source.Accessed, out var accessed)
            && accessed!.IsWhollyBefore(published!))
        {
            var first = published!.Earliest!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var since = published.Text == first ? string.Empty : $", which begins on {first}";
            yield return new Finding(
                Info,
                source.At.At("accessed"),
                $"Accessed on {source.Accessed}, before it was published ({published.Text}{since}).",
                "Mend the date that is wrong: \"accessed\" is the day the page was read, \"published\" the day that stands on it.")
            {
                Related = [new RelatedPlace(source.At.At("published"), "when it was published")],
            };
        }
    }
}
