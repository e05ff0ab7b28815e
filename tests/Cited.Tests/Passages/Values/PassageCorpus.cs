using System.Collections.Immutable;
using System.Text.Json;
using Cited.Model;
using Cited.Passages.Values;
using Cited.Reading;
using Cited.Text;

namespace Cited.Tests.Passages.Values;

/// <summary>A claim held against a passage, and whether the passage states it.</summary>
public sealed record CorpusCase(string Language, string Before, string Passage, string After, string? Published, string Property, ClaimValue Value, Bound Bound, ImmutableArray<decimal> SumOf, string Truth)
{
    /// <summary>The passage states the claim.</summary>
    public bool IsPresent => Truth == PassageCorpus.Present;

    /// <summary>As a line of a report.</summary>
    public override string ToString() => $"[{Language}] \"{Before}{Passage}{After}\" {Property} {Bound} {Value.Display} ({Truth})";
}

/// <summary>Passages with known truth: the hand-written ones of tests/fixtures/passages/corpus.json, and how any is checked.</summary>
public static class PassageCorpus
{
    public const string Present = "present";

    private static readonly Lazy<Vocabulary> Vocabularies = new(() => DatasetReader.Read(new FolderTree(Checkout.Root)).Vocabulary);

    public static Vocabulary Vocabulary => Vocabularies.Value;

    public static IReadOnlyList<CorpusCase> HandWritten { get; } = Read();

    /// <summary>The passages of tests/fixtures/passages/cases.jsonl, one claim a line, each with the kind of trouble that it was written for.</summary>
    public static IReadOnlyList<(string Kind, CorpusCase Case)> ByKind { get; } = ReadCases();

    public static PassageVerdict Check(CorpusCase one)
    {
        var place = new Place(JsonText.Parse("corpus.json", "{}"u8.ToArray()), string.Empty);
        var claim = new Claim(one.Value, one.Bound, [], place) { SumOf = one.SumOf };
        return ValueInPassage.Check(one.Passage, one.Before, one.After, one.Language, one.Published, Vocabulary.Properties[one.Property], claim, Vocabulary.Areas, NamesOf, Vocabulary);
    }

    private static IEnumerable<string> NamesOf(string id) => id switch
    {
        "national-crime-agency" => ["National Crime Agency"],
        "policia-nacional" => ["Policía Nacional", "Spanish National Police"],
        "europol" => ["Europol", "European Union Agency for Law Enforcement Cooperation"],
        _ => [],
    };

    private static List<CorpusCase> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Fixtures, "passages", "corpus.json")));
        var cases = new List<CorpusCase>();
        foreach (var passage in json.RootElement.GetProperty("passages").EnumerateArray())
        {
            foreach (var (list, isTrue) in new[] { ("states", true), ("doesNotState", false) })
            {
                if (passage.TryGetProperty(list, out var claims))
                {
                    cases.AddRange(claims.EnumerateArray().Select(c => new CorpusCase(
                        Text(passage, "language")!,
                        Text(passage, "before") ?? string.Empty,
                        Text(passage, "passage")!,
                        Text(passage, "after") ?? string.Empty,
                        Text(passage, "published"),
                        Text(c, "property")!,
                        ValueOf(c.GetProperty("value")),
                        BoundOf(Text(c, "bound")),
                        c.TryGetProperty("sumOf", out var parts) ? [.. parts.EnumerateArray().Select(p => p.GetDecimal())] : [],
                        isTrue ? Present : Text(c, "case")!)));
                }
            }
        }

        return cases;
    }

    private static List<(string Kind, CorpusCase Case)> ReadCases() =>
    [
        .. File.ReadLines(Path.Combine(Checkout.Fixtures, "passages", "cases.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var one = json.RootElement;
            return (Text(one, "kind")!, new CorpusCase(
                Text(one, "language")!,
                Text(one, "before") ?? string.Empty,
                Text(one, "passage")!,
                Text(one, "after") ?? string.Empty,
                "2020-03-11",
                Text(one, "property")!,
                ValueOf(one.GetProperty("value")),
                BoundOf(Text(one, "bound")),
                one.TryGetProperty("sumOf", out var parts) ? [.. parts.EnumerateArray().Select(p => p.GetDecimal())] : [],
                one.GetProperty("present").GetBoolean() ? Present : "wrong"));
        }),
    ];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var found) ? found.GetString() : null;

    private static ClaimValue ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => new NumberValue(value.GetDecimal()),
        JsonValueKind.Array => new SetValue([.. value.EnumerateArray().Select(v => v.GetString()!)]),
        _ => new TextValue(value.GetString()!),
    };

    private static Bound BoundOf(string? bound) => bound switch
    {
        "at-least" => Bound.AtLeast,
        "at-most" => Bound.AtMost,
        "about" => Bound.About,
        _ => Bound.Exact,
    };
}
