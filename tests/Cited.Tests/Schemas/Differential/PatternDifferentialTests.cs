using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Schemas.Patterns;
using Cited.Tests.Docs;

namespace Cited.Tests.Schemas.Differential;

/// <summary>
/// Patterns made by chance match the same texts as in an engine of ECMA-262 (that of Node.js), or are refused by both. 400 patterns here;
/// tests/differential/run takes 5,000.
/// </summary>
public sealed class PatternDifferentialTests
{
    private const int Ordinary = 400;
    private const int Seed = 20_261_201;

    private const string Program = """
        import { readFileSync } from "node:fs";
        const { patterns, texts } = JSON.parse(readFileSync("patterns.json", "utf8"));
        console.log(JSON.stringify(patterns.map(pattern => {
          try {
            const compiled = new RegExp(pattern, "u");
            return texts.map(text => compiled.test(text) ? "1" : "0").join("");
          } catch {
            return null;
          }
        })));
        """;

    private static readonly string[] Parts =
    [
        "a", "b", "é", "😀", ".", "-", "_", "1", "\\n", "\\u{1F600}", "\\uD83D\\uDE00", "\\cJ", "\\x61", "\\/", "\\0",
        "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p{L}", "\\p{Letter}", "\\P{Lu}", "\\p{Script=Greek}", "\\p{scx=Deva}", "\\p{Alphabetic}", "\\p{gc=Nd}",
        "[ab]", "[^a]", "[^😀b]", "[😀-😃x]", "[\\w-]", "[^\\P{L}a]", "[^]", "[]", "^", "$", "^", "$", "\\b", "\\B",
        "(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", ")", ")", ")", "|", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "\\1", "\\k<n>",
        "{", "]", "\\A", "\\Z", "(?i)", "(?>", "\\-", "[z-a]", "[\\d-z]", "\\p{Greek}", "++",
    ];

    private static readonly string[] Texts =
    [
        "", "a", "b", "ab", "aa", "aba", "abb", "ABC", "a\n", "\n", "a\r", "\u2028", "\u0085", "x\u2028y", " ", "\u00A0", "\uFEFF", "\u180E", "1", "٣", "é", "_", "ſ", "\u212A",
        "😀", "😀😀", "a😀b", "😃", "\U00010400", "Ωω", "Ж", "中", "-", "/", "\0", "title\n", "aab", "a-b", "e\u0301", "ⅷ", "²", "१", "।", "«»", "\u200D", "\U0010FFFF", "\uE000",
    ];

    private static int Count => Environment.GetEnvironmentVariable("CITED_DIFFERENTIAL") is { Length: > 0 } ? 5_000 : Ordinary;

    [Fact]
    public void A_pattern_matches_what_it_matches_in_another_engine()
    {
        var random = new Random(Seed);
        var patterns = Enumerable.Range(0, Count).Select(_ => Made(random)).ToList();
        var folder = Directory.CreateTempSubdirectory("cited-patterns-");
        string?[] theirs;
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "patterns.json"), JsonSerializer.Serialize(new { patterns, texts = Texts }));
            theirs = JsonSerializer.Deserialize<string?[]>(Reader.Script(Program, folder.FullName))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var wrong = patterns.Select((pattern, index) => Difference(pattern, theirs[index])).OfType<string>().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{patterns.Count} patterns, {theirs.Count(answer => answer is not null)} valid, {Texts.Length} texts each, {wrong.Count} differ");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)));
        Assert.InRange(theirs.Count(answer => answer is not null), patterns.Count / 4, patterns.Count * 9 / 10);
    }

    // What differs; null if nothing does, or only what is known.
    private static string? Difference(string pattern, string? theirs)
    {
        Regex ours;
        try
        {
            ours = EcmaPattern.Compile(pattern);
        }
        catch (InvalidPatternException fault)
        {
            // We refuse what .NET would answer otherwise: it keeps the text of a group from one repetition to the next.
            return theirs is null || fault.Message.Contains("repeats a group together with a reference", StringComparison.Ordinal) ? null : $"{pattern}: {fault.Message}";
        }

        if (theirs is null)
        {
            return $"{pattern}: refused there, taken here";
        }

        var texts = Texts.Where((text, index) => ours.IsMatch(text) != (theirs[index] == '1') && !IsInsideCharacter(pattern, text));
        return texts.Any() ? $"{pattern}: {string.Join(", ", texts.Select(text => JsonSerializer.Serialize(text)))}" : null;
    }

    // That engine begins a match between the halves of a character (ECMA-262 §22.2.7.2 does not); only what takes no character sees it.
    private static bool IsInsideCharacter(string pattern, string text) =>
        text.Any(char.IsSurrogate) && pattern.Contains("\\B", StringComparison.Ordinal);

    private static string Made(Random random)
    {
        var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Parts[random.Next(Parts.Length - (random.Next(3) == 0 ? 0 : 13))]));
        var open = pattern.Count(c => c == '(') - pattern.Count(c => c == ')');
        return pattern + new string(')', Math.Max(0, open));
    }
}
