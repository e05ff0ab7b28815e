using Cited.Cli;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli;

public sealed class CompletedLineTests
{
    private static readonly string[] Choices = ["arrests", "arrest-countries", "devices-seized", "announced-on"];

    [Theory]
    [InlineData("d\t\r", "devices-seized")]
    [InlineData("D\t\r", "devices-seized")]
    [InlineData("arr\ts\t\r", "arrests")]
    [InlineData("x\t\r", "x")]
    [InlineData("x\b\bdev\t\r", "devices-seized")]
    [InlineData("anything\u0015arrests\r", "arrests")]
    [InlineData("\u0001a\u0002\r", "a")]
    [InlineData("\r", "")]
    [InlineData("arr\u0004", null)]
    [InlineData("arr\u001b", null)]
    public void Tab_completes_as_far_as_all_that_fits_is_the_same(string typed, string? line) => Assert.Equal(line, Read(typed).Line);

    [Fact]
    public void Where_that_adds_nothing_what_fits_is_listed_and_the_line_goes_on_below()
    {
        var (line, shown) = Read("arrest\t-\t\r");
        Assert.Equal("arrest-countries", line);
        Assert.Equal("Property: arrest\n<arrests|arrest-countries>\nProperty: arrest-\b \b\b \b\b \b\b \b\b \b\b \b\b \barrest-countries\n", shown);
    }

    [Fact]
    public void Questions_with_choices_are_answered_with_it()
    {
        using var dataset = new TemporaryDataset();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Application.Run(["new", "organization", "Example Courier", "--language", "en", "--website", "https://courier.example/"], new Terminal(output, error, dataset.Folder)
        {
            Interactive = true,
            Keys = Keys("newsp\t\rES\r"),
        });
        Assert.Equal((0, "data/organizations/example-courier.json: written\n"), (code, output.ToString()));
        Assert.StartsWith("Type (Tab completes, ? lists them): newsp", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"type\": \"newspaper\"", File.ReadAllText(dataset.At("data/organizations/example-courier.json")), StringComparison.Ordinal);
    }

    private static (string? Line, string Shown) Read(string typed)
    {
        using var shown = new StringWriter { NewLine = "\n" };
        var line = new CompletedLine(Keys(typed), shown).Read("Property: ", Choices, some => shown.WriteLine($"<{string.Join('|', some)}>"));
        return (line, shown.ToString());
    }

    private static Func<ConsoleKeyInfo> Keys(string typed)
    {
        var at = 0;
        return () => new ConsoleKeyInfo(typed[at], typed[at++] switch
        {
            '\r' => ConsoleKey.Enter,
            '\t' => ConsoleKey.Tab,
            '\b' => ConsoleKey.Backspace,
            '\u001b' => ConsoleKey.Escape,
            _ => ConsoleKey.None,
        }, shift: false, alt: false, control: false);
    }
}
