using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Cited.Comparing.Merging;

/// <summary>
/// Two versions of a text in one, with the lines in which they differ between the markers that git uses (git-merge(1), "How conflicts are
/// presented"): with the first half of each, it is the one version, with the second half, the other.
/// </summary>
public static class ConflictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Both versions in one.</summary>
    public static byte[] Of(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        var text = new StringBuilder();
        var (mine, yours) = (new List<string>(), new List<string>());
        void Close()
        {
            if (mine.Count + yours.Count > 0)
            {
                Append(text.Append("<<<<<<< ours\n"), mine);
                Append(text.Append("=======\n"), yours);
                text.Append(">>>>>>> theirs\n");
            }
        }

        foreach (var line in InlineDiffBuilder.Diff(Lines(ours), Lines(theirs), ignoreWhiteSpace: false).Lines)
        {
            if (line.Type is ChangeType.Unchanged)
            {
                Close();
                text.Append(line.Text).Append('\n');
            }
            else
            {
                (line.Type == ChangeType.Deleted ? mine : yours).Add(line.Text);
            }
        }

        Close();
        return Utf8.GetBytes(text.ToString());
    }

    private static string Lines(ReadOnlySpan<byte> bytes)
    {
        var text = Utf8.GetString(bytes);
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    private static void Append(StringBuilder text, List<string> lines)
    {
        lines.ForEach(line => text.Append(line).Append('\n'));
        lines.Clear();
    }
}
