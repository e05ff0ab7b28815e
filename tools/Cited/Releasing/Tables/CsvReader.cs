using System.Text;
using Cited.Text;

namespace Cited.Releasing.Tables;

/// <summary>Reads CSV by RFC 4180, strictly: what it accepts, every reader reads alike.</summary>
internal static class CsvReader
{
    /// <summary>The lines with their cells. If the text is no such CSV, <paramref name="fault"/> says where and why, and the lines before that are given.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, out string? fault)
    {
        var lines = new List<IReadOnlyList<string>>();
        var line = new List<string>();
        var at = 0;
        fault = null;
        while (at < text.Length)
        {
            if (Cell(text, ref at, out fault) is not { } cell)
            {
                fault = $"line {lines.Count + 1}: {fault}";
                return lines;
            }

            line.Add(cell);
            if (line.Count > Limits.ReleaseColumns || lines.Count >= Limits.ReleaseRows)
            {
                fault = $"line {lines.Count + 1}: a table has at most {Limits.ReleaseColumns} cells in a line and {Limits.ReleaseRows} lines";
                return lines;
            }

            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length)
                {
                    fault = $"line {lines.Count + 1}: it ends without CR LF";
                    return lines;
                }

                continue;
            }

            if (string.CompareOrdinal(text, at, "\r\n", 0, 2) != 0)
            {
                fault = $"line {lines.Count + 1}: it ends without CR LF";
                return lines;
            }

            at += 2;
            lines.Add(line);
            line = [];
        }

        return lines;
    }

    private static string? Cell(string text, ref int at, out string? fault)
    {
        fault = null;
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\"\r\n") is var found && found < 0 ? text.Length : at + found;
            if (end < text.Length && text[end] == '"')
            {
                fault = "a quote stands in a cell that does not begin with one";
                return null;
            }

            var plain = text[at..end];
            at = end;
            return plain;
        }

        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }

        fault = "a quoted cell does not end";
        return null;
    }
}
