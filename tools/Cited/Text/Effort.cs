namespace Cited.Text;

/// <summary>
/// How much work a search has done, in steps that it counts itself, and how much it may do. A search that has used it up ends with the
/// best it has.
/// </summary>
/// <param name="most">The most steps.</param>
internal sealed class Effort(long most)
{
    /// <summary>Steps so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether no steps are left.</summary>
    public bool IsSpent => Spent > most;

    /// <summary>Counts some steps.</summary>
    public void Spend(long steps) => Spent += steps;
}
