using System.Collections.Immutable;

namespace Cited.Releasing.Codebooks;

/// <summary>A part of the codebook: a heading, sentences, and perhaps a table.</summary>
/// <param name="Level">Depth of the heading, from 1.</param>
/// <param name="Title">The heading.</param>
/// <param name="Text">Sentences; code between backticks.</param>
/// <param name="Head">Headings of the table's columns; empty = no table.</param>
/// <param name="Rows">Its rows; code between backticks.</param>
internal sealed record Section(int Level, string Title, string Text, ImmutableArray<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static Section Of(int level, string title, string text) => new(level, title, text, [], []);
}
