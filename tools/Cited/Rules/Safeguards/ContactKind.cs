namespace Cited.Rules.Safeguards;

/// <summary>Ways to reach someone or something, the most specific first: what is one of them is none of those after it.</summary>
internal enum ContactKind
{
    /// <summary>An address of a hidden service: Tor (.onion) or I2P.</summary>
    HiddenService,

    /// <summary>An e-mail address, also in a disguise such as "name [at] host [dot] org".</summary>
    Email,

    /// <summary>A web address, with or without its scheme.</summary>
    WebAddress,

    /// <summary>An IPv4 or IPv6 address.</summary>
    IpAddress,

    /// <summary>A name on a service: @name, u/name.</summary>
    Handle,

    /// <summary>A telephone number.</summary>
    Phone,
}
