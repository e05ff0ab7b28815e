using System.Globalization;
using System.Text;

namespace Cited.Reporting.Comparisons;

/// <summary>
/// A card of bounded length: sections of one-line items, long ones folded. What does not fit is counted and said at the end;
/// no line is ever cut in two.
/// </summary>
internal sealed class MarkdownCard
{
    /// <summary>The most characters (UTF-16 code units) of a card; a comment on GitHub may have 65,536.</summary>
    public const int MostCharacters = 60_000;

    private const int Unfolded = 10;
    private const int KeptForTheEnd = 400;
    private const string Unfold = "\n<details><summary>0000000 more</summary>\n\n";
    private const string Fold = "\n</details>\n";

    private readonly StringBuilder card = new();

    /// <summary>How many items did not fit.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Text that is always there; short.</summary>
    public void Always(string text) => card.Append(text);

    /// <summary>A section; the first items are shown, the others folded.</summary>
    public void Section(string heading, IEnumerable<string> items)
    {
        var lines = items.Select(i => "- " + i + "\n").ToArray();
        var fitting = Fitting(heading, lines);
        LeftOut += lines.Length - fitting;
        if (fitting == 0)
        {
            return;
        }

        card.Append('\n').Append(heading).Append("\n\n");
        var shown = fitting <= Unfolded + 2 ? fitting : Unfolded;
        card.AppendJoin(string.Empty, lines.Take(shown));
        if (shown < fitting)
        {
            card.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{fitting - shown} more</summary>\n\n").AppendJoin(string.Empty, lines.Skip(shown).Take(fitting - shown)).Append(Fold);
        }
    }

    /// <summary>The card.</summary>
    public string Text()
    {
        if (LeftOut > 0)
        {
            card.Append(CultureInfo.InvariantCulture, $"\nLeft out: {ReportWords.Count(LeftOut, "line")}, since this card holds at most {MostCharacters:#,0} characters. `cited diff` with `--format text` shows all of them.\n");
        }

        return card.ToString();
    }

    private int Fitting(string heading, string[] lines)
    {
        var left = MostCharacters - KeptForTheEnd - card.Length - heading.Length - Unfold.Length - Fold.Length - 10;
        var fitting = 0;
        while (fitting < lines.Length && lines[fitting].Length <= left)
        {
            left -= lines[fitting++].Length;
        }

        return fitting;
    }
}
