using Cited.Language;
using Cited.Model;
using Cited.Passages;

namespace Cited.Fuzzing.Targets;

/// <summary>Saved pages: their text, what they say of themselves, and a fragment for some of their words.</summary>
internal sealed class HtmlTarget : FuzzTarget
{
    private const int MostTitle = 400;

    public override string Name => "html";

    public override int MostBytes => 320;

    public override long BaseAllocation => 8 * 1024 * 1024;

    public override long AllocationPerByte => 64 * 1024;

    public override IReadOnlyList<string> Words { get; } =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<br>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->",
        "<svg>", "</svg>", "<math>", "<template>", "</template>", "<select>", "<option>", "<plaintext>", "<a href=x>", "<noscript>", "<title>", "</title>", "<h1>", "<hr>",
        "<html lang=en>", "<body>", "<head>", "<pre>", "hidden", "style=\"display:none\"", "style='visibility: hidden'", "&amp;", "&nbsp;", "&#x202e;", "&#0;", "&shy;", "<![CDATA[",
        "<meta charset=utf-16>", "<meta charset=windows-1251>", "<meta property=og:title content=\"", "<meta name=date content=2020-05-09>", "<link rel=canonical href=\"https://a.example/?utm_source=x\">",
        "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-05-09\",\"headline\":\"A\"}", "[{\"@graph\":[", "<time datetime=2020-05-09>",
        "arrested 20 people", "20", "\u00A0", "\u00AD", "\uFEFF", "\u3002", "\u5341", "\u00DF", "e\u0301", "\n\n",
    ];

    protected override void Check(byte[] input)
    {
        var page = PageText.Read("page.html", input);
        var text = page.Text;
        CheckText(text);
        CheckMetadata(page.Metadata);
        if (text.Length == 0)
        {
            return;
        }

        // A stretch that the input itself decides, so that an input always does the same.
        var start = input[^1] % text.Length;
        while (start < text.Length && Characters.IsSpace(text[start]))
        {
            start++;
        }

        if (PageWords.After(text, start, 1 + (input[0] % 7)) is { } value && Anchor.Around(page, value) is { } anchor)
        {
            var search = FragmentFinder.Find(page, anchor.Directive);
            Law.Holds(search.Count == 1 && search.First == anchor.Passage, "a proposed fragment leads to its passage and to no other");
            Law.Holds(anchor.Passage.Start <= value.Start && value.End <= anchor.Passage.End, "a proposed passage holds the value");
            Law.Holds(DeepLink.DirectiveOf(DeepLink.Of("https://a.example/", anchor.Directive)) == anchor.Directive, "a deep link keeps its directive");
            FragmentsTarget.CheckDirectiveLength(anchor.Directive);
        }
    }

    private static void CheckText(string text)
    {
        Law.Holds(text.Length == 0 || (!Characters.IsFoldedByHtml(text[0]) && !Characters.IsFoldedByHtml(text[^1])), "a page's text begins and ends with a word");
        for (var i = 0; i + 1 < text.Length; i++)
        {
            Law.Holds(!Characters.IsFoldedByHtml(text[i]) || !Characters.IsFoldedByHtml(text[i + 1]), "white space is folded");
            Law.Holds(text[i] is not ('\t' or '\r' or '\f'), "white space is a space or the end of a block");
        }
    }

    private static void CheckMetadata(PageMetadata metadata)
    {
        foreach (var words in new[] { metadata.Title, metadata.Site, metadata.Language, metadata.Published, metadata.Url })
        {
            Law.Holds(words is null || (words.Length > 0 && !words.Any(char.IsControl)), "what a page says of itself is a line of text, or absent");
        }

        Law.Holds(metadata.Title is null || metadata.Title.Length <= MostTitle, "a title is bounded");
        Law.Holds(metadata.Published is null || Edtf.TryParse(metadata.Published, out _), "a day of publication is a date: " + metadata.Published);
    }
}
