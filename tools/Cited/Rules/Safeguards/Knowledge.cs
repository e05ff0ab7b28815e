using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>What the safeguards know of a dataset; each part is made when the first text asks for it.</summary>
internal sealed class Knowledge
{
    private readonly Lazy<KnownNames> known;
    private readonly Lazy<NameFinder> sentences;
    private readonly Lazy<NameFinder> titles;
    private readonly Lazy<NameFinder> names;

    public Knowledge(Dataset dataset)
    {
        Vouchers = KnownNames.TextsThatVouch(dataset).ToHashSet(StringComparer.Ordinal);
        var markers = new Lazy<NameMarkers>(() => new NameMarkers(dataset.Vocabulary.NameMarkers));
        known = new(() => new KnownNames(dataset.Vocabulary, dataset, Vouching.NamesAndTitles));
        sentences = new(() => new NameFinder(known.Value, markers.Value));

        // A record's own name or title does not vouch for itself; but a name that passed vouches for itself in a title.
        titles = new(() => new NameFinder(new KnownNames(dataset.Vocabulary, dataset, Vouching.Names), markers.Value));
        names = new(() => new NameFinder(new KnownNames(dataset.Vocabulary, dataset, Vouching.Nothing), markers.Value));
    }

    /// <summary>The names and titles of the dataset that it goes by.</summary>
    public IReadOnlySet<string> Vouchers { get; }

    /// <summary>The first words of names and titles that another dataset of the same vocabulary knew and this one does not, or the other way round.</summary>
    public IReadOnlyCollection<string> BeginningsThatDiffer(IReadOnlySet<string> others) =>
        [.. Vouchers.Except(others).Concat(others.Except(Vouchers)).SelectMany(KnownNames.Beginnings).Distinct(StringComparer.Ordinal)];

    /// <summary>Capitalised words that name no person.</summary>
    public KnownNames Names => known.Value;

    /// <summary>What finds names in texts of a kind.</summary>
    public NameFinder NamesFor(TextKind kind) => kind switch
    {
        TextKind.Name => names.Value,
        TextKind.Title => titles.Value,
        _ => sentences.Value,
    };
}
