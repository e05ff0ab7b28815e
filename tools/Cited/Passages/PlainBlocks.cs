namespace Cited.Passages;

/// <summary>The blocks of a plain text.</summary>
internal static class PlainBlocks
{
    private const int LongestWrappedLine = 120;

    public static string TextOf(string text)
    {
        var writer = new BlockWriter();
        var lines = text.Split('\n');
        var wrapped = lines.All(l => l.Length <= LongestWrappedLine);
        foreach (var line in lines)
        {
            if (!wrapped || string.IsNullOrWhiteSpace(line))
            {
                writer.EndBlock();
            }

            writer.Write(line);
            writer.Write(" ");
        }

        return writer.Finish();
    }
}
