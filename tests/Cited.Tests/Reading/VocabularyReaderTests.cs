using System.Text;
using Cited.Reading;
using Cited.Text;

namespace Cited.Tests.Reading;

public sealed class VocabularyReaderTests
{
    [Theory]
    [InlineData("{\"id\":\"arson\"}", "line 1", "it has no \"label\"")]
    [InlineData("{\"id\":7,\"label\":\"Arson\"}", "line 1", "it is not a text")]
    [InlineData("\"arson\"", "line 1", "it is not an object")]
    [InlineData("{\"id\":\"arson\",\"label\":\"Arson\"},\n{\"id\":\"arson\",\"label\":\"Fire\"}", "line 2", "another entry has the id \"arson\" too")]
    public void What_is_wrong_with_an_entry_is_said_with_its_place(string entries, string line, string fault)
    {
        var message = Refusal("{\"entries\":[" + entries + "]}");
        Assert.Contains($"schema/vocabulary/sectors.json:{line[5..]}: {fault}. ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_list_of_entries_is_refused()
        => Assert.Contains("schema/vocabulary/sectors.json:1: \"entries\" is not a list. ", Refusal("{\"entries\":{}}"), StringComparison.Ordinal);

    private static string Refusal(string text)
    {
        var project = new FolderTree(Checkout.Root);
        var files = project.FilesBelow(DataLayout.Vocabulary).Where(path => path.EndsWith(".json", StringComparison.Ordinal))
            .ToDictionary(DataLayout.StemOf, path => JsonText.Parse(path, project.Read(path)!.Bytes), StringComparer.Ordinal);
        files["sectors"] = JsonText.Parse("schema/vocabulary/sectors.json", Encoding.UTF8.GetBytes(text));
        return Assert.Throws<DatasetException>(() => VocabularyReader.Read(files)).Message;
    }
}
