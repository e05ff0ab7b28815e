using Cited.Model;

namespace Cited.Corroboration;

/// <summary>By what a fact's one value is chosen, where a table needs one.</summary>
public enum PreferencePolicy
{
    /// <summary>
    /// What the record itself prefers for a stated reason; then what an official voice stands behind; then most independent origins.
    /// </summary>
    OfficialFirst,

    /// <summary>Most independent origins; then official voices; then what the record prefers.</summary>
    MostOrigins,

    /// <summary>
    /// What was first reported last. Not what was published last: pages repeat old figures for weeks. Claims without a dated source
    /// come after all others.
    /// </summary>
    Latest,

    /// <summary>From the lowest to the highest value that is stated; for sets and texts, which have no range, as official-first.</summary>
    Range,
}

/// <summary>The one value of a fact, and in one sentence why it.</summary>
/// <param name="Policy">By what it was chosen.</param>
/// <param name="Claim">The claim; absent for a range of different values, and where no claim stands.</param>
/// <param name="Lowest">The lowest value that a standing claim states; only for ranges.</param>
/// <param name="Highest">The highest value that a standing claim states; only for ranges.</param>
/// <param name="Why">One sentence without a full stop: <c>20: stated by INTERPOL (official) and 3 independent origins; 2 sources say 19</c>.</param>
public sealed record PreferredValue(PreferencePolicy Policy, ClaimSupport? Claim, ClaimValue? Lowest, ClaimValue? Highest, string Why)
{
    /// <summary>The value as a person reads it; <c>–</c> where no claim stands.</summary>
    public string Display => Claim is not null ? ClaimText.Of(Claim.Claim)
        : Lowest is not null && Highest is not null ? $"{Lowest.Display} to {Highest.Display}"
        : "–";
}
