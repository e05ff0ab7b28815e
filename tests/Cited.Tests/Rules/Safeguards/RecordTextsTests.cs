using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Rules;
using Cited.Rules.Safeguards;

namespace Cited.Tests.Rules.Safeguards;

public sealed class RecordTextsTests
{
    private static readonly FolderTree Project = new(Checkout.Root);

    [Fact]
    public void Each_text_is_the_string_that_stands_at_its_place()
    {
        var texts = RecordTexts.Of(DatasetReader.Read(Project)).ToArray();
        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.Equal(t.Text, t.At.File.ValueAt(t.At.Pointer)?.GetString()));
        Assert.Equal(texts.Length, texts.DistinctBy(t => (t.At.Path, t.At.Pointer)).Count());
    }

    [Fact]
    public void No_string_of_the_records_is_left_out_but_ids_codes_dates_and_hashes()
    {
        string[] coded =
        [
            "$schema", "id", "language", "operation", "relation", "property", "area", "outside", "during", "asOf", "bound", "status", "cause", "source", "sha256", "kind",
            "rule", "organization", "type", "publisher", "published", "accessed", "readFrom", "textSha256", "basis", "country", "rater", "scheme", "timecode", "name", "role",
            "scope", "retiredOn", "successor", "parent",
        ];
        var dataset = DatasetReader.Read(Project);
        var seen = RecordTexts.Of(dataset).Select(t => (t.At.Path, t.At.Pointer)).ToHashSet();
        foreach (var file in dataset.Files)
        {
            foreach (var (pointer, key) in Strings(file.Text.Root!.Value, string.Empty, string.Empty))
            {
                var isCode = coded.Contains(key, StringComparer.Ordinal) || key is "derivedFrom" or "value" or "was" or "preferred" || file.Path == DataLayout.DatasetInfo;
                Assert.True(isCode || seen.Contains((file.Path, pointer)), $"{file.Path}{pointer} is looked at by no safeguard.");
            }
        }
    }

    [Fact]
    public void A_name_in_any_text_is_found()
    {
        const string Name = "according to the inspector Quarrelton Farweather";
        var dataset = RuleExamples.Read(Project, "age-in-text", RuleExamples.Valid, RuleFixture.Form);
        foreach (var text in RecordTexts.Of(dataset).Where(t => t.Kind is not (TextKind.Address or TextKind.Credit)))
        {
            var changed = WithText(dataset, text, Name);
            Assert.Contains(new PersonalName().Check(changed), f => f.Place.Path == text.At.Path && f.Place.Pointer == text.At.Pointer);
        }
    }

    private static Dataset WithText(Dataset dataset, RecordText text, string replacement)
    {
        var files = dataset.Files.ToDictionary(f => f.Path, f => new FileContent(f.Text.Source.Bytes), StringComparer.Ordinal);
        var root = JsonNode.Parse(files[text.At.Path].Bytes.Span)!;
        var tokens = text.At.Pointer.Split('/')[1..];
        var parent = tokens[..^1].Aggregate(root, (node, token) => node is JsonArray list ? list[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]! : node[token]!);
        if (parent is JsonArray array)
        {
            array[int.Parse(tokens[^1], System.Globalization.CultureInfo.InvariantCulture)] = replacement;
        }
        else
        {
            parent[tokens[^1]] = replacement;
        }

        files[text.At.Path] = new FileContent(Encoding.UTF8.GetBytes(root.ToJsonString()));
        return DatasetReader.Read(new MemoryTree("changed", files), RuleFixture.Form);
    }

    private static IEnumerable<(string Pointer, string Key)> Strings(JsonElement value, string pointer, string key) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Strings(m.Value, $"{pointer}/{m.Name}", m.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Strings(item, $"{pointer}/{i}", key)),
        JsonValueKind.String => [(pointer, key)],
        _ => [],
    };
}
