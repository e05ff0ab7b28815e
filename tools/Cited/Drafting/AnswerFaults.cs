using System.Text.Json;
using Cited.Model;
using Cited.Passages;
using Cited.Reading;
using Cited.Rules.Citations;
using Cited.Rules.References;
using Cited.Text;
using ValueType = Cited.Model.ValueType;

namespace Cited.Drafting;

/// <summary>
/// What stands against a single answer, found while it can still be given otherwise: by the schema, the calendar and the vocabulary. Each
/// is a reason and what is allowed, in full sentences; absent if nothing stands against it.
/// </summary>
public static class AnswerFaults
{
    private const string Claim = "/facts/0/claims/0";
    private const string Fragment = Claim + "/citations/0/fragment";

    // Stand where an answer that is not looked at is still missing.
    private const string SomeId = "id";
    private const string SomeYear = "2000";

    /// <summary>What the schema refuses at a place of an operation, indicator or organisation that has these answers.</summary>
    public static string? InRecord(Dataset dataset, RecordKind kind, RecordAnswers answers, string pointer)
    {
        var complete = answers with { Id = SomeId, Name = answers.Name ?? string.Empty, Year = SomeYear };
        return At(dataset, pointer, kind switch
        {
            RecordKind.Operation => RecordDrafts.Operation(dataset, complete),
            RecordKind.Indicator => RecordDrafts.Indicator(dataset, complete),
            _ => RecordDrafts.Organization(dataset, complete),
        });
    }

    /// <summary>What the schema refuses at a place of a source that has these answers.</summary>
    public static string? InSource(Dataset dataset, SourceAnswers answers, string pointer) =>
        At(dataset, pointer, SourceDraft.Make(dataset, answers with { Id = SomeId }));

    /// <summary>What is wrong with the value of a fact; its property is known.</summary>
    public static string? OfValue(Dataset dataset, RecordKind kind, FactAnswers fact) =>
        Members(dataset, fact) ?? InRecord(dataset, kind, new RecordAnswers { Fact = fact }, Claim + "/value") ?? dataset.Vocabulary.Properties.GetValueOrDefault(fact.Property!)?.Type switch
        {
            ValueType.Date => OfCalendar(fact.Value!),
            _ => null,
        };

    /// <summary>What is wrong with the period of a fact.</summary>
    public static string? OfPeriod(Dataset dataset, RecordKind kind, FactAnswers fact) =>
        InRecord(dataset, kind, new RecordAnswers { Fact = fact }, "/facts/0/scope/during") ?? OfCalendar(fact.During!);

    /// <summary>What is wrong with the first or last words of a passage.</summary>
    public static string? OfWords(Dataset dataset, RecordKind kind, FactAnswers fact) =>
        InRecord(dataset, kind, new RecordAnswers { Fact = fact }, Fragment)
        ?? (new[] { fact.Start, fact.End }.OfType<string>().FirstOrDefault(w => PageWords.Count(w) > FragmentTooLong.MostWords) is { } words
            ? $"\"{Shown.Of(words)}\" has {PageWords.Count(words)} words; at most {FragmentTooLong.MostWords} are allowed."
            : null);

    /// <summary>What the calendar has against a date, such as a 30th of February.</summary>
    public static string? OfCalendar(string date) =>
        Edtf.TryParse(date, out _, out var problem) ? null : $"\"{Shown.Of(date)}\" is no date: {problem}.";

    /// <summary>What is wrong with a year.</summary>
    public static string? OfYear(string year) => year.Length == 4 && Edtf.TryParse(year, out _)
        ? null
        : $"\"{Shown.Of(year)}\" is no year: write its four digits, such as 2025.";

    /// <summary>What is wrong with a web address.</summary>
    public static string? OfAddress(string address) => WebAddress.IsWeb(address)
        ? null
        : $"\"{Shown.Of(address)}\" is no web address. Copy it from the browser, with https:// in front.";

    private static string? At(Dataset dataset, string pointer, Draft draft)
    {
        using var json = JsonDocument.Parse(draft.Content);
        return dataset.Schemas.Evaluate(DataLayout.SchemaKind(DataLayout.RoleOf(draft.Path)!.Value), json.RootElement)
            .FirstOrDefault(f => JsonPointers.IsAtOrWithin(f.InstancePointer, pointer)) is { } fault
            ? $"{fault.Message}. {fault.Help}"
            : null;
    }

    private static string? Members(Dataset dataset, FactAnswers fact)
    {
        var areas = dataset.Vocabulary.Areas;
        var members = FactDraft.MembersOf(fact.Value!);
        return dataset.Vocabulary.Properties.GetValueOrDefault(fact.Property!)?.Type switch
        {
            ValueType.Countries or ValueType.Areas => members.Where(m => !areas.Knows(m)).Select(m => UnknownArea.Said(m, areas)).FirstOrDefault(),
            ValueType.Organizations => members.Where(m => dataset.Find<Organization>(m) is null).Select(m => NoOrganization(m, dataset)).FirstOrDefault(),
            _ => null,
        };
    }

    private static string NoOrganization(string id, Dataset dataset) => Nearest.Of(id, dataset.Organizations.Select(o => o.Id)) is { Count: > 0 } near
        ? $"There is no organisation \"{Shown.Of(id)}\"; did you mean {Shown.Or(near)}?"
        : $"There is no organisation \"{Shown.Of(id)}\". Give ids of records in data/organizations, with commas between them.";
}
