using System.CommandLine;

namespace Cited.Cli.Commands;

/// <summary>
/// The option <c>--tip</c>: a revision stands for itself. Without it, the working folder is held against the commit in which its history
/// left the revision, so that nobody answers for what others did to a branch since.
/// </summary>
internal sealed class TipOption : Option<bool>
{
    public TipOption()
        : base("--tip") => Description = "Compare with the revision as it is, also with what others did to it since this history left it.";
}
