using System.Text;
using Cited.Reading;
using Cited.Rules.Safeguards;
using Cited.Text;

namespace Cited.Tests.Rules.Safeguards;

/// <summary>Texts as the safeguards see them, with the project's vocabulary and the fixtures' base as dataset.</summary>
internal static class Scan
{
    private static readonly Lazy<Knowledge> OfBase = new(() =>
        new Knowledge(RuleExamples.Read(new FolderTree(Checkout.Root), "age-in-text", RuleExamples.Valid, RuleFixture.Form)));

    private static readonly Place Nowhere = new(JsonText.Parse("data/nowhere.json", "\"\""u8.ToArray()), string.Empty);

    public static TextScan Of(string text, TextKind kind = TextKind.Free, string language = "en") =>
        new(new RecordText(Nowhere, text, kind, language), OfBase.Value);

    public static IEnumerable<string> Contacts(string text, TextKind kind = TextKind.Free)
    {
        var scan = Of(text, kind);
        return scan.Contacts.Select(c => $"{c.Kind}: {scan.Found(c.Spot)}");
    }

    public static IEnumerable<string> Ages(string text, string language = "en")
    {
        var scan = Of(text, TextKind.Title, language);
        return scan.Ages.Select(scan.Found);
    }

    public static IEnumerable<string> Names(string text, TextKind kind, string language)
    {
        var scan = Of(text, kind, language);
        return scan.Names.Select(n => scan.Found(n.Spot));
    }

    /// <summary>The names found in a text where the dataset holds an organisation more.</summary>
    public static IEnumerable<string> NamesBeside(string organization, string text, TextKind kind, string language)
    {
        var folder = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        var files = folder.FilesBelow(DataLayout.Data).ToDictionary(p => p, folder.Read, StringComparer.Ordinal);
        var news = Encoding.UTF8.GetString(files["data/organizations/example-news.json"].Bytes.Span);
        files["data/organizations/one-more.json"] = new FileContent(Encoding.UTF8.GetBytes(
            news.Replace("example-news", "one-more", StringComparison.Ordinal).Replace("Example News", organization, StringComparison.Ordinal)));
        var scan = new TextScan(new RecordText(Nowhere, text, kind, language), new Knowledge(DatasetReader.Read(new MemoryTree("one more", files), RuleFixture.Form)));
        return scan.Names.Select(n => scan.Found(n.Spot));
    }

    /// <summary>All that is found, whichever safeguard finds it.</summary>
    public static int Count(TextScan scan) => scan.Contacts.Count + scan.Ages.Count + scan.Names.Count + scan.Places.Count;
}
