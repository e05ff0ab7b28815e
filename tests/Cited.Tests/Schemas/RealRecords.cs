using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Schemas;

namespace Cited.Tests.Schemas;

/// <summary>The files of the dataset with the kinds of their schemas, to be changed in tests.</summary>
internal static class RealRecords
{
    private static readonly Lazy<DataForm> Read = new(() => DatasetReader.ReadForm(new FolderTree(Checkout.Root)));

    /// <summary>The schemas of the dataset.</summary>
    public static SchemaLibrary Schemas => Read.Value.Schemas;

    /// <summary>Kinds and files, in the order of paths: records of all kinds, what the dataset says of itself, retired ids, vocabularies.</summary>
    public static IReadOnlyList<(string Kind, string Path)> Files { get; } =
    [
        .. Below("data").Select(path => (DataLayout.SchemaKind(DataLayout.RoleOf(path)!.Value), path)),
        .. Below("schema/vocabulary").Select(path => ("vocabulary", path)),
    ];

    /// <summary>A file, read anew.</summary>
    public static JsonNode Node(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, path)))!;

    /// <summary>A file, as it is evaluated.</summary>
    public static JsonElement Value(string path) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, path)));

    /// <summary>The size of a file.</summary>
    public static long Bytes(string path) => new FileInfo(Path.Combine(Checkout.Root, path)).Length;

    /// <summary>All that stands in a value, itself included, with its place: a pointer in which every index is <c>*</c>.</summary>
    public static IEnumerable<(string Place, JsonNode Node)> Within(JsonNode node, string place = "") => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Within(member.Value!, $"{place}/{member.Key}")).Prepend((place, node)),
        JsonArray items => items.Where(item => item is not null).SelectMany(item => Within(item!, $"{place}/*")).Prepend((place, node)),
        _ => [(place, node)],
    };

    private static IEnumerable<string> Below(string folder) => Directory.GetFiles(Path.Combine(Checkout.Root, folder), "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
