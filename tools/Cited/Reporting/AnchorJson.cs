using Cited.Passages;

namespace Cited.Reporting;

/// <summary>Proposed fragments, ready to be pasted into a citation.</summary>
public static class AnchorJson
{
    private const int Around = 60;

    /// <summary>A list with one object for each anchor: <c>fragment</c> and <c>sha256</c> as a citation has them, <c>link</c> and <c>context</c> for the eye.</summary>
    /// <param name="page">The page.</param>
    /// <param name="anchors">The anchors.</param>
    /// <param name="url">The page's address; if absent, links have only the directive.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(PageText page, IReadOnlyList<Anchor> anchors, string? url, TextWriter writer) => JsonOutput.Write(writer, json =>
    {
        json.WriteStartArray();
        foreach (var anchor in anchors)
        {
            json.WriteStartObject();
            json.Object("fragment", () => DriftReports.WriteDirective(json, anchor.Directive));
            json.WriteString("sha256", PassageHash.Of(page.Text.Substring(anchor.Passage.Start, anchor.Passage.Length)));
            json.Text("link", DeepLink.Of(url ?? string.Empty, anchor.Directive));
            json.Text("context", PassageContext.Of(page, anchor.Passage, Around));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
