using System.Text;
using System.Text.Json;
using Cited.Language;
using Cited.Model;

namespace Cited.Fuzzing.Targets;

/// <summary>Numbers and dates in words and digits. The first line names the language, the rest is the text.</summary>
internal sealed class NumbersTarget : FuzzTarget
{
    private static readonly Edtf Published = Edtf.TryParse("2020-05-09", out var day) ? day! : throw new InvalidOperationException();

    public override string Name => "numbers";

    public override int MostBytes => 120;

    public override long BaseAllocation => 8 * 1024 * 1024;

    public override IReadOnlyList<string> Words { get; } = ReadWords();

    protected override void Check(byte[] input)
    {
        var whole = Encoding.UTF8.GetString(input);
        var line = whole.IndexOf('\n', StringComparison.Ordinal);
        var (name, text) = line < 0 ? ("en", whole) : (whole[..line], whole[(line + 1)..]);
        var tokens = Tokenizer.Read(text);
        var end = 0;
        foreach (var token in tokens)
        {
            Law.Holds(token.Length > 0 && token.Folded.Length > 0 && token.Start >= end && token.End <= text.Length, "words follow one another within the text");
            end = token.End;
        }

        end = 0;
        var numbers = NumberReader.Read(text, name);
        foreach (var number in numbers)
        {
            Law.Holds(number.Length > 0 && number.Start >= end && number.End <= text.Length, "numbers follow one another within the text");
            Law.Holds(number.Value >= 0, "a number in a text is not negative");
            end = number.End;
        }

        foreach (var date in DateReader.Read(tokens, Languages.BuiltIn.For(name), Published))
        {
            Law.Holds(date.FirstToken >= 0 && date.FirstToken < date.NextToken && date.NextToken <= tokens.Count, "dates stand within the text");
            Law.Holds(date.Days is not { } days || days.First <= days.Last, "a date's first day is not behind its last");
        }

        Law.Holds(input.Length % 8 > 0 || numbers.SequenceEqual(NumberReader.Read(text, name), Same.Instance), "reading twice gives the same");
    }

    private static List<string> ReadWords()
    {
        var words = new List<string>(["1,393", "1.393", "3rd", "12 000", "½", "％", "\u00A0", "２０", "٣", "十二", "and a half", "\u200B", "0", "99999999999999999999999999999"]);
        foreach (var code in Languages.BuiltIn.Readable.Where(c => c.Length == 2))
        {
            words.Add(code + "\n");
        }

        var assembly = typeof(LanguageWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Cited.Passages.Languages.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var file = JsonDocument.Parse(assembly.GetManifestResourceStream(name)!);
            foreach (var part in new[] { "numbers", "bounds", "dates", "kinds" })
            {
                if (file.RootElement.TryGetProperty(part, out var data))
                {
                    Collect(data, words);
                }
            }
        }

        return words;
    }

    private static void Collect(JsonElement value, List<string> words)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                words.Add(" " + value.GetString());
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, words);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Collect(member.Value, words);
                }

                break;
        }
    }

    private sealed class Same : IEqualityComparer<NumberMention>
    {
        public static Same Instance { get; } = new();

        public bool Equals(NumberMention? x, NumberMention? y) => (x?.Start, x?.Length, x?.Value, x?.Bounds, x?.Kind) == (y?.Start, y?.Length, y?.Value, y?.Bounds, y?.Kind);

        public int GetHashCode(NumberMention obj) => obj.Start;
    }
}
