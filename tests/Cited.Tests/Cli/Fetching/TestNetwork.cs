using System.Net;
using Cited.Cli.Fetching;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli.Fetching;

/// <summary>A network in which every name leads to this machine, and a clock that goes on only while something is waited for.</summary>
internal sealed class TestNetwork : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public List<string> Resolved { get; } = [];

    /// <summary>Where names lead; this machine for those that are not in it.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    public NetworkPolicy Policy => new()
    {
        Allows = a => IPAddress.IsLoopback(a) && !a.Equals(IPAddress.Parse("127.9.9.9")),
        Resolve = (host, _) =>
        {
            Resolved.Add(host);
            return Task.FromResult(new[] { IPAddress.Parse(Names.GetValueOrDefault(host, "127.0.0.1")) });
        },
        Wait = (time, _) =>
        {
            Waits.Add(time);
            now += time;
            return Task.CompletedTask;
        },
        RequestTime = TimeSpan.FromSeconds(2),
        ResponseBytes = 64 * 1024,
    };

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;

    public PageCapture Capture(NetworkPolicy? policy = null) =>
        new(new GuardedClient(policy ?? Policy, "cited/0 (test)", this), policy ?? Policy, TimeSpan.FromSeconds(5), this);
}
