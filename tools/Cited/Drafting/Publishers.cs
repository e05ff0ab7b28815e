using Cited.Language;
using Cited.Model;
using Cited.Passages;
using Cited.Reading;
using Cited.Text;

namespace Cited.Drafting;

/// <summary>What the dataset already knows of publishers: who publishes at a host, and what their documents are like.</summary>
public static class Publishers
{
    /// <summary>
    /// Ids of the organisations that may have published a page at this address, the likeliest first: those whose website is
    /// at the host, then the publishers of sources at the host, the commonest first, then those whose website is at a parent
    /// of the host (<c>news.police.example</c> below <c>police.example</c>).
    /// </summary>
    public static IReadOnlyList<string> At(Dataset dataset, string address)
    {
        var host = WebAddress.Host(address);
        if (host.Length == 0)
        {
            return [];
        }

        var sites = dataset.Organizations.Where(o => o.Website is not null).Select(o => (o.Id, Host: WebAddress.Host(o.Website!))).ToArray();
        return
        [
            .. sites.Where(s => s.Host == host).Select(s => s.Id)
                .Concat(Commonest(dataset.Sources.Where(s => s.Url is not null && WebAddress.Host(s.Url) == host), s => s.Publisher))
                .Concat(sites.Where(s => s.Host.Length > 0 && host.EndsWith("." + s.Host, StringComparison.Ordinal)).OrderByDescending(s => s.Host.Length).Select(s => s.Id))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The organisations that have this name, as a page gives its site's; case and accents apart.</summary>
    public static IReadOnlyList<string> Named(Dataset dataset, string site) =>
        [.. dataset.Organizations.Where(o => o.Names.Any(n => FoldedText.Words(n.Text) == FoldedText.Words(site))).Select(o => o.Id)];

    /// <summary>
    /// The type that its documents mostly have; if there are none, the organisation's own type where that is also a type of
    /// source, or what public bodies publish. Absent if nothing speaks for one.
    /// </summary>
    public static string? UsualType(Dataset dataset, string publisher)
    {
        if (Commonest(Of(dataset, publisher), s => s.Type).FirstOrDefault() is { } usual)
        {
            return usual;
        }

        var type = dataset.Find<Organization>(publisher)?.Type;
        var types = AllowedWords.Of(dataset.Schemas, "source", "sourceType");
        return type switch
        {
            null => null,
            "police" or "government" or "intergovernmental" => "official",
            "news-agency" => "wire",
            "hotline" or "ngo" => "report",
            _ => types.Contains(type, StringComparer.Ordinal) ? type : null,
        };
    }

    /// <summary>The language that its documents mostly have; absent if there are none.</summary>
    public static string? UsualLanguage(Dataset dataset, string publisher) =>
        Commonest(Of(dataset, publisher), s => s.Language).FirstOrDefault();

    private static IEnumerable<Source> Of(Dataset dataset, string publisher) => dataset.Sources.Where(s => s.Publisher == publisher);

    private static IEnumerable<string> Commonest(IEnumerable<Source> sources, Func<Source, string> value) => sources
        .CountBy(value, StringComparer.Ordinal)
        .OrderByDescending(c => c.Value)
        .ThenBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => c.Key);
}
