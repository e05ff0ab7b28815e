using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>
/// What the safeguards see in one text, wherever it stands. Each spot belongs to the most specific of them: what is part of an
/// address is no name, what is part of a name is no place. So one cause gives one finding, whichever rules run.
/// </summary>
internal sealed class TextReading
{
    private readonly Lazy<IReadOnlyList<(ContactKind Kind, Spot Spot)>> contacts;
    private readonly Lazy<Cover> contactCover;
    private readonly Lazy<IReadOnlyList<(Spot Spot, NameSign Sign)>> names;
    private readonly Lazy<IReadOnlyList<Spot>> ages;
    private readonly Lazy<IReadOnlyList<Spot>> places;
    private readonly Lazy<IReadOnlyList<(Spot Spot, Model.RejectedTerm Term)>> rejected;
    private readonly Lazy<string> bare;

    public TextReading(RecordText record, Knowledge knowledge)
    {
        Folded = ReadableText.Of(record.Text);
        contacts = new(() => ContactFinder.Find(Folded.Text, bareHosts: record.Kind == TextKind.Free));
        contactCover = new(() => Cover.Of(Folded.Text, contacts.Value.Select(c => c.Spot)));
        ages = new(() => [.. AgeFinder.Find(Folded.Text).Where(s => !contactCover.Value.Overlaps(s))]);
        names = new(() => knowledge.NamesFor(record.Kind).Find(Folded.Text, record.Kind, record.PrimaryLanguage, contactCover.Value));
        places = new(() => PlacesIn(knowledge));
        rejected = new(() => [.. knowledge.Lexicon.Rejected.Find(Folded.Text, record.PrimaryLanguage)]);
        bare = new(() => BareLetters.Of(Folded.Text));
    }

    /// <summary>The text as it is read; spots are of this.</summary>
    public ReadableText Folded { get; }

    /// <summary>Addresses, numbers and handles.</summary>
    public IReadOnlyList<(ContactKind Kind, Spot Spot)> Contacts => contacts.Value;

    /// <summary>Names of people, sure or not.</summary>
    public IReadOnlyList<(Spot Spot, NameSign Sign)> Names => names.Value;

    /// <summary>Ages.</summary>
    public IReadOnlyList<Spot> Ages => ages.Value;

    /// <summary>Cities.</summary>
    public IReadOnlyList<Spot> Places => places.Value;

    /// <summary>Terms that the guidelines reject.</summary>
    public IReadOnlyList<(Spot Spot, Model.RejectedTerm Term)> Rejected => rejected.Value;

    /// <summary>Whether it may mention one of some names, given as <see cref="KnownNames.PhrasesOf"/> writes them.</summary>
    public bool MayMention(IReadOnlyCollection<string[]> names) => names.Any(words => words.All(w => bare.Value.Contains(w, StringComparison.Ordinal)));

    private IReadOnlyList<Spot> PlacesIn(Knowledge knowledge)
    {
        var words = Words.Of(Folded.Text);
        var found = new List<Spot>();
        for (var i = 0; i < words.Count; i++)
        {
            var other = knowledge.Names.OtherThanCityAt(words, i);
            var city = knowledge.Names.CityAt(words, i);
            if (city > other)
            {
                found.Add(new Spot(words[i].Start, words[i + city - 1].End - words[i].Start));
            }

            i += Math.Max(0, Math.Max(city, other) - 1);
        }

        var others = Cover.Of(Folded.Text, names.Value.Select(n => n.Spot));
        return [.. found.Where(s => !others.Overlaps(s) && !contactCover.Value.Overlaps(s))];
    }
}
