using System.Collections.Concurrent;

namespace Cited.Rules;

/// <summary>Work that is shared among processors.</summary>
internal static class Parallelism
{
    /// <summary>
    /// Each item goes to whichever processor is free: one operation can be as much work as a thousand organisations. Results keep the
    /// order of the items.
    /// </summary>
    public static ParallelQuery<T> InParallel<T>(this IEnumerable<T> items) =>
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered();
}
