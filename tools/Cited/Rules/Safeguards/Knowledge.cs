using Cited.Language;
using Cited.Reading;

namespace Cited.Rules.Safeguards;

/// <summary>What the safeguards know of a dataset; each part is made when the first text asks for it.</summary>
internal sealed class Knowledge
{
    private readonly Lazy<KnownNames> known;
    private readonly Lazy<NameFinder> sentences;
    private readonly Lazy<NameFinder> titles;
    private readonly Lazy<NameFinder> names;

    public Knowledge(Dataset dataset, Lexicon lexicon)
    {
        Lexicon = lexicon;
        var vouchers = dataset.Records.SelectMany(Voucher.Of).Distinct().ToLookup(v => v.IsTitle, v => v.Text);
        var named = new Lazy<KnownNames>(() => new KnownNames(lexicon.Names, vouchers[false]));
        known = new(() => new KnownNames(named.Value, vouchers[true]));
        sentences = new(() => new NameFinder(known.Value, lexicon.Markers, Languages.BuiltIn.Names));

        // A record's own name or title does not vouch for itself; but a name that passed vouches for itself in a title.
        titles = new(() => new NameFinder(named.Value, lexicon.Markers, Languages.BuiltIn.Names));
        names = new(() => new NameFinder(lexicon.Names, lexicon.Markers, Languages.BuiltIn.Names));
    }

    /// <summary>What does not depend on the records.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>All known names.</summary>
    public KnownNames Names => known.Value;

    /// <summary>Finds names in texts of a kind.</summary>
    public NameFinder NamesFor(TextKind kind) => kind switch
    {
        TextKind.Name => names.Value,
        TextKind.Title => titles.Value,
        _ => sentences.Value,
    };
}
