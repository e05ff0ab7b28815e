namespace Cited.Text;

/// <summary>
/// A stretch of a text, as editors show it: lines and columns count from 1, columns in UTF-16 code units
/// (what editors, SARIF's default and GitHub annotations count). The end is exclusive: <see cref="EndColumn"/>
/// is the column after the last character.
/// </summary>
public readonly record struct TextSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The first character of a text: where a finding goes that concerns the file as a whole.</summary>
    public static TextSpan Start { get; } = new(1, 1, 1, 1);
}
