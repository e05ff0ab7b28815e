using System.Globalization;
using System.Text.Json.Nodes;
using Cited.Model;
using Cited.Reading;

namespace Cited.Drafting;

/// <summary>What someone says of a new operation, indicator or organisation; absent = not said.</summary>
public sealed record RecordAnswers
{
    /// <summary>Its id; if absent, one is made.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The name's language, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>One or two sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>An operation's year.</summary>
    public string? Year { get; init; }

    /// <summary>An organisation's type.</summary>
    public string? Type { get; init; }

    /// <summary>An organisation's country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>An organisation's home page.</summary>
    public string? Website { get; init; }

    /// <summary>The organisation of an indicator.</summary>
    public string? Organization { get; init; }

    /// <summary>The first fact.</summary>
    public FactAnswers Fact { get; init; } = new();
}

/// <summary>Drafts of operations, indicators and organisations.</summary>
public static class RecordDrafts
{
    /// <summary>
    /// The year of an operation: as said, else that of the date in its first fact, else that of the publication cited, as its
    /// first report. Absent if none of them is known.
    /// </summary>
    public static string? YearOf(Dataset dataset, RecordAnswers answers)
    {
        var published = answers.Fact.Source is { } id ? dataset.Find<Source>(id)?.Published : null;
        var isDate = answers.Fact.Property is { } property && dataset.Vocabulary.Properties.GetValueOrDefault(property)?.Type == Model.ValueType.Date;
        return answers.Year ?? (isDate ? YearOf(answers.Fact.Value) : null) ?? YearOf(published);
    }

    /// <summary>
    /// An id for an operation: its name without the word "operation", and the year. If it is taken, the operation is most likely there
    /// already, so no other one is made up.
    /// </summary>
    public static string ProposeOperationId(string name, string year)
    {
        var words = ProposedId.Of(name);
        foreach (var generic in new[] { "operation-", "operacion-", "operacao-", "operazione-", "operatie-", "op-" })
        {
            words = words.StartsWith(generic, StringComparison.Ordinal) ? words[generic.Length..] : words;
        }

        return ProposedId.Of(words.EndsWith(year, StringComparison.Ordinal) ? words : $"{words} {year}");
    }

    /// <summary>An operation; <see cref="RecordAnswers.Name"/> and <see cref="RecordAnswers.Year"/> must be there.</summary>
    public static Draft Operation(Dataset dataset, RecordAnswers answers)
    {
        var members = new JsonObject
        {
            ["names"] = Names(answers),
            ["summary"] = answers.Summary ?? string.Empty,
            ["facts"] = FactDraft.List(answers.Fact, dataset.Vocabulary),
        };
        return Draft.Of(dataset, FileRole.Operation, answers.Id ?? ProposeOperationId(answers.Name!, answers.Year!), answers.Year, members);
    }

    /// <summary>An indicator; <see cref="RecordAnswers.Name"/> and <see cref="RecordAnswers.Organization"/> must be there.</summary>
    public static Draft Indicator(Dataset dataset, RecordAnswers answers)
    {
        var members = new JsonObject
        {
            ["organization"] = answers.Organization,
            ["names"] = Names(answers),
            ["summary"] = answers.Summary ?? string.Empty,
            ["facts"] = FactDraft.List(answers.Fact, dataset.Vocabulary),
        };
        return Draft.Of(dataset, FileRole.Indicator, answers.Id ?? ProposedId.Of($"{answers.Organization} {answers.Name}", 8), null, members);
    }

    /// <summary>An organisation; <see cref="RecordAnswers.Name"/> must be there.</summary>
    public static Draft Organization(Dataset dataset, RecordAnswers answers)
    {
        var members = new JsonObject { ["names"] = Names(answers), ["type"] = answers.Type ?? string.Empty };
        if (answers.Country is { } country)
        {
            members["country"] = country;
        }

        if (answers.Website is { } website)
        {
            members["website"] = website;
        }

        return Draft.Of(dataset, FileRole.Organization, answers.Id ?? ProposedId.Of(answers.Name!), null, members);
    }

    private static JsonArray Names(RecordAnswers answers) =>
        new(new JsonObject { ["text"] = answers.Name ?? string.Empty, ["language"] = answers.Language ?? "en" });

    private static string? YearOf(string? date) =>
        date is not null && Edtf.TryParse(date, out var edtf) ? edtf!.Earliest?.Year.ToString("0000", CultureInfo.InvariantCulture) : null;
}
