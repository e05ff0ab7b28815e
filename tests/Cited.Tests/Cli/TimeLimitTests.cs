using Cited.Cli;
using Cited.Cli.Hosting;
using Cited.Querying;

namespace Cited.Tests.Cli;

public sealed class TimeLimitTests
{
    // The work ends only when it is let go, and that is after the limit was kept: there is no time in this test to be missed.
    [Fact]
    public async Task Is_kept_though_the_work_never_looks()
    {
        using var letGo = new ManualResetEventSlim();
        var ended = new TaskCompletionSource();
        var refused = Assert.Throws<QueryException>(() => TimeLimit.Keep(TimeSpan.FromMilliseconds(1), TimeSpan.Zero, _ =>
        {
            letGo.Wait(CancellationToken.None);
            ended.SetResult();
            return 0;
        }));
        Assert.Equal(SqlSession.TookLonger, refused.Message);
        letGo.Set();
        await ended.Task;
    }

    [Fact]
    public void Gives_what_the_work_gives_or_throws_what_it_throws()
    {
        Assert.Equal(1, TimeLimit.Keep(TimeSpan.FromMinutes(1), _ => 1));
        Assert.Throws<FormatException>(() => TimeLimit.Keep<int>(TimeSpan.FromMinutes(1), _ => throw new FormatException()));
    }
}
