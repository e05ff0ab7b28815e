using System.Text.Json;
using Cited.Text;

namespace Cited.Tests.Text;

public sealed class Rfc8785Tests
{
    // The example of RFC 8785 §3.2.2 to §3.2.4.
    [Fact]
    public void Writes_the_example_of_the_specification() => Assert.Equal(
        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        Of("""
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """));

    // §3.2.3: keys by UTF-16 code units, so that a character beyond the basic plane comes before U+FB33.
    [Fact]
    public void Sorts_keys_by_UTF16_code_units() => Assert.Equal(
        ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001F600", "\ufb33"],
        JsonDocument.Parse(Of("""{ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 }""")).RootElement.EnumerateObject().Select(m => m.Name));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[ ]", "[]")]
    [InlineData("[1.0, -0, 1e2]", "[1,0,100]")]
    [InlineData("\"\\u007f\\u2028<>&'\"", "\"\u007f\u2028<>&'\"")]
    public void Writes_nothing_that_is_not_needed(string from, string to) => Assert.Equal(to, Of(from));

    [Fact]
    public void Writes_its_own_text_again()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "data"), "*.json", SearchOption.AllDirectories))
        {
            var once = Of(File.ReadAllText(file));
            Assert.Equal(once, Of(once));
        }
    }

    private static string Of(string json) => Rfc8785.Text(JsonDocument.Parse(json).RootElement);
}
