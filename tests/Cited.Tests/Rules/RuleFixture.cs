using Cited.Reading;
using Cited.Rules;

namespace Cited.Tests.Rules;

/// <summary>The examples of the rules as datasets.</summary>
internal static class RuleFixture
{
    private static readonly FolderTree Project = new(Checkout.Root);

    private static readonly Lazy<DataForm> FormOfProject = new(() => DatasetReader.ReadForm(Project));

    /// <summary>The project's schemas and vocabularies.</summary>
    public static DataForm Form => FormOfProject.Value;

    public static string Folder(string rule, string side) => Path.Combine(Checkout.Root, RuleExamples.Folder(rule, side));

    public static ValidationReport Try(string rule, string side) => RuleTrial.Run(RuleCatalog.Find(rule)!, Project, side, Form);

    public static Dataset Read(string rule, string side) => RuleExamples.Read(Project, rule, side, Form);
}
