using System.Text;
using Cited.Language;

namespace Cited.Passages;

/// <summary>Puts a page's text together: folds white space as HTML does, and sets one line feed between blocks that have words.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder text = new();
    private bool spaceDue;
    private bool blockDue;

    /// <summary>Text that goes on where the last one stopped.</summary>
    /// <param name="part">The text.</param>
    /// <param name="keepsLines">Whether a line end in it is seen as one, as in <c>pre</c>: what follows is in another block then.</param>
    public void Write(string part, bool keepsLines = false)
    {
        foreach (var c in part)
        {
            if (keepsLines && c is '\n' or '\r')
            {
                blockDue = true;
                continue;
            }

            if (Characters.IsFoldedByHtml(c) || char.IsControl(c))
            {
                spaceDue = true;
                continue;
            }

            if (text.Length > 0 && (blockDue || spaceDue))
            {
                text.Append(blockDue ? Characters.BlockEnd : ' ');
            }

            (spaceDue, blockDue) = (false, false);
            text.Append(c);
        }
    }

    /// <summary>Digits that stand higher than the line: marked, so that they are no part of a number before them.</summary>
    public void WriteRaised(string part)
    {
        if (text.Length > 0 && !blockDue)
        {
            text.Append(Characters.Raised);
        }

        Write(part);
        text.Append(Characters.Raised);
    }

    /// <summary>What follows stands in another block.</summary>
    public void EndBlock() => blockDue = true;

    /// <summary>The whole text.</summary>
    public string Finish() => text.ToString();
}
