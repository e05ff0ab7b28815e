using Cited.Corroboration;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>
/// Every citation of a record with the way to its passage: the address with the text directive of the fragment (WICG
/// Scroll-to-Text-Fragment), which a browser opens at the words. On a terminal the publisher's name is the link (OSC 8).
/// </summary>
public static class RecordLinksText
{
    /// <summary>Writes the list, fact by fact and claim by claim.</summary>
    /// <param name="page">The record.</param>
    /// <param name="clickable">Whether the terminal makes links of OSC 8 sequences; else addresses are written out.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(RecordPage page, bool clickable, TextWriter writer)
    {
        foreach (var fact in page.Facts)
        {
            foreach (var claim in fact.Claims)
            {
                var scope = fact.Scope.Length > 0 ? ", " + fact.Scope : string.Empty;
                writer.Write("\n" + VisibleText.Of($"{fact.Label}{scope}: {ClaimText.Of(claim.Support.Claim)}") + "\n");
                foreach (var citation in claim.Citations)
                {
                    writer.Write("  " + Line(citation, clickable) + "\n");
                }
            }
        }
    }

    private static string Line(CitationLine citation, bool clickable)
    {
        var name = VisibleText.Of(citation.Publisher + (citation.Published is { } day ? " " + day : string.Empty));
        if (citation.Link is not { } link)
        {
            return name + " (no public address)";
        }

        var address = VisibleText.Of(link);
        return clickable ? $"\u001b]8;;{address}\u001b\\{name}\u001b]8;;\u001b\\" : $"{name}\n    {address}";
    }
}
