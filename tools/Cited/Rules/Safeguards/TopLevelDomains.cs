using System.Collections.Frozen;

namespace Cited.Rules.Safeguards;

/// <summary>
/// Which endings make a host name of two words with a full stop between them. Written small, since "arrested.In" is a
/// missing space and no host in India.
/// </summary>
internal static class TopLevelDomains
{
    private static readonly FrozenSet<string> General = new[]
    {
        "com", "org", "net", "info", "int", "gov", "edu", "mil", "biz", "name", "mobi", "app", "dev", "online", "site", "website", "shop",
        "club", "chat", "live", "news", "link", "top", "xyz", "onl", "pro", "tech", "cloud", "space", "eus", "cat", "gal", "asia", "africa", "onion", "i2p",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Country endings that are words as well, or abbreviations with a full stop before them, are left out.
    private static readonly FrozenSet<string> Countries = (
        "ac ad ae ag ai al ao ar at au az ba bb bd bf bg bh bi bo br bs bw by bz ca cd ch ci cl cm cn co cr cu cv cy cz de dk dm dz ec ee eg es eu "
        + "fi fj fm fr ga ge gg gh gl gm gn gr gt gy hk hn hr ht hu ie il io iq ir jm jo jp ke kg kh km kr kw kz lb lc li lk lr lt lu lv ly ma md mk ml mm mn "
        + "mr mt mu mv mw mx mz na ne ng ni nl np nz om pe pf pg ph pk pl ps pt py qa re ro rs ru rw sa sc sd se sg si sk sl sm sn so st su sv sy td tg th tj "
        + "tl tm tn tr tt tv tw tz ua ug uk us uy uz va ve vn ws ye za zm zw").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text that stands alone ends like a host name.</summary>
    public static bool Ends(ReadOnlySpan<char> host)
    {
        var ending = Ending(host).ToString();
        return General.Contains(ending) || Countries.Contains(ending);
    }

    /// <summary>Whether a text that has a path behind it may be a host name: written small, as hosts are.</summary>
    public static bool MayEnd(ReadOnlySpan<char> host) => Ending(host) is { Length: >= 2 } ending && ending.IndexOfAnyExceptInRange('a', 'z') < 0;

    private static ReadOnlySpan<char> Ending(ReadOnlySpan<char> host) => host[(host.LastIndexOfAny('.', ']', ')') + 1)..];
}
