using System.CommandLine;
using Cited.Cli;
using Cited.Cli.Hosting;

namespace Cited.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Below(Application.Root(new Terminal(TextWriter.Null, TextWriter.Null, Checkout.Root)), string.Empty)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_shows_help_with_an_example(string command)
    {
        var run = CommandRun.Of(Checkout.Root, [.. command.Split(' '), "--help"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains($"\nExamples:\n  cited {command.Split(' ')[0]}", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_does_not_list_what_the_dataset_holds(string command)
    {
        var help = CommandRun.Of(Checkout.Root, [.. command.Split(' '), "--help"]).Out;
        Assert.DoesNotContain("vibora-2025|", help, StringComparison.Ordinal);
        Assert.True(help.Split('\n').Max(line => line.Length) < 400, "A line of the help is too long to read.");
    }

    [Theory]
    [InlineData("validat", "did you mean \"validate\"?")]
    [InlineData("new sorce", "did you mean \"source\"?")]
    [InlineData("validat --strict", "there is no command \"validat\" here; did you mean \"validate\"?")]
    [InlineData("new opperation X --area ES", "there is no command \"opperation\" here; did you mean \"operation\"?")]
    [InlineData("--stict validate", "there is no option \"--stict\" here")]
    [InlineData("validate --stict", "did you mean \"--strict\"?")]
    [InlineData("new source https://a.example/ --publishd 2025", "did you mean \"--published\"?")]
    [InlineData("new source --orign release", "did you mean \"--origin\"?")]
    [InlineData("validate --format githb", "--format cannot be \"githb\"; did you mean \"github\"?")]
    [InlineData("diff a b --format q", "it can be \"json\", \"json-patch\", \"markdown\" or \"text\".")]
    public void What_is_unknown_gets_a_near_word(string line, string hint)
    {
        var run = CommandRun.Of(Checkout.Root, line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Below(Command command, string path) => command.Subcommands.SelectMany(c =>
    {
        var own = path.Length == 0 ? c.Name : path + " " + c.Name;
        return Below(c, own).Prepend(own);
    });
}
