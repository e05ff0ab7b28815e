using Cited.Findings;
using Cited.Model;
using Cited.Reading;

namespace Cited.Rules.Citations;

/// <summary>A source that was published before what it is cited for.</summary>
internal sealed class SourceOlderThanClaim : IRecordRule<FactRecord>
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "source-older-than-claim",
        RuleFamily.Citations,
        Severity.Error,
        "A source was published before the time that it is cited for.",
        "A page cannot report what had not happened yet: the year is wrong somewhere, or the page was changed later.",
        "Mend the value, the scope or the source's date. If the page bears a wrong date itself, acknowledge the finding with that reason.")
    {
        Acknowledgeable = true,
    };

    /// <inheritdoc />
    public IEnumerable<Finding> Check(FactRecord record, IRecords records)
    {
        foreach (var fact in record.Facts)
        {
            foreach (var claim in fact.Claims)
            {
                var times = Times(fact, claim, records.Vocabulary).ToArray();
                foreach (var citation in times.Length == 0 ? [] : claim.Citations)
                {
                    if (records.Find<Source>(citation.Source) is { Published: { } text } source && Edtf.TryParse(text, out var published)
                        && times.FirstOrDefault(t => published!.IsWhollyBefore(t.Time)) is { What: not null } later)
                    {
                        yield return new Finding(
                            Info,
                            citation.At.At("source"),
                            $"\"{source.Id}\" was published {published!.Text}, before {later.What} ({later.Time.Text}) that it is cited for.",
                            "Mend the value, the scope or the source's date. If the page itself bears a wrong date, acknowledge \"source-older-than-claim\" with that reason.")
                        {
                            Related = [new RelatedPlace(source.At.At("published"), "when it was published"), new RelatedPlace(later.At, later.What)],
                        };
                    }
                }
            }
        }
    }

    // What a claim says of time: the value, where its property is a date, and the scope.
    private static IEnumerable<(string What, Edtf Time, Text.Place At)> Times(Fact fact, Claim claim, Vocabulary vocabulary)
    {
        if (vocabulary.Properties.GetValueOrDefault(fact.Property)?.Type == Model.ValueType.Date && claim.Value is TextValue { Edtf: { } value })
        {
            yield return ("the date", value, claim.At.At("value"));
        }

        if (Edtf.TryParse(fact.Scope.During ?? string.Empty, out var during))
        {
            yield return ("the time", during!, fact.At.At("scope").At("during"));
        }

        if (Edtf.TryParse(fact.Scope.AsOf ?? string.Empty, out var asOf))
        {
            yield return ("the day", asOf!, fact.At.At("scope").At("asOf"));
        }
    }
}
