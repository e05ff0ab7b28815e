using System.Net;
using System.Net.Sockets;

namespace Cited.Cli.Hosting;

/// <summary>
/// Which addresses belong to the public network, by the registries of special-purpose addresses of IANA (RFC 6890): no loopback, private,
/// link-local, shared or documentation address, no multicast, and nothing that is reserved.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is a public one. One that stands for an address of IPv4 is judged as that.</summary>
    public static bool IsOne(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsOne(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return Translated.Contains(address)
                ? IsOne(new IPAddress(address.GetAddressBytes().AsSpan(12)))
                : Global.Contains(address) && !Array.Exists(Special, n => n.Contains(address));
        }

        return address.AddressFamily == AddressFamily.InterNetwork && !Array.Exists(Special, n => n.Contains(address));
    }
}
