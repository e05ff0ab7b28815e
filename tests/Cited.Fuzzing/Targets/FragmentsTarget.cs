using System.Text;
using Cited.Language;
using Cited.Passages;

namespace Cited.Fuzzing.Targets;

/// <summary>
/// Fragments and deep links. The first four lines are prefix, start, end and suffix (empty: absent); the rest is a plain text, or, where
/// there are fewer lines, an address.
/// </summary>
internal sealed class FragmentsTarget : FuzzTarget
{
    public override string Name => "fragments";

    public override int MostBytes => 300;

    public override long BaseAllocation => 4 * 1024 * 1024;

    public override IReadOnlyList<string> Words { get; } =
    [
        "arrested 20", "people", "in May", "\n\n", "\n", " ", "\u00A0", "\u00AD", "\u2019", "'", "\u2013", "-", "\u2026", "...", "\u00DF", "ss", "e\u0301", "\u00E9", "\u5341", "\u3002",
        "https://a.example/#:~:text=", "#", ":~:", "text=", "&", ",", "-,", ",-", "%2C", "%", "%C3%A9", "%FF", "\uD83D\uDE00", "1,393", "1.393",
    ];

    protected override void Check(byte[] input)
    {
        var lines = Encoding.UTF8.GetString(input).Split('\n', 5);
        CheckAddress(lines[0]);
        if (lines.Length < 5)
        {
            return;
        }

        static string? Given(string line) => line.Length > 0 ? line : null;
        var directive = new TextDirective(Given(lines[0]), lines[1], Given(lines[2]), Given(lines[3]));
        var page = PageText.OfPlainText(lines[4]);
        var search = FragmentFinder.Find(page, directive);
        Law.Holds(search.Count == 0 == search.Mismatch is not null, "a fragment matches, or there is a reason why not");
        Law.Holds(search.Matches.Count == Math.Min(search.Count, FragmentFinder.MaxKept), "the first matches are kept");
        var last = -1;
        foreach (var match in search.Matches)
        {
            Law.Holds(match.Start > last && match.End > match.Start && match.End <= page.Text.Length, "matches stand in the page, in its order");
            last = match.Start;
            var words = FoldedText.Words(page.Text[match.Start..match.End]);
            Law.Holds(words.StartsWith(FoldedText.Words(directive.Start), StringComparison.Ordinal), "a passage begins with the fragment's start");
            Law.Holds(words.EndsWith(FoldedText.Words(directive.End ?? directive.Start), StringComparison.Ordinal), "a passage ends with the fragment's end");
        }

        Law.Holds(search.Mismatch?.Nearest is not { } near || (near.Start >= 0 && near.Start <= near.End && near.End <= page.Text.Length), "the nearest words stand in the page");
        if (directive.Start.Length > 0)
        {
            CheckLink(directive);
        }
    }

    /// <summary>The parts of a fragment are as short as records may have them.</summary>
    internal static void CheckDirectiveLength(TextDirective directive)
    {
        foreach (var part in new[] { directive.Prefix, directive.Start, directive.End, directive.Suffix })
        {
            Law.Holds(part is null || PageWords.Count(part) <= 5, "a proposed part has at most five words");
        }
    }

    private static void CheckLink(TextDirective directive)
    {
        var link = DeepLink.Of("https://a.example/x#part", directive);
        var read = DeepLink.DirectiveOf(link);
        Law.Holds(read is not null && DeepLink.Of(link, read) == link, "a deep link is read, and written the same again");
        Law.Holds(read == directive || link.Contains("%EF%BF%BD", StringComparison.Ordinal), "a deep link keeps its directive");
    }

    private static void CheckAddress(string address)
    {
        if (DeepLink.DirectiveOf(address) is { } directive)
        {
            CheckLink(directive);
        }
    }
}
