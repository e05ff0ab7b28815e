using Cited.Reading;
using Cited.Rules;
using Cited.Text;

namespace Cited.Tests.Rules.Form;

/// <summary>Faults of files that a checkout cannot carry to every system: they are made here instead of in fixtures.</summary>
public sealed class RefusedFileTests
{
    public static TheoryData<string, TextFaultKind, string, string> Faults => new()
    {
        { "symbolic-link", TextFaultKind.SymbolicLink, "../../etc/passwd", "This is a symbolic link to \"../../etc/passwd\"; links are not followed." },
        { "unreadable-file", TextFaultKind.Unreadable, "Access to the path is denied.", "The file cannot be read: Access to the path is denied." },
        { "tracked-leftover", TextFaultKind.TrackedLeftover, "x.json~", "\"x.json~\" is the name of a leftover (a backup, swap file or lock), but git holds this file. What it holds is not checked." },
        { "file-too-large", TextFaultKind.TooLarge, "10485760 bytes; at most 4194304 (4 MiB)", "The file has 10485760 bytes; at most 4194304 (4 MiB) are read." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Gives_one_finding_and_leaves_the_other_files_alone(string rule, TextFaultKind kind, string detail, string message)
    {
        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var tree = new FolderTree(Path.Combine(Checkout.Fixtures, "base"));
        foreach (var path in tree.FilesBelow(DataLayout.Data))
        {
            files[path] = tree.Read(path);
        }

        files["data/organizations/other.json"] = new FileContent(default, kind, detail);
        var report = Validation.Run(DatasetReader.Read(new MemoryTree("memory", files), RuleFixture.Form));
        var finding = Assert.Single(report.Findings);
        Assert.Equal((rule, message), (finding.Rule.Id, finding.Message));
    }
}
