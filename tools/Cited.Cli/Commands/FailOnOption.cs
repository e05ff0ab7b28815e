using System.CommandLine;
using Cited.Comparing;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--fail-on WEIGHT</c> of <c>cited diff</c>: changes that ask for such a version, or a greater one, fail.</summary>
internal sealed class FailOnOption : Option<string?>
{
    private static readonly Weight[] Weights = [Weight.Major, Weight.Minor, Weight.Patch];

    public FailOnOption()
        : base("--fail-on")
    {
        Description = "Exit with 1 if the changes ask for this part of the version or a greater one, with 2 if a file of one side cannot be read.";
        HelpName = string.Join('|', Weights.Select(Word));
        this.AcceptOnlyFromAmong([.. Weights.Select(Word)]);
    }

    /// <summary>Whether changes of this weight fail; absent if the option is not given.</summary>
    public bool? Fails(ParseResult parsed, Weight weight) =>
        parsed.GetValue(this) is { } given ? weight >= Weights.First(w => Word(w) == given) : null;

    private static string Word(Weight weight) => weight.ToString().ToLowerInvariant();
}
