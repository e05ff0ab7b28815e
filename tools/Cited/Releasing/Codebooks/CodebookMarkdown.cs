using System.Text;

namespace Cited.Releasing.Codebooks;

/// <summary>The codebook as Markdown.</summary>
internal static class CodebookMarkdown
{
    public static string Write(IReadOnlyList<Section> sections)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty).Append('#', section.Level).Append(' ').Append(section.Title).Append('\n');
            if (section.Text.Length > 0)
            {
                text.Append('\n').Append(section.Text).Append('\n');
            }

            if (section.Head.Length > 0)
            {
                text.Append('\n');
                Row(text, section.Head);
                Row(text, section.Head.Select(_ => "---"));
                foreach (var row in section.Rows)
                {
                    Row(text, row);
                }
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
