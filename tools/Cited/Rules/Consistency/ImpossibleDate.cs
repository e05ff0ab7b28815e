using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Consistency;

/// <summary>A date that has the right form but is not in the calendar, or an interval that runs backwards.</summary>
internal sealed class ImpossibleDate : IRecordRule<DataRecord>, IDatasetRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "impossible-date",
        RuleFamily.Consistency,
        Severity.Error,
        "A date is not in the calendar, or an interval ends before it begins.",
        "A date that never was cannot be put in order with the others.",
        "Look at the source again. Often day and month are exchanged; where the day is not given, leave it out.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(DataRecord record, IRecords records) => Check(DatesOf(record, records.Vocabulary));

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset) => Check(dataset.Retired.Select(r => (r.RetiredOn, r.At.At("retiredOn"))));

    private IEnumerable<Finding> Check(IEnumerable<(string Text, Place At)> dates)
    {
        foreach (var (text, at) in dates)
        {
            if (!Edtf.TryParse(text, out _, out var problem))
            {
                yield return new Finding(Info, at, $"\"{Shown.Of(text)}\" is no date: {problem}.", "Look at the source again; leave out what it does not give.");
            }
        }
    }

    private static IEnumerable<(string Text, Place At)> DatesOf(DataRecord record, Vocabulary vocabulary) => record switch
    {
        FactRecord facts => facts.Facts.SelectMany(f => DatesOf(f, vocabulary)),
        Source source => [.. Given(source.Published, source.At.At("published")), (source.Accessed, source.At.At("accessed"))],
        Organization organization => organization.Ratings.SelectMany(r => Given(r.AsOf, r.At.At("asOf"))),
        _ => [],
    };

    private static IEnumerable<(string Text, Place At)> DatesOf(Fact fact, Vocabulary vocabulary)
    {
        var scope = fact.At.At("scope");
        var found = Given(fact.Scope.During, scope.At("during")).Concat(Given(fact.Scope.AsOf, scope.At("asOf")));
        if (vocabulary.Properties.GetValueOrDefault(fact.Property)?.Type != Model.ValueType.Date)
        {
            return found;
        }

        var values = fact.Claims.SelectMany(c => Dated(c.Value, c.At.At("value")).Concat(c.Correction is { } x ? Dated(x.Was, x.At.At("was")) : []));

        // A preferred value repeats a claim's, where it is reported.
        return found.Concat(values);
    }

    private static IEnumerable<(string Text, Place At)> Dated(ClaimValue value, Place at) => value is TextValue text ? [(text.Text, at)] : [];

    private static IEnumerable<(string Text, Place At)> Given(string? text, Place at) => text is null ? [] : [(text, at)];
}
