namespace Cited.Model;

/// <summary>
/// A date or time span of the Extended Date/Time Format (ISO 8601-2:2019 annex A), level 1 without unspecified digits
/// and years of more than four digits: <c>2025</c>, <c>2025-06</c>, <c>2025-06-06</c>, seasons <c>2025-21</c> to
/// <c>2025-24</c>, qualifiers <c>?</c> <c>~</c> <c>%</c>, intervals <c>a/b</c> with open (<c>..</c>) or unknown (empty)
/// ends. A value means all days from <see cref="Earliest"/> to <see cref="Latest"/>.
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Earliest">First day it may mean; absent = open or unknown.</param>
/// <param name="Latest">Last day it may mean; absent = open or unknown.</param>
/// <param name="IsInterval">Two dates with a slash.</param>
/// <param name="Approximate">A qualifier <c>~</c> or <c>%</c> stands on it.</param>
/// <param name="Uncertain">A qualifier <c>?</c> or <c>%</c> stands on it.</param>
internal sealed record Edtf(string Text, DateOnly? Earliest, DateOnly? Latest, bool IsInterval, bool Approximate, bool Uncertain)
{
    private DateOnly? Loosest { get; init; }

    private DateOnly? LoosestEnd { get; init; }

    /// <summary>Reads a value; <c>false</c> if it is none.</summary>
    public static bool TryParse(string text, out Edtf? edtf) => TryParse(text, out edtf, out _);

    /// <summary>Reads a value; if it is none, <paramref name="problem"/> says why, as the second half of a sentence.</summary>
    public static bool TryParse(string text, out Edtf? edtf, out string problem)
    {
        edtf = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!EdtfDate.TryParse(text, out var date, out problem))
            {
                return false;
            }

            edtf = new Edtf(text, date!.First, date.Last, false, date.Approximate, date.Uncertain)
            {
                Loosest = date.LooseFirst,
                LoosestEnd = date.LooseLast,
            };
            return true;
        }

        if (!TryEnd(text[..slash], out var from, out problem) || !TryEnd(text[(slash + 1)..], out var to, out problem))
        {
            return false;
        }

        if (from is null && to is null)
        {
            problem = "an interval needs at least one end that is known";
            return false;
        }

        if (from is not null && to is not null && to.Last < from.First)
        {
            problem = $"it ends ({text[(slash + 1)..]}) before it begins ({text[..slash]})";
            return false;
        }

        edtf = new Edtf(text, from?.First, to?.Last, true, (from?.Approximate ?? false) || (to?.Approximate ?? false), (from?.Uncertain ?? false) || (to?.Uncertain ?? false))
        {
            Loosest = from?.LooseFirst,
            LoosestEnd = to?.LooseLast,
        };
        return true;
    }

    /// <summary>
    /// Whether both can be true of one day or span. An approximate date reaches one unit of its own precision to either
    /// side: <c>2024-12~</c> and <c>2024-11</c> agree. Open and unknown ends reach without limit.
    /// </summary>
    public bool Overlaps(Edtf other) =>
        (Loosest is null || other.LoosestEnd is null || Loosest <= other.LoosestEnd)
        && (other.Loosest is null || LoosestEnd is null || other.Loosest <= LoosestEnd);

    /// <summary>Whether every day of <paramref name="inner"/> is a day of this value.</summary>
    public bool Contains(Edtf inner) =>
        (Earliest is null || (inner.Earliest is not null && Earliest <= inner.Earliest))
        && (Latest is null || (inner.Latest is not null && inner.Latest <= Latest));

    /// <summary>Whether all of this value lies before all of the other, qualifiers taken into account.</summary>
    public bool IsWhollyBefore(Edtf other) => LoosestEnd is not null && other.Loosest is not null && LoosestEnd < other.Loosest;

    private static bool TryEnd(string text, out EdtfDate? date, out string problem)
    {
        date = null;
        problem = string.Empty;
        return text is "" or ".." || EdtfDate.TryParse(text, out date, out problem);
    }
}
