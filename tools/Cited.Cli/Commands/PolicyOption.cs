using System.CommandLine;
using Cited.Corroboration;
using Cited.Releasing;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--policy</c>: how the one value of a fact is chosen.</summary>
internal sealed class PolicyOption : Option<string>
{
    public PolicyOption()
        : base("--policy")
    {
        Description = "How a fact's preferred value is chosen.";
        HelpName = string.Join('|', Words.Policies);
        DefaultValueFactory = _ => Words.Policies[0];
        this.AcceptOnlyFromAmong([.. Words.Policies]);
    }

    /// <summary>The policy given.</summary>
    public PreferencePolicy Of(ParseResult parsed) => Words.Policy(parsed.GetValue(this)!)!.Value;
}
