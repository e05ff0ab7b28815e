using Cited.Model;

namespace Cited.Rules.Safeguards;

/// <summary>What the safeguards know from the vocabulary and the lists in Words/ alone; each part is made when it is first asked for.</summary>
internal sealed class Lexicon(Vocabulary vocabulary)
{
    private readonly Lazy<KnownNames> names = new(() => new KnownNames(vocabulary));
    private readonly Lazy<NameMarkers> markers = new(() => new NameMarkers(vocabulary.NameMarkers));
    private readonly Lazy<RejectedTerms> rejected = new(() => new RejectedTerms(vocabulary.RejectedTerms));

    /// <summary>Places, peoples and languages.</summary>
    public KnownNames Names => names.Value;

    /// <summary>Forms of address and roles.</summary>
    public NameMarkers Markers => markers.Value;

    /// <summary>Terms that the guidelines reject.</summary>
    public RejectedTerms Rejected => rejected.Value;
}
