using System.Text;
using Cited.Drafting;
using Cited.Passages;
using Cited.Reading;
using Cited.Tests.Rules;

namespace Cited.Tests.Drafting;

public sealed class SourceDraftTests
{
    private static readonly Dataset Base = RuleFixture.Read("same-address", "valid");

    [Fact]
    public void Finds_the_publisher_by_the_host_of_its_other_pages()
    {
        Assert.Equal("example-news", Publishers.At(Base, "https://www.news.example/other")[0]);
        Assert.Empty(Publishers.At(Base, "https://elsewhere.example/"));
        Assert.Empty(Publishers.At(Base, "no address"));
    }

    [Fact]
    public void Suggests_what_the_publishers_other_pages_are_like()
    {
        var suggested = SourceDraft.Suggest(Base, new SourceAnswers { Url = "https://police.example/a?utm_medium=x&id=1#top:~:text=nine" });
        Assert.Equal(("https://police.example/a?id=1#top", "example-police", "official", "en", "original", "live"), (suggested.Url, suggested.Publisher, suggested.Type, suggested.Language, suggested.Origin, suggested.ReadFrom));
    }

    [Fact]
    public void Never_takes_a_newspaper_for_an_original_voice_by_itself() =>
        Assert.Null(SourceDraft.Suggest(Base, new SourceAnswers { Url = "https://news.example/b" }).Origin);

    [Fact]
    public void Knows_a_page_that_is_already_there() =>
        Assert.Equal("example-news-2020-05-02-arrests", SourceDraft.Existing(Base, new SourceAnswers { Url = "http://www.news.example/2020/05/02/arrests/?fbclid=1" })?.Id);

    [Theory]
    [InlineData("Nine arrested in one joint action day", "2025-03-04", "example-news-2025-03-04-nine-arrested-in-one-joint")]
    [InlineData(null, null, "example-news-nd-nine-held")]
    [InlineData("!!!", "2025-03/2025-04", "example-news-2025-03-nine-held")]
    public void Makes_an_id_of_publisher_date_and_words(string? title, string? published, string id) => Assert.Equal(
        id,
        SourceDraft.ProposeId(Base, new SourceAnswers { Url = "https://news.example/2025/nine-held.html", Publisher = "example-news", Title = title, Published = published }));

    [Fact]
    public void What_was_said_goes_before_what_a_page_says()
    {
        var both = new SourceAnswers { Title = "Said" }.Or(new PageMetadata("Read", "Example  Néws", "es", "2025-03-04", null));
        Assert.Equal(("Said", "es", "2025-03-04", "stored-copy"), (both.Title, both.Language, both.Published, both.ReadFrom));
        Assert.Equal("example-news", SourceDraft.Suggest(Base, both).Publisher);
    }

    [Fact]
    public void A_draft_is_canonical_and_lies_in_the_folder_of_its_year()
    {
        var draft = SourceDraft.Make(Base, new SourceAnswers { Url = "https://news.example/b", Publisher = "example-news", Title = "B", Published = "2025-03-04" });
        Assert.Equal("data/sources/2025/example-news-2025-03-04-b.json", draft.Path);
        var text = Encoding.UTF8.GetString(draft.Content.Span);
        Assert.StartsWith("{\n  \"$schema\": \"../../../schema/source.schema.json\",\n  \"id\": \"example-news-2025-03-04-b\",\n  \"type\": \"\",\n  \"title\": \"B\"", text, StringComparison.Ordinal);
        Assert.Equal(["type", "language", "accessed", "readFrom", "origin/kind"], DraftReview.Of(Base, draft).ToFill);
    }
}
