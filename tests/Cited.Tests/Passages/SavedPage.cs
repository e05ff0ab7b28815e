using System.Text.Json;
using Cited.Passages;

namespace Cited.Tests.Passages;

/// <summary>A page of tests/fixtures/archive, and what expected.json says must and must not be found in it.</summary>
internal sealed record SavedPage(string Page, PageMetadata Metadata, SavedPage.Hit[] Found, string[] Absent, string[] Ambiguous)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    public static string Folder { get; } = Path.Combine(Checkout.Fixtures, "archive");

    public static SavedPage[] All { get; } =
        JsonSerializer.Deserialize<SavedPage[]>(File.ReadAllText(Path.Combine(Folder, "expected.json")), Reading)!;

    public static TheoryData<string> Names => [.. All.Select(p => p.Page)];

    public static SavedPage Named(string name) => All.Single(p => p.Page == name);

    public PageText Read() => PageText.Read(Page, File.ReadAllBytes(Path.Combine(Folder, Page)));

    internal sealed record Hit(TextDirective Directive, string Passage);
}
