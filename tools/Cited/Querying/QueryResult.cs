using System.Collections.Immutable;

namespace Cited.Querying;

/// <summary>What a query gives. Cells are <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, bytes, or absent.</summary>
/// <param name="Columns">Their names, as the query has them.</param>
/// <param name="Rows">The rows, in the query's order.</param>
/// <param name="CutOff">Whether there were more rows than were asked for.</param>
public sealed record QueryResult(ImmutableArray<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool CutOff);

/// <summary>A query that cannot be answered; the message is for people and says what to do.</summary>
public sealed class QueryException : Exception
{
    /// <summary>With a message for people.</summary>
    public QueryException(string message)
        : base(message)
    {
    }
}
