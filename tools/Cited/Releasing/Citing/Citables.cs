using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;

namespace Cited.Releasing.Citing;

/// <summary>What of a dataset can be cited, by id.</summary>
public static class Citables
{
    /// <summary>The version of a dataset; <paramref name="version"/> and <paramref name="date"/> are absent before the first release.</summary>
    public static Citable Dataset(DatasetInfo info, string? version, DateOnly? date)
    {
        var authors = info.Contributors.Where(c => c.Role == "author").Select(c => c.Name).ToArray();
        return new Citable(info.Name + (version is null ? string.Empty : "-" + version.Replace('.', '-')), CitableKind.Dataset, [.. authors.Length > 0 ? authors : [.. info.Contributors.Select(c => c.Name)]], info.Title)
        {
            Version = version,
            Published = date is { } day ? DateText.Day(day) : null,
            Publisher = info.Contributors.FirstOrDefault(c => c.Role == "publisher")?.Name,
            Url = info.Home,
        };
    }

    /// <summary>What an id names: a source, an operation, an indicator, or a fact as <c>record/property[scope]</c>; absent if nothing.</summary>
    public static Citable? Find(Dataset dataset, string id, Citable whole, PreferencePolicy policy) =>
        dataset.Find<Source>(id) is { } source ? OfSource(dataset, source)
        : dataset.Find<FactRecord>(id) is { } record ? Part(whole, record.Id, record.DisplayName, null)
        : FactQuery.Find(dataset, id) is var (of, fact) ? OfFact(dataset, of, fact, whole, policy)
        : null;

    private static Citable OfSource(Dataset dataset, Source source) => new(
        source.Id,
        source.Type == "report" || source.Document is not null ? CitableKind.Report : CitableKind.Page,
        [dataset.Find<Organization>(source.Publisher)?.DisplayName ?? source.Publisher],
        source.Title)
    {
        Published = Day(source.Published),
        Url = source.Url,
        Accessed = source.Accessed,
        Language = source.Language,
        Note = source.Document is { } document ? $"Document without a public address: {document.Name}, SHA-256 {document.Sha256}" : null,
    };

    private static Citable OfFact(Dataset dataset, FactRecord record, Fact fact, Citable whole, PreferencePolicy policy)
    {
        var support = FactSupport.Of(fact, new Origins(dataset, record));
        var preferred = new Preference(dataset).Of(support, policy);
        var label = dataset.Vocabulary.Properties[fact.Property].Label;
        var contested = support.IsContested ? "; contested" : string.Empty;
        var sources = string.Join(", ", support.Claims.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return Part(whole, FactId.Of(record, fact).ToString(), $"{record.DisplayName}: {label}{ScopeText(dataset, fact.Scope)}", $"{preferred.Why}{contested}. Sources: {sources}");
    }

    private static Citable Part(Citable whole, string id, string title, string? note) => whole with
    {
        Key = whole.Key + "-" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-'),
        Kind = CitableKind.Entry,
        Title = $"{title} [{id}]",
        Container = whole.Title,
        Note = note,
    };

    private static string ScopeText(Dataset dataset, Scope scope)
    {
        string?[] parts =
        [
            scope.Area is { } area ? dataset.Vocabulary.Areas.Label(area) : null,
            scope.Outside is { } outside ? "outside " + dataset.Vocabulary.Areas.Label(outside) : null,
            scope.During,
            scope.AsOf is { } day ? "as of " + day : null,
        ];
        var given = string.Join(", ", parts.OfType<string>());
        return given.Length == 0 ? string.Empty : ", " + given;
    }

    // Reference formats know years, months and days, not the rest of EDTF.
    private static string? Day(string? edtf) =>
        edtf is not null && Edtf.TryParse(edtf, out var read) && !read!.IsInterval && edtf.TrimEnd('~', '?', '%') is var plain
            ? plain.Length == 7 && plain[5] == '2' ? plain[..4] : plain
            : null;
}
