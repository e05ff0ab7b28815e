using System.CommandLine;
using Cited.Reading;
using Cited.Rules;
using Cited.Verifying.Keeping;

namespace Cited.Cli.Commands;

/// <summary>
/// The option <c>--base REV</c>: only what the change since a revision brings, that is findings that were not there then, and
/// those of the rules about changes.
/// </summary>
internal sealed class BaseOption : Option<string?>
{
    public BaseOption()
        : base("--base")
    {
        Description =
            "Show only what was changed since this history left REV, a commit, tag or branch: "
            + "findings that were not there, and those of rules about changes.";
        HelpName = "REV";
    }

    /// <summary>
    /// What the dataset is held against, and whether only what changed since is wanted: the revision where the option is given, else the last
    /// release that is kept, if one is.
    /// </summary>
    /// <exception cref="DatasetException">There is no such revision, or it holds no dataset that can be read.</exception>
    public (IBaseline? Baseline, bool OnlyNew) Baseline(ParseResult parsed, TipOption tip, string folder, Terminal terminal)
    {
        if (parsed.GetValue(this) is not { } given)
        {
            return (LastRelease.In(new FolderTree(folder), tree => ComparedPair.Read(tree, terminal)), false);
        }

        var revision = given.StartsWith(GitTree.Prefix, StringComparison.Ordinal) ? given[GitTree.Prefix.Length..] : given;
        var tree = parsed.GetValue(tip)
            ? GitTree.Open(folder, revision)
            : GitTree.OpenBase(folder, revision, note => terminal.Error.WriteLine("cited: " + note));
        return (new EarlierState(ComparedPair.Read(tree, terminal)), true);
    }
}
