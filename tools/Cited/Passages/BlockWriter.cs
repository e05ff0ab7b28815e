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
    public void Write(string part)
    {
        foreach (var c in part)
        {
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

    /// <summary>What follows stands in another block.</summary>
    public void EndBlock() => blockDue = true;

    /// <summary>The whole text.</summary>
    public string Finish() => text.ToString();
}
