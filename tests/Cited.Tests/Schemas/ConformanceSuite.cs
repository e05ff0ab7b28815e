using System.Text.Json;

namespace Cited.Tests.Schemas;

/// <summary>The official JSON Schema test suite, where a copy of it lies beside the repository.</summary>
/// <remarks>https://github.com/json-schema-org/JSON-Schema-Test-Suite, draft 2020-12: the required tests and the schemas they refer to.</remarks>
public static class ConformanceSuite
{
    private const string Folder = "shared/conformance/json-schema-draft2020-12";

    // The suite asks for its remote schemas to be known under this address.
    private static readonly Uri Remotes = new("http://localhost:1234/draft2020-12/");

    /// <summary>Where the suite is; null if there is no copy.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The names of its files of required tests, without ending, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = Root is null
        ? []
        : [.. Directory.GetFiles(Path.Combine(Root, "tests", "draft2020-12"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>One test: a value, the schema it is held against, and whether it fits.</summary>
    public sealed record Case(string Name, JsonElement Schema, JsonElement Data, bool Valid);

    /// <summary>The tests of one file, by group.</summary>
    public static IEnumerable<IGrouping<JsonElement, Case>> Groups(string file)
    {
        var groups = JsonElement.Parse(File.ReadAllBytes(Path.Combine(Root!, "tests", "draft2020-12", file + ".json")));
        return from each in groups.EnumerateArray()
               let schema = each.GetProperty("schema")
               from test in each.GetProperty("tests").EnumerateArray()
               let name = $"{file}/{each.GetProperty("description").GetString()}/{test.GetProperty("description").GetString()}"
               group new Case(name, schema, test.GetProperty("data"), test.GetProperty("valid").GetBoolean()) by schema;
    }

    /// <summary>The schemas that the required tests refer to by address: metaschemas first, as a schema is compiled by its metaschema.</summary>
    public static IReadOnlyList<(Uri Address, JsonElement Schema)> RemoteSchemas()
    {
        var folder = Path.Combine(Root!, "remotes", "draft2020-12");
        return
        [
            .. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
                .OrderBy(file => file.Name.Contains("metaschema", StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (new Uri(Remotes, file.Name), JsonElement.Parse(File.ReadAllBytes(file.Path)))),
        ];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cited.slnx")))
            {
                var suite = Path.Combine(folder.Parent?.FullName ?? string.Empty, Folder);
                return Directory.Exists(suite) ? suite : null;
            }
        }

        return null;
    }
}
