using Cited.Language;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>What the safeguards see in a text at its place.</summary>
internal sealed class TextScan(RecordText record, TextReading reading)
{
    /// <summary>A text that is read for the first time.</summary>
    public TextScan(RecordText record, Knowledge knowledge)
        : this(record, new TextReading(record, knowledge))
    {
    }

    /// <summary>The text.</summary>
    public RecordText Record => record;

    /// <summary>What is seen in it wherever it stands.</summary>
    public TextReading Reading => reading;

    /// <summary>The same as it is read; spots are of this.</summary>
    public FoldedText Folded => reading.Folded;

    /// <summary>Addresses, numbers and handles.</summary>
    public IReadOnlyList<(ContactKind Kind, Spot Spot)> Contacts => reading.Contacts;

    /// <summary>Names of people, sure or not.</summary>
    public IReadOnlyList<(Spot Spot, NameSign Sign)> Names => reading.Names;

    /// <summary>Ages.</summary>
    public IReadOnlyList<Spot> Ages => reading.Ages;

    /// <summary>Cities.</summary>
    public IReadOnlyList<Spot> Places => reading.Places;

    /// <summary>Terms that the guidelines reject.</summary>
    public IReadOnlyList<(Spot Spot, Model.RejectedTerm Term)> Rejected => reading.Rejected;

    /// <summary>The characters of a spot as they are read.</summary>
    public string Found(Spot spot) => Folded.Text.Substring(spot.Start, spot.Length);

    /// <summary>Whether a contact is, or is part of, the name of a record, as "LIGA.net" is.</summary>
    public bool IsKnownName(Spot contact) => reading.IsKnownName(contact);

    /// <summary>The place of a spot in its file.</summary>
    public Place PlaceOf(Spot spot)
    {
        var (start, length) = Folded.Original(spot.Start, spot.Length);
        return Record.Within(start, length);
    }
}
