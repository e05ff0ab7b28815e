namespace Cited.Rules.Safeguards;

/// <summary>Which characters of a text are taken by something that was found.</summary>
internal sealed class Cover(int length)
{
    private readonly bool[] taken = new bool[length];

    /// <summary>Takes the characters of a spot.</summary>
    public void Add(Spot spot) => taken.AsSpan(spot.Start, spot.Length).Fill(true);

    /// <summary>Whether a spot has a character that is taken.</summary>
    public bool Overlaps(Spot spot) => taken.AsSpan(spot.Start, spot.Length).Contains(true);

    /// <summary>A cover of some spots.</summary>
    public static Cover Of(string text, IEnumerable<Spot> spots)
    {
        var cover = new Cover(text.Length);
        foreach (var spot in spots)
        {
            cover.Add(spot);
        }

        return cover;
    }
}
