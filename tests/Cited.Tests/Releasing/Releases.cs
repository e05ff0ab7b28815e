using System.Text;
using Cited.Corroboration;
using Cited.Reading;
using Cited.Releasing;
using Cited.Text;
using Cited.Verifying.Keeping;

namespace Cited.Tests.Releasing;

/// <summary>
/// Releases that tests look at: of the project's own records as they are, of those that were released first, and of the small invented
/// dataset. What a test pins of real records it pins of the first release: that never changes, while the records grow.
/// </summary>
internal static class Releases
{
    public const string Tool = "9.9.9";

    public static DateOnly Date { get; } = new(2026, 1, 2);

    private static readonly Lazy<ReleaseInput> RealInput = new(() =>
    {
        var project = new FolderTree(Checkout.Root);
        return new ReleaseInput(DatasetReader.Read(project), "0.1.0", Date, PreferencePolicy.OfficialFirst, History.None, Tool, CarriedFiles.Of(project));
    });

    private static readonly Lazy<IFileTree> FirstTree = new(() =>
    {
        var tree = RecordsTree.Of("0.1.0", KeptReleases.FilesOf(new FolderTree(Checkout.Root), new SemanticVersion(0, 1, 0)), KnownForms.OfThisTool, out var faults);
        Assert.Empty(faults);
        return tree;
    });

    private static readonly Lazy<ReleaseInput> FirstReleaseInput = new(() => new ReleaseInput(DatasetReader.Read(FirstTree.Value), "0.1.0", Date, PreferencePolicy.OfficialFirst, History.None, Tool, CarriedFiles.Of(FirstTree.Value)));

    private static readonly Lazy<Release> FirstRelease = new(() => Release.Build(FirstReleaseInput.Value));

    private static readonly Lazy<Release> RealRelease = new(() => Release.Build(RealInput.Value));

    private static readonly Lazy<Release> SmallOfAnother = new(() => Release.Build(SmallInput() with { ToolVersion = "8.0.0" }));

    private static readonly Lazy<Release> SmallRelease = new(() => Release.Build(SmallInput()));

    /// <summary>The forms that the tool knows, and that of <see cref="Small"/>, whose vocabularies are cut short.</summary>
    public static KnownForms Forms { get; } = KnownForms.OfThisTool.With(FormOfSmall());

    /// <summary>What the release of the project's own records is made from.</summary>
    public static ReleaseInput Input => RealInput.Value;

    /// <summary>A release of the project's own records.</summary>
    public static Release Real => RealRelease.Value;

    /// <summary>The files that release 0.1.0 was made from, as releases/ keeps them.</summary>
    public static IFileTree FirstFiles => FirstTree.Value;

    /// <summary>What release 0.1.0 is made from.</summary>
    public static ReleaseInput FirstInput => FirstReleaseInput.Value;

    /// <summary>Release 0.1.0, built anew by the tool as it is.</summary>
    public static Release First => FirstRelease.Value;

    /// <summary>A release of the invented dataset, with the long vocabularies cut short.</summary>
    public static Release Small => SmallRelease.Value;

    /// <summary>What that is made from; <paramref name="change"/> may alter files before they are read.</summary>
    public static ReleaseInput SmallInput(Action<Dictionary<string, string>>? change = null)
    {
        var files = Texts();
        change?.Invoke(files);
        var tree = new MemoryTree("small", files.ToDictionary(f => f.Key, f => new FileContent(Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal));
        return new ReleaseInput(DatasetReader.Read(tree), "0.1.0", Date, PreferencePolicy.OfficialFirst, History.None, Tool, CarriedFiles.Of(tree));
    }

    private static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> FormOfSmall() =>
        Texts().Select(f => KeyValuePair.Create(f.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Value)));

    /// <summary>The release of the invented dataset as another version of the tool would have made it, to be altered.</summary>
    public static Verifying.Forgery SmallByAnother => new(SmallOfAnother.Value);

    private static Dictionary<string, string> Texts()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["CHANGELOG.md"] = "# Changelog\n\n## [0.1.0] - 2026-01-02\n\nFirst.\n" };
        foreach (var (folder, prefix) in new[] { (Path.Combine(Checkout.Fixtures, "base", "data"), "data/"), (Path.Combine(Checkout.Root, "schema"), "schema/") })
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
            {
                files[prefix + Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
            }
        }

        foreach (var list in new[] { "subdivisions", "name-markers", "rejected-terms" })
        {
            var path = $"schema/vocabulary/{list}.json";
            var vocabulary = System.Text.Json.Nodes.JsonNode.Parse(files[path])!;
            vocabulary["entries"] = new System.Text.Json.Nodes.JsonArray(vocabulary["entries"]!.AsArray()[0]!.DeepClone());
            files[path] = vocabulary.ToJsonString();
        }

        return files;
    }

    /// <summary>A file of a release as text.</summary>
    public static string TextOf(this Release release, string path) => Encoding.UTF8.GetString(release.Files.First(f => f.Path == path).Bytes.Span);

    /// <summary>A file of a release as JSON.</summary>
    public static System.Text.Json.JsonElement JsonOf(this Release release, string path)
    {
        var json = JsonText.Parse(path, release.Files.First(f => f.Path == path).Bytes);
        return json.Root ?? throw new InvalidOperationException($"{path} is no JSON: {json.Faults[0].Detail}");
    }
}
