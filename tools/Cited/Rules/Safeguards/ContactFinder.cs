using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Cited.Language;

namespace Cited.Rules.Safeguards;

/// <summary>
/// Finds addresses, numbers and handles in a folded text. All patterns run without backtracking, so a hostile text costs
/// no more than a long one.
/// </summary>
internal static class ContactFinder
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // "." and its disguises; "dot" as a bare word counts only before a well-known ending.
    private static readonly string Dot = $@"(\.|\s?[\[({{<]\s?(\.|{Words(c => c.Dot)})\s?[\])}}>]\s?)";
    private static readonly string At = $@"(@|\s?[\[({{<]\s?(@|{Words(c => c.At)})\s?[\])}}>]\s?)";
    private const string Label = @"[\p{L}\p{Nd}]([\p{L}\p{Nd}_-]*[\p{L}\p{Nd}])?";
    private const string Local = @"[\p{L}\p{Nd}][\p{L}\p{Nd}._%+-]*";
    private const string Spelt = @"(com|org|net|info|int|gov|edu|eu|io|co|me|ru|de|uk|fr|es|onion)";

    private static readonly SearchValues<char> Signs = SearchValues.Create("@.:/[({<");

    private static readonly Regex Hidden = new(
        $@"(https?://)?({Label}{Dot})*({Label}){Dot}(onion|i2p)\b[^\s""'<>)\]]*|\b[a-z2-7]{{8,56}}\sdot\s(onion|i2p)\b", Linear);

    // An address of Tor, version 3, without its ending: 56 characters of base 32, the last of which says the version.
    private static readonly Regex HiddenKey = new(@"\b[a-z2-7]{55}d\b", Linear);

    private static readonly Regex Email = new(
        $@"{Local}{At}({Label}{Dot})+\p{{L}}{{2,}}|{Local}\s+at\s+{Label}\s+dot\s+{Spelt}\b|{Local}@\[?[0-9.]{{7,15}}\]?", Linear);

    private static readonly Regex Web = new(
        @"\b(h(tt|xx)ps?|ftps?|sftp|magnet|ipfs|tg|irc|xmpp|mailto|wss?)(://|\[:\]//|:\?|:[^\s])[^\s""<>]*|\bwww[0-9]?\.[^\s""<>]+", Linear);

    private static readonly Regex Host = new($@"\b({Label}(\.|\[\.\]|\(\.\)|\[dot\]|\(dot\)))+[a-z]{{2,18}}\b((:[0-9]{{2,5}})?/[^\s""<>]*)?", Linear);

    private static readonly Regex V4 = new(@"[0-9]{1,3}((\.|\[\.\]|\(\.\)|\[dot\]|\(dot\))[0-9]{1,3}){3}", Linear);

    private static readonly Regex V6 = new(@"[0-9a-f:]*:([0-9]{1,3}(\.[0-9]{1,3}){3}|[0-9a-f:]*)", Linear);

    private static readonly Regex Handle = new(@"@[\p{L}_][\p{L}\p{Nd}_.-]+|\b(u|r)/[a-z0-9_-]{3,}", Linear);

    /// <summary>The contacts in a text, in order of kinds, none overlapping another.</summary>
    /// <param name="text">A folded text.</param>
    /// <param name="bareHosts">Whether a host name alone ("example.org") counts as a web address.</param>
    public static IReadOnlyList<(ContactKind Kind, Spot Spot)> Find(string text, bool bareHosts)
    {
        var found = new List<(ContactKind Kind, Spot Spot)>();
        var cover = new Cover(text.Length);
        if (Contains(text, "onion") || Contains(text, "i2p"))
        {
            Add(ContactKind.HiddenService, Matches(Hidden, text));
        }

        if (text.Length >= 56)
        {
            Add(ContactKind.HiddenService, Matches(HiddenKey, text));
        }

        if (text.AsSpan().IndexOfAny(Signs) >= 0 || Contains(text, " at "))
        {
            Add(ContactKind.Email, Matches(Email, text));
            Add(ContactKind.WebAddress, Matches(Web, text).Select(s => WithoutStop(text, s)));
            Add(ContactKind.IpAddress, text.AsSpan().Count(':') < 2 ? [] : Matches(V6, text).Where(s => IsAlone(text, s, ":") && IsV6(text, s)));
            Add(ContactKind.IpAddress, Matches(V4, text).Where(s => IsAlone(text, s, ".") && IsV4(text, s)));
            Add(ContactKind.Handle, Matches(Handle, text).Where(s => IsAlone(text, s with { Length = 1 }, "", after: false)));
            Add(ContactKind.WebAddress, Matches(Host, text).Where(s => IsHost(text.AsSpan(s.Start, s.Length), bareHosts)).Select(s => WithoutStop(text, s)));
        }

        Add(ContactKind.Phone, PhoneFinder.Find(text));
        return found;

        void Add(ContactKind kind, IEnumerable<Spot> spots)
        {
            foreach (var spot in spots.Where(s => s.Length > 0 && !cover.Overlaps(s)))
            {
                cover.Add(spot);
                found.Add((kind, spot));
            }
        }
    }

    private static IEnumerable<Spot> Matches(Regex regex, string text)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            yield return new Spot(match.Index, match.Length);
        }
    }

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    // A full stop, comma or bracket after an address belongs to the sentence.
    private static Spot WithoutStop(string text, Spot spot) =>
        spot with { Length = text.AsSpan(spot.Start, spot.Length).TrimEnd(".,;:!?)]}'").Length };

    private static bool IsHost(ReadOnlySpan<char> found, bool bareHosts)
    {
        var slash = found.IndexOf('/');
        var host = slash < 0 ? found : found[..slash];
        var port = host.LastIndexOf(':');
        host = port < 0 ? host : host[..port];
        return slash >= 0 ? TopLevelDomains.MayEnd(host) : bareHosts && TopLevelDomains.Ends(host);
    }

    // A full stop behind an address ends the sentence, unless something follows it directly.
    private static bool IsAlone(string text, Spot spot, string inner, bool after = true)
    {
        var before = spot.Start == 0 || !Continues(text[spot.Start - 1], inner);
        var behind = !after || spot.End >= text.Length || !Continues(text[spot.End], inner)
            || (!char.IsLetterOrDigit(text[spot.End]) && (spot.End + 1 >= text.Length || !char.IsLetterOrDigit(text[spot.End + 1])));
        return before && behind;
    }

    private static bool Continues(char c, string inner) => char.IsLetterOrDigit(c) || c == '_' || inner.Contains(c, StringComparison.Ordinal);

    private static bool IsV4(string text, Spot spot)
    {
        var parts = text.Substring(spot.Start, spot.Length).Split('.', '[', ']', '(', ')', 'd', 'o', 't', 'D', 'O', 'T').Where(p => p.Length > 0).ToArray();
        return parts.Length == 4 && parts.All(p => int.Parse(p, CultureInfo.InvariantCulture) <= 255) && !parts.All(p => p == "0");
    }

    private static bool IsV6(string text, Spot spot)
    {
        var found = text.AsSpan(spot.Start, spot.Length);
        return found.Count(':') >= 2 && found.IndexOfAnyExcept(":.") >= 0 && found.Length <= 45
            && IPAddress.TryParse(found.TrimEnd('.'), out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
    }

    private static string Words(Func<ContactsFile, ImmutableArray<string>> words) => string.Join('|', Languages.BuiltIn.Contacts(words).Select(Regex.Escape));
}
