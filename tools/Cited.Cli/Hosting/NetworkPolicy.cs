using System.Net;

namespace Cited.Cli.Hosting;

/// <summary>
/// What commands that ask the network keep to. Tests put servers of their own in the place of the world, and let no time pass.
/// </summary>
public sealed record NetworkPolicy
{
    /// <summary>Whether a connection may be made to an address; only the public network by default.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = PublicAddress.IsOne;

    /// <summary>The addresses of a host.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Waits.</summary>
    public Func<TimeSpan, CancellationToken, Task> Wait { get; init; } = Task.Delay;

    /// <summary>The most time for one request, from its connection to the last byte.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes of one response, as they come over the wire.</summary>
    public int ResponseBytes { get; init; } = Text.Limits.PageBytes;
}
