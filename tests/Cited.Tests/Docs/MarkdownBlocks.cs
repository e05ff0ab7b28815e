using System.Text.RegularExpressions;

namespace Cited.Tests.Docs;

/// <summary>A piece of code in a page, and the answer that stands below it.</summary>
internal sealed record Snippet(string Language, string Code, string Answer, int Line);

/// <summary>The pieces of code of a page.</summary>
internal static partial class MarkdownBlocks
{
    /// <summary>Fenced blocks of a language that a block of text follows right away.</summary>
    public static IReadOnlyList<Snippet> Of(string page, string language) =>
    [
        .. Pair().Matches(page.ReplaceLineEndings("\n")).Where(m => m.Groups["language"].Value == language)
            .Select(m => new Snippet(language, m.Groups["code"].Value, m.Groups["answer"].Value, page[..m.Index].Count(c => c == '\n') + 1)),
    ];

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<code>(?:(?!```).*\n)+)```\n\n```text\n(?<answer>(?:(?!```).*\n)+)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
