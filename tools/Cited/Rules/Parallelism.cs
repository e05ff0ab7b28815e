using System.Collections.Concurrent;

namespace Cited.Rules;

/// <summary>Work that is shared among processors.</summary>
internal static class Parallelism
{
    /// <summary>
    /// What a function gives for each item, in the order of the items. Each item goes to whichever processor is free: one operation can be
    /// as much work as a thousand organisations.
    /// </summary>
    /// <exception cref="AggregateException">The function failed.</exception>
    public static TResult[] InParallel<T, TResult>(this IReadOnlyList<T> items, Func<T, TResult> function)
    {
        var results = new TResult[items.Count];
        if (items.Count > 0)
        {
            Parallel.ForEach(Partitioner.Create(0, items.Count, 1), range => results[range.Item1] = function(items[range.Item1]));
        }

        return results;
    }
}
