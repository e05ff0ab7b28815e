using Cited.Model;

namespace Cited.Corroboration;

/// <summary>The canonical order of claims: numbers by size, other values by their JSON text; then by bound.</summary>
internal sealed class ClaimOrder : IComparer<Claim>
{
    private ClaimOrder()
    {
    }

    /// <summary>The order.</summary>
    public static ClaimOrder Canonical { get; } = new();

    /// <inheritdoc />
    public int Compare(Claim? x, Claim? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byValue = (x.Value, y.Value) switch
        {
            (NumberValue a, NumberValue b) => a.Number.CompareTo(b.Number),
            _ => string.CompareOrdinal(x.Value.Canonical, y.Value.Canonical),
        };
        return byValue != 0 ? byValue : x.Bound.CompareTo(y.Bound);
    }
}
