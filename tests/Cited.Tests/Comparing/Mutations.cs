using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Tests.Releasing;
using Cited.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Comparing;

/// <summary>A way in which people change a record.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Pick">Decides where.</param>
public sealed record Mutation(int Kind, int Pick);

/// <summary>Changes of the project's own records: those of one operation, its sources and their publishers, so that a law is soon tried.</summary>
internal static class Mutations
{
    private const int Kinds = 9;

    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Files = new(ReadFiles);

    public static Gen<Mutation[]> Sequences { get; } =
        from count in Gen.Choose(0, 6)
        from all in Gen.Choose(0, Kinds - 1).Zip(Gen.Choose(0, 100_000)).Select(x => new Mutation(x.Item1, x.Item2)).ArrayOf(count)
        select all;

    public static Dataset Apply(IEnumerable<Mutation> mutations)
    {
        var files = Files.Value.ToDictionary(f => f.Key, f => JsonNode.Parse(f.Value)!.AsObject(), StringComparer.Ordinal);
        foreach (var mutation in mutations)
        {
            Apply(files, mutation);
        }

        var tree = new MemoryTree("mutated", files.ToDictionary(f => f.Key, f => new FileContent(Encoding.UTF8.GetBytes(f.Value.ToJsonString())), StringComparer.Ordinal));
        return DatasetReader.Read(tree, RuleFixture.Form);
    }

    private static void Apply(Dictionary<string, JsonObject> files, Mutation mutation)
    {
        var pick = mutation.Pick;
        var paths = files.Keys.Order(StringComparer.Ordinal).ToArray();
        var operations = paths.Where(p => p.StartsWith("data/operations/", StringComparison.Ordinal)).ToArray();
        var facts = operations.Length == 0 ? [] : files[operations[pick % operations.Length]]["facts"]!.AsArray();
        var fact = facts.Count == 0 ? null : facts[pick % facts.Count]!.AsObject();
        var claims = fact?["claims"]!.AsArray();
        var claim = claims?[pick / 7 % claims.Count]!.AsObject();
        switch (mutation.Kind)
        {
            case 0 when claim is not null && claim["value"]!.GetValueKind() == JsonValueKind.Number:
                claim["value"] = claim["value"]!.GetValue<int>() + 1 + (pick % 3);
                break;
            case 1 when claims?.Count > 1:
                claims.RemoveAt(pick % claims.Count);
                break;
            case 2 when facts.Count > 1:
                facts.RemoveAt(pick % facts.Count);
                break;
            case 3 when claim is not null && claim["citations"]!.AsArray() is { Count: > 1 } citations:
                citations.RemoveAt(pick % citations.Count);
                break;
            case 4 when claim is not null:
                claim["status"] = pick % 2 == 0 ? "superseded" : "retracted";
                break;
            case 5 when claim is not null:
                claim["note"] = $"A remark that says no more than {pick % 5}.";
                break;
            case 6:
                // A record leaves; what refers to it stays, as in a mistake.
                files.Remove(paths[pick % paths.Length]);
                break;
            case 7:
                Rename(files, paths[pick % paths.Length], pick);
                break;
            case 8 when claims is not null:
                // A fact whose values and citations are in another order, and another source for one.
                var all = claims.Select(c => c!.DeepClone()).Reverse().ToArray();
                claims.Clear();
                foreach (var each in all)
                {
                    claims.Add(each);
                }

                var sources = paths.Where(p => p.StartsWith("data/sources/", StringComparison.Ordinal)).Select(DataLayout.StemOf).ToArray();
                var cited = claims[0]!["citations"]!.AsArray();
                if (sources.Length > 0 && !cited.Any(c => c!["source"]!.GetValue<string>() == sources[pick % sources.Length]))
                {
                    cited.Add(new JsonObject { ["source"] = sources[pick % sources.Length], ["fragment"] = new JsonObject { ["start"] = "some words" } });
                }

                break;
        }
    }

    private static void Rename(Dictionary<string, JsonObject> files, string path, int pick)
    {
        var id = DataLayout.StemOf(path);
        var renamed = $"{id[..Math.Min(id.Length, 60)]}-{pick % 4}";
        var target = path[..(path.LastIndexOf('/') + 1)] + renamed + ".json";
        if (files.ContainsKey(target) || files[path]["id"] is null)
        {
            return;
        }

        files[target] = files[path];
        files.Remove(path);
        files[target]["id"] = renamed;
        foreach (var other in files.Keys.ToArray())
        {
            files[other] = JsonNode.Parse(files[other].ToJsonString().Replace($"\"{id}\"", $"\"{renamed}\"", StringComparison.Ordinal))!.AsObject();
        }
    }

    private static ImmutableSortedDictionary<string, string> ReadFiles()
    {
        var whole = DatasetReader.Read(Releases.FirstFiles, RuleFixture.Form);
        var operation = whole.Operations.First(o => o.Id == "vibora-2025");
        var ids = new HashSet<string>(StringComparer.Ordinal) { operation.Id };
        for (var known = 0; known < ids.Count;)
        {
            known = ids.Count;
            foreach (var record in whole.Records.Where(r => ids.Contains(r.Id)).ToArray())
            {
                ids.UnionWith(References.Of(record, whole.Vocabulary).Select(r => r.Id));
            }
        }

        return whole.Files.Where(f => f.Record is null ? f.Role is not null : ids.Contains(f.Record.Id))
            .ToImmutableSortedDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Text.Source.Bytes.Span), StringComparer.Ordinal);
    }
}
