using Cited.Reporting.Comparisons;

namespace Cited.Tests.Reporting.Comparisons;

public sealed class MarkdownCardTests
{
    [Fact]
    public void Shows_a_short_section_whole()
    {
        var card = new MarkdownCard();
        card.Section("#### Few", Enumerable.Range(1, 12).Select(i => $"item {i}"));
        Assert.DoesNotContain("<details>", card.Text(), StringComparison.Ordinal);
        Assert.Contains("- item 12\n", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_a_long_section()
    {
        var card = new MarkdownCard();
        card.Section("#### Many", Enumerable.Range(1, 30).Select(i => $"item {i}"));
        Assert.Contains("- item 10\n\n<details><summary>20 more</summary>\n\n- item 11\n", card.Text(), StringComparison.Ordinal);
        Assert.EndsWith("- item 30\n\n</details>\n", card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(70, 1000)]
    [InlineData(5000, 20)]
    [InlineData(2, 59_000)]
    [InlineData(1, 70_000)]
    public void Never_holds_more_than_a_comment_may_and_says_what_it_left_out(int items, int length)
    {
        var card = new MarkdownCard();
        card.Always("### Heading\n");
        for (var section = 0; section < 3; section++)
        {
            card.Section("#### Section", Enumerable.Repeat(new string('x', length), items));
        }

        var text = card.Text();
        var shown = text.Split('\n').Count(l => l.StartsWith("- x", StringComparison.Ordinal));
        Assert.True(text.Length <= MarkdownCard.MostCharacters);
        Assert.Equal(3 * items, shown + card.LeftOut);
        Assert.Equal(card.LeftOut > 0, text.Contains("\nLeft out: ", StringComparison.Ordinal));
        Assert.Equal(text.Split("<details>").Length, text.Split("</details>").Length);
        Assert.All(text.Split('\n').Where(l => l.StartsWith('-')), l => Assert.Equal(length + 2, l.Length));
    }
}
