using System.Text;
using System.Text.Json.Nodes;
using Cited.Findings;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Tests.Rules.Citations;

/// <summary>The fixtures' base with its operation or one of its sources changed, and what one rule says of it.</summary>
internal static class CitedExample
{
    public const string Operation = "data/operations/2020/example-2020.json";
    public const string Release = "data/sources/2020/example-police-2020-05-01-release.json";

    private static readonly FolderTree Project = new(Checkout.Root);

    public static string[] Messages(IRule rule, params (string Path, Action<JsonObject> Change)[] changes) =>
        [.. Findings(rule, changes).Select(f => f.Message)];

    public static Finding[] Findings(IRule rule, params (string Path, Action<JsonObject> Change)[] changes)
    {
        var files = Project.FilesBelow("tests/fixtures/base").ToDictionary(p => p["tests/fixtures/base/".Length..], Project.Read, StringComparer.Ordinal);
        foreach (var (path, change) in changes)
        {
            var root = JsonNode.Parse(files[path].Bytes.Span)!.AsObject();
            change(root);
            files[path] = new FileContent(Encoding.UTF8.GetBytes(root.ToJsonString()));
        }

        return [.. Validation.Run(new ValidationRequest(DatasetReader.Read(new MemoryTree("example", files), RuleFixture.Form)) { Rules = [rule] }).Findings];
    }

    /// <summary>A claim of the operation.</summary>
    public static JsonObject Claim(JsonObject operation, int fact) => operation["facts"]![fact]!["claims"]![0]!.AsObject();

    /// <summary>The first citation of a fact's first claim.</summary>
    public static JsonObject Citation(JsonObject operation, int fact) => Claim(operation, fact)["citations"]![0]!.AsObject();
}
