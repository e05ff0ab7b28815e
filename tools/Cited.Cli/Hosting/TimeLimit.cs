using Cited.Querying;

namespace Cited.Cli.Hosting;

/// <summary>Keeps a time limit even where the work does not look at it.</summary>
internal static class TimeLimit
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>
    /// What the work gives. It is asked to end when the time is over. The database engine looks at that between its steps but not inside one
    /// function, so a second later the work is left to itself: it ends with its function, or with the process.
    /// </summary>
    /// <param name="time">The limit.</param>
    /// <param name="work">The work; it cleans up after itself, also when nobody waits any more.</param>
    /// <exception cref="QueryException">The time is over.</exception>
    public static T Keep<T>(TimeSpan time, Func<CancellationToken, T> work) => Keep(time, Grace, work);

    /// <summary>The answer to a query; the session is closed when it is there, or when the engine gives up.</summary>
    /// <exception cref="QueryException">There is none, or the time is over.</exception>
    public static QueryResult Ask(SqlSession session, string sql, QueryLimits limits, TimeSpan time) => Keep(time, cancel =>
    {
        using (session)
        {
            return session.Run(sql, limits, cancel);
        }
    });

    internal static T Keep<T>(TimeSpan time, TimeSpan grace, Func<CancellationToken, T> work)
    {
        var source = new CancellationTokenSource(time);
        var running = Task.Run(() => work(source.Token));
        if (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(time + grace))
        {
            throw new QueryException(SqlSession.TookLonger);
        }

        source.Dispose();
        return running.GetAwaiter().GetResult();
    }
}
