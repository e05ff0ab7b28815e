using Cited.Reporting;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Reporting;

public sealed class LineDiffTests
{
    [Fact]
    public void Shows_each_stretch_with_the_lines_around_it()
    {
        var lines = LineDiff.Of("a\nb\nc\nd\ne\nf\ng", "a\nB\nc\nd\ne\nf\nG", 1);
        Assert.Equal(" a|-b|+B| c|~ f|-g|+G", string.Join('|', lines.Select(l => $"{(l.AfterGap ? "~" : string.Empty)}{l.Sign}{l.Text}")));
    }

    [Fact]
    public void Shows_nothing_where_the_lines_are_the_same() => Assert.Empty(LineDiff.Of("a\nb", "a\nb", 3));

    [Fact]
    public void Has_every_line_of_both_texts_when_nothing_is_left_out()
    {
        var texts = Gen.Elements("a", "b", "c").ListOf().Select(l => string.Join('\n', l)).ToArbitrary();
        Prop.ForAll(texts, texts, (before, after) =>
        {
            var lines = LineDiff.Of(before, after, 1000);
            return lines.Count == 0
                ? before == after
                : string.Join('\n', lines.Where(l => l.Sign != '+').Select(l => l.Text)) == before && string.Join('\n', lines.Where(l => l.Sign != '-').Select(l => l.Text)) == after;
        }).Check(Config.QuickThrowOnFailure);
    }
}
