using System.Globalization;

namespace Cited.Schemas.Patterns;

/// <summary>The sets of UTF-16 units that an expression is made of.</summary>
internal sealed class UnitSets
{
    // From 254 kinds of units on, .NET 10's engine that never goes back takes a line feed at the end of a text for another unit.
    private const int KindsAtMost = 200;

    private readonly Dictionary<string, (int From, int To)[]> written = new(StringComparer.Ordinal);

    /// <summary>Whether the units are of so few kinds, told apart by the sets they are in, that .NET's linear engine can be relied on.</summary>
    public bool AreFew
    {
        get
        {
            var sets = written.Values.ToList();
            var places = sets.SelectMany(set => set.SelectMany(range => new[] { range.From, range.To + 1 })).Distinct().ToList();
            return places.Count < KindsAtMost
                || places.Select(place => string.Join(',', Enumerable.Range(0, sets.Count).Where(set => Has(sets[set], place)))).Distinct(StringComparer.Ordinal)
                    .Take(KindsAtMost).Count() < KindsAtMost;
        }
    }

    /// <summary>A set as an expression has it.</summary>
    /// <param name="ranges">Its ranges, in ascending order.</param>
    public string Written(params (int From, int To)[] ranges)
    {
        var text = $"[{string.Concat(ranges.Select(range => range.From == range.To ? Unit(range.From) : $"{Unit(range.From)}-{Unit(range.To)}"))}]";
        written.TryAdd(text, ranges);
        return text;
    }

    private static bool Has((int From, int To)[] set, int unit) => Array.Exists(set, range => range.From <= unit && unit <= range.To);

    private static string Unit(int unit) => @"\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
