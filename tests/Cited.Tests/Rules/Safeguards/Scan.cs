using System.Text;
using Cited.Reading;
using Cited.Rules.Safeguards;
using Cited.Text;

namespace Cited.Tests.Rules.Safeguards;

/// <summary>Texts as the safeguards see them, with the project's vocabulary and the fixtures' base as dataset.</summary>
internal static class Scan
{
    private static readonly Lazy<Knowledge> OfBase = new(() =>
        KnowledgeOf(RuleExamples.Read(new FolderTree(Checkout.Root), "age-in-text", RuleExamples.Valid, RuleFixture.Form)));

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
        var scan = new TextScan(new RecordText(Nowhere, text, kind, language), KnowledgeOf(BaseWith(RuleFixture.Form, organization)));
        return scan.Names.Select(n => scan.Found(n.Spot));
    }

    /// <summary>The base of the fixtures with an organisation more, if any, and with another summary of its operation, if any.</summary>
    public static Dataset BaseWith(DataForm form, string? organization, string? summary = null)
    {
        var folder = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        var files = folder.FilesBelow(DataLayout.Data).ToDictionary(p => p, folder.Read, StringComparer.Ordinal);
        string Text(string path) => Encoding.UTF8.GetString(files[path].Bytes.Span);
        if (organization is not null)
        {
            files["data/organizations/one-more.json"] = new FileContent(Encoding.UTF8.GetBytes(Text("data/organizations/example-news.json")
                .Replace("example-news", "one-more", StringComparison.Ordinal).Replace("Example News", organization, StringComparison.Ordinal)));
        }

        if (summary is not null)
        {
            const string Operation = "data/operations/2020/example-2020.json";
            files[Operation] = new FileContent(Encoding.UTF8.GetBytes(Text(Operation)
                .Replace("An invented operation, as small as one can be, on which the rules are tried.", summary, StringComparison.Ordinal)));
        }

        return DatasetReader.Read(new MemoryTree("one more", files), form);
    }

    /// <summary>All that is found, whichever safeguard finds it.</summary>
    public static int Count(TextScan scan) => scan.Contacts.Count + scan.Ages.Count + scan.Names.Count + scan.Places.Count;

    private static Knowledge KnowledgeOf(Dataset dataset) => new(dataset, new Lexicon(dataset.Vocabulary));
}
