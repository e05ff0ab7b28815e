using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Mending;
using Cited.Reading;
using Cited.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Mending;

/// <summary>What is mended, one fault at a time: see ValidateFixTests.</summary>
public sealed class MenderTests
{
    private const string Operation = "data/operations/2020/example-2020.json";

    [Fact]
    public void Finds_nothing_to_mend_in_good_records() =>
        Assert.Empty(Mender.Run(DatasetReader.Read(new FolderTree(Path.Combine(Checkout.Fixtures, "base")), RuleFixture.Form), _ => true).Mends);

    [Fact]
    public void Never_loses_what_a_record_says()
    {
        var files = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        var start = DatasetReader.Read(files, RuleFixture.Form);
        var text = Encoding.UTF8.GetString(files.Read(Operation).Bytes.Span);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var spoilt = Spoilt(text, random);
            var dataset = DatasetReader.Reread(start, new ChangedTree(files, new Dictionary<string, string>(StringComparer.Ordinal) { [Operation] = spoilt }), [Operation]);
            var mended = Mender.Run(dataset, _ => true).Files.SingleOrDefault(f => f.Path == Operation);
            return mended is null || Fragments(spoilt).SequenceEqual(Fragments(Encoding.UTF8.GetString(mended.Content.Span)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    // Any letter of the text changed, but not one of a fragment, so that those can be counted afterwards.
    private static string Spoilt(string text, System.Random random)
    {
        var chars = text.ToCharArray();
        for (var n = 0; n < 3; n++)
        {
            var at = random.Next(chars.Length);
            var line = text[Math.Max(0, text.LastIndexOf('\n', Math.Max(0, at - 1)))..text.IndexOf('\n', at)];
            if (char.IsAsciiLetterLower(chars[at]) && !line.Contains("start", StringComparison.Ordinal))
            {
                chars[at] = (char)('a' + random.Next(26));
            }
        }

        return new string(chars);
    }

    private static IEnumerable<string> Fragments(string json) =>
        Below(JsonNode.Parse(json)!).Select(n => n.GetValueKind() == JsonValueKind.String ? n.GetValue<string>() : string.Empty).Where(t => t.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject o => o.Where(m => m.Value is not null).SelectMany(m => Below(m.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Below(i!)),
        _ => [node],
    };
}
