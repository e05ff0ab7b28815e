using System.Reflection;
using System.Text.RegularExpressions;
using Cited.Rules;

namespace Cited.Tests.House;

/// <summary>
/// In .NET <c>$</c> also matches before a line feed that ends the text, so that "title\n" passes for a title. The end of a text is <c>\z</c>.
/// </summary>
public sealed partial class RegexTests
{
    private static readonly Assembly[] Ours = [typeof(IRule).Assembly, typeof(Cited.Cli.Hosting.ExitCodes).Assembly];

    public static TheoryData<string, string, RegexOptions> Expressions
    {
        get
        {
            var all = new TheoryData<string, string, RegexOptions>();
            foreach (var type in Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("Cited", StringComparison.Ordinal) == true))
            {
                const BindingFlags Own = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
                foreach (var generated in type.GetMembers(Own).SelectMany(member => member.GetCustomAttributes<GeneratedRegexAttribute>()))
                {
                    all.Add(type.Name, generated.Pattern, generated.Options);
                }

                foreach (var held in type.GetFields(Own).Where(each => each.IsStatic && each.FieldType == typeof(Regex)))
                {
                    var regex = (Regex)held.GetValue(null)!;
                    all.Add(type.Name, regex.ToString(), regex.Options);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Expressions))]
    public void The_end_of_a_text_is_its_end(string type, string pattern, RegexOptions options) => Assert.True(
        options.HasFlag(RegexOptions.Multiline) || !EndsInDollar(pattern),
        $"{type}: \"{pattern}\" has $, which also matches before a last line feed: write \\z, or give RegexOptions.Multiline if ends of lines are meant.");

    [Fact]
    public void A_test_that_looks_for_the_dollar_finds_it()
    {
        Assert.True(EndsInDollar("^a$"));
        Assert.True(EndsInDollar("(a$|b)"));
        Assert.False(EndsInDollar(@"a\$"));
        Assert.False(EndsInDollar("[$]"));
        Assert.False(EndsInDollar(@"\\\$\z"));
    }

    [Fact]
    public void Expressions_stand_where_this_test_finds_them()
    {
        var files = new[] { "Cited", "Cited.Cli" }.SelectMany(project =>
            Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tools", project), "*.cs", SearchOption.AllDirectories));
        var lines = files.Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) != "EcmaPattern.cs")
            .SelectMany(File.ReadLines);
        Assert.DoesNotContain(lines, line => Elsewhere().IsMatch(line));
    }

    private static bool EndsInDollar(string pattern) => Escapes().Replace(Classes().Replace(pattern, string.Empty), string.Empty).Contains('$', StringComparison.Ordinal);

    // Classes without the escapes in them, which go first; an escaped bracket opens none.
    [GeneratedRegex(@"(?<!\\)(\\\\)*\[\^?\]?([^\]\\]|\\.)*\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Classes();

    [GeneratedRegex(@"\\.", RegexOptions.Singleline)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(|^(?!.*static readonly Regex).*\bnew Regex\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Elsewhere();
}
