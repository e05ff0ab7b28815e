using Cited.Model;
using Cited.Releasing.Tables;

namespace Cited.Releasing.Metadata;

/// <summary>What all metadata formats say of a release.</summary>
/// <param name="Info">The dataset's own words.</param>
/// <param name="Version">The version.</param>
/// <param name="Date">The date of release.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Files">The data files, with their fingerprints.</param>
/// <param name="Content">The records and what is derived from them.</param>
internal sealed record DatasetMetadata(DatasetInfo Info, string Version, DateOnly Date, IReadOnlyList<Table> Tables, IReadOnlyList<ReleaseFile> Files, ReleaseContent Content)
{
    private const string DataScope = "data";

    /// <summary>The licence of the data.</summary>
    public Licence Licence => Info.Licences.First(l => l.Scope == DataScope);

    /// <summary>Where that licence's text is published, for the licences that have such a place.</summary>
    public string? LicenceAddress => LicenceAddresses.Of(Licence.Name);

    /// <summary>Who is cited as the author.</summary>
    public IReadOnlyList<Contributor> Authors => Info.Contributors.Where(c => c.Role == "author").ToArray() is { Length: > 0 } authors ? authors : [.. Info.Contributors];

    /// <summary>Who makes the releases available; the authors, where nobody else is said to.</summary>
    public string Publisher => (Info.Contributors.FirstOrDefault(c => c.Role == "publisher") ?? Authors[0]).Name;

    /// <summary>The file of a table.</summary>
    public ReleaseFile FileOf(Table table) => Files.First(f => f.Path == table.Path);

    /// <summary>The days between which what is reported happened: earliest and latest day of any date that a fact gives.</summary>
    public (DateOnly First, DateOnly Last)? Covered
    {
        get
        {
            var dates = Content.Facts
                .SelectMany(f => f.Fact.Claims.Select(c => (c.Value as TextValue)?.Edtf).Append(f.Fact.Scope.During is { } during && Edtf.TryParse(during, out var span) ? span : null))
                .OfType<Edtf>().ToArray();
            var (first, last) = (dates.Select(d => d.Earliest).Min(), dates.Select(d => d.Latest).Max());
            return first is { } from && last is { } to ? (from, to) : null;
        }
    }
}
