using Cited.Querying;
using Cited.Reporting;
using Cited.Tests.Releasing;

namespace Cited.Tests.Docs;

/// <summary>What docs/using-the-data.md shows is what happens, on release 0.1.0.</summary>
public sealed class UsingTheDataTests(FirstReleaseOnDisk release) : IClassFixture<FirstReleaseOnDisk>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "using-the-data.md"));

    public static TheoryData<int> Questions => [.. Enumerable.Range(0, MarkdownBlocks.Of(Page, "sql").Count)];

    [Fact]
    public void There_are_five_questions() => Assert.Equal(5, MarkdownBlocks.Of(Page, "sql").Count);

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_has_the_answer_that_stands_below_it(int index)
    {
        using var session = SqlSession.Over(Releases.FirstInput);
        using var answer = new StringWriter();
        var question = MarkdownBlocks.Of(Page, "sql")[index];
        QueryReports.Write(session.Run(question.Code, new QueryLimits(), TestContext.Current.CancellationToken), "table", answer);
        Assert.Equal(question.Answer, answer.ToString());
    }

    [Theory]
    [InlineData("python")]
    [InlineData("r")]
    [InlineData("js")]
    [InlineData("sh")]
    public void A_script_prints_what_stands_below_it(string language)
    {
        var snippet = Assert.Single(MarkdownBlocks.Of(Page, language));
        Assert.Equal(snippet.Answer, Reader.Run(language, snippet.Code, release.Folder));
    }
}
