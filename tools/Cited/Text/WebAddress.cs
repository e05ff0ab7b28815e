namespace Cited.Text;

/// <summary>Web addresses: what two must have in common to be the same page, and what a kept one does without.</summary>
public static class WebAddress
{
    // Parameters that say where a reader came from, not what is read.
    private static readonly string[] TrackingPrefixes = ["utm_", "mc_", "at_", "pk_", "mtm_", "hsa_", "ns_", "wt_", "vero_", "oly_"];

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "igsh", "twclid", "ttclid", "gbraid", "wbraid", "srsltid", "cmpid", "cmp",
        "ocid", "ref_src", "ref_url", "smid", "smtyp", "sharetype", "xtor", "spm", "_ga", "_gl", "mkt_tok", "ito", "feature", "guccounter",
        "guce_referrer", "guce_referrer_sig", "outputtype", "amp", "taid", "s_cid", "ncid", "cid", "trk", "rss",
    };

    /// <summary>Whether a text is an address that a browser opens as a page: absolute, with <c>http:</c> or <c>https:</c> and a host.</summary>
    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    /// <summary>
    /// The address without its parameters of tracking and without a text directive; otherwise as given. What is no http
    /// address is given back as it is.
    /// </summary>
    public static string WithoutTracking(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return address;
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? string.Empty : address[hash..];
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        fragment = directive < 0 ? fragment : fragment[..directive].TrimEnd('#');
        var body = hash < 0 ? address : address[..hash];
        var question = body.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return body + fragment;
        }

        var kept = body[(question + 1)..].Split('&').Where(p => p.Length > 0 && !IsTracking(p)).ToArray();
        return body[..question] + (kept.Length > 0 ? "?" + string.Join('&', kept) : string.Empty) + fragment;
    }

    /// <summary>
    /// What is equal for two addresses of one page: host in lower case without <c>www.</c>, path without trailing slash,
    /// parameters sorted and without tracking; no scheme, port of the scheme, or fragment.
    /// </summary>
    public static string Identity(string address)
    {
        if (!Uri.TryCreate(WithoutTracking(address), UriKind.Absolute, out var uri))
        {
            return address;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = uri.IsDefaultPort ? string.Empty : $":{uri.Port}";
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(p => p.Length > 0).Order(StringComparer.Ordinal));
        return host + port + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : string.Empty);
    }

    /// <summary>The host in lower case without <c>www.</c>; empty for what is no web address.</summary>
    public static string Host(string address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost.ToLowerInvariant() : string.Empty;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return Tracking.Contains(name) || TrackingPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }
}
