using Cited.Language;
using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>
/// What the safeguards see in one text, wherever it stands. Each spot belongs to the most specific of them: what is part of an
/// address is no name, what is part of a name is no place. So one cause gives one finding, whichever rules run.
/// </summary>
internal sealed class TextReading
{
    private readonly Lazy<(IReadOnlyList<(ContactKind Kind, Spot Spot)> Found, IReadOnlySet<Spot> Known)> contacts;
    private readonly Lazy<Cover> contactCover;
    private readonly Lazy<IReadOnlyList<(Spot Spot, NameSign Sign)>> names;
    private readonly Lazy<IReadOnlyList<Spot>> ages;
    private readonly Lazy<IReadOnlyList<Spot>> places;
    private readonly Lazy<IReadOnlyList<(Spot Spot, Model.RejectedTerm Term)>> rejected;
    private readonly Lazy<string> bare;

    public TextReading(RecordText record, Knowledge knowledge)
    {
        // A reading outlives the state in which its text was first met. So nothing that is left unasked may hold on to that state: what no
        // rule looks for in a kind of text is none at once.
        var (kind, language) = (record.Kind, record.PrimaryLanguage);
        Folded = FoldedText.Of(record.Text, Folding.Reading);
        contacts = new(() => FindContacts(bareHosts: kind == TextKind.Free, knowledge));
        contactCover = new(() => Cover.Of(Folded.Text, contacts.Value.Found.Select(c => c.Spot)));
        ages = new(() => [.. AgeFinder.Find(Folded.Text, Languages.BuiltIn.Ages).Where(s => !contactCover.Value.Overlaps(s))]);
        names = kind is TextKind.Address or TextKind.Credit ? new([]) : new(() => knowledge.NamesFor(kind).Find(Folded.Text, kind, language, contactCover.Value));
        places = kind != TextKind.Free ? new([]) : new(() => PlacesIn(knowledge));
        rejected = kind != TextKind.Free ? new([]) : new(() => [.. knowledge.Lexicon.Rejected.Find(Folded.Text, language)]);
        bare = new(() => Folding.Bare.Of(Folded.Text));
    }

    /// <summary>The text as it is read; spots are of this.</summary>
    public FoldedText Folded { get; }

    /// <summary>Addresses, numbers and handles.</summary>
    public IReadOnlyList<(ContactKind Kind, Spot Spot)> Contacts => contacts.Value.Found;

    /// <summary>Names of people, sure or not.</summary>
    public IReadOnlyList<(Spot Spot, NameSign Sign)> Names => names.Value;

    /// <summary>Ages.</summary>
    public IReadOnlyList<Spot> Ages => ages.Value;

    /// <summary>Cities.</summary>
    public IReadOnlyList<Spot> Places => places.Value;

    /// <summary>Terms that the guidelines reject.</summary>
    public IReadOnlyList<(Spot Spot, Model.RejectedTerm Term)> Rejected => rejected.Value;

    /// <summary>Whether one of <see cref="Contacts"/> is, or is part of, the name of a record, as "LIGA.net" is.</summary>
    public bool IsKnownName(Spot contact) => contacts.Value.Known.Contains(contact);

    /// <summary>Whether it may mention one of some names, given as <see cref="KnownNames.PhrasesOf"/> writes them.</summary>
    public bool MayMention(IReadOnlyCollection<string[]> names) => names.Any(words => words.All(w => bare.Value.Contains(w, StringComparison.Ordinal)));

    private (IReadOnlyList<(ContactKind Kind, Spot Spot)> Found, IReadOnlySet<Spot> Known) FindContacts(bool bareHosts, Knowledge knowledge)
    {
        var found = ContactFinder.Find(Folded.Text, bareHosts);
        var known = new HashSet<Spot>();
        var words = found.Count == 0 ? [] : Tokenizer.Names(Folded.Text);
        for (var i = 0; i < words.Count; i++)
        {
            if (knowledge.Names.LengthAt(words, i) is > 0 and var length)
            {
                var end = words[i + length - 1].End;
                known.UnionWith(found.Select(c => c.Spot).Where(s => words[i].Start <= s.Start && end >= s.Start + s.Length));
            }
        }

        return (found, known);
    }

    private IReadOnlyList<Spot> PlacesIn(Knowledge knowledge)
    {
        var words = Tokenizer.Names(Folded.Text);
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
