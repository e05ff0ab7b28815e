using Cited.Corroboration;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>A record as Markdown (CommonMark with tables), for an issue or a page: with a link to every passage.</summary>
public static class RecordPageMarkdown
{
    /// <summary>Writes the page.</summary>
    public static void Write(RecordPage page, TextWriter writer)
    {
        writer.Write($"# {Escape(page.Title)}\n\n`{page.Record.Id}`\n\n");
        if (page.Summary is { } summary)
        {
            writer.Write(Escape(summary) + "\n\n");
        }

        foreach (var (label, value) in page.Details)
        {
            writer.Write($"- {label}: {Escape(value)}\n");
        }

        writer.Write(page.Details.Length > 0 ? "\n" : string.Empty);
        if (page.View is { } view)
        {
            writer.Write(RecordPageText.ViewSentence(view) + "\n\n");
        }

        if (page.Facts.Length == 0)
        {
            return;
        }

        writer.Write("| fact | about | value | contested | independent origins | citations |\n| --- | --- | --- | --- | ---: | ---: |\n");
        foreach (var fact in page.Facts)
        {
            writer.Write($"| {Escape(fact.Label)} | {Escape(fact.Scope)} | {Escape(fact.Preferred.Display)} | {(fact.Support.IsContested ? "yes" : string.Empty)} | {fact.Origins} | {fact.Citations} |\n");
        }

        foreach (var fact in page.Facts.Where(f => f.Support.IsContested))
        {
            WriteContested(fact, writer);
        }
    }

    private static void WriteContested(FactLines fact, TextWriter writer)
    {
        writer.Write($"\n## {Escape(fact.Scope.Length == 0 ? fact.Label : $"{fact.Label}, {fact.Scope}")}\n\n");
        if (fact.Support.Fact.Disagreement is { } disagreement)
        {
            writer.Write($"*{disagreement.Kind}*{(disagreement.Note is { } note ? ": " + Escape(note) : string.Empty)}\n\n");
        }

        writer.Write(Escape(fact.Preferred.Why) + ".\n\n");
        foreach (var claim in fact.Claims)
        {
            var support = claim.Support;
            var status = support.Stands ? string.Empty : $", {support.Claim.Status.ToString().ToLowerInvariant()}";
            writer.Write($"- **{Escape(ClaimText.Of(support.Claim))}**{status}: {ClaimText.Count(support.Voices.Count, "independent origin")} ({Escape(string.Join(", ", support.Voices.Names))})\n");
            foreach (var citation in claim.Citations)
            {
                var when = citation.Published is null ? string.Empty : $", {citation.Published}";
                var name = Escape(citation.Publisher);
                writer.Write($"  - {(citation.Link is { } link ? $"[{name}](<{Address(link)}>)" : name)}{when}\n");
            }
        }
    }

    // In angle brackets a link ends at > or at a new line.
    private static string Address(string link) => VisibleText.Of(link).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    private static string Escape(string text) =>
        string.Concat(VisibleText.Of(text).Select(c => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '&' or '~' ? "\\" + c : c.ToString()));
}
