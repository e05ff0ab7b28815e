using System.Text.RegularExpressions;
using Cited.Generating;
using Cited.Reading;
using Cited.Rules;

namespace Cited.Tests.House;

/// <summary>The house itself: the catalogue is complete, what is generated is fresh, files stay readable.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void The_catalogue_lists_every_rule_once()
    {
        var types = typeof(IRule).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IRule)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal(types, RuleCatalog.All.Select(r => r.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(r => r.Info.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_rule_stands_in_a_file_of_its_name_in_the_folder_of_its_family()
    {
        foreach (var rule in RuleCatalog.All)
        {
            var path = Path.Combine(Checkout.Root, "tools", "Cited", "Rules", rule.Info.Family.ToString(), rule.GetType().Name + ".cs");
            Assert.True(File.Exists(path), $"{path} is missing");
        }
    }

    [Fact]
    public void The_catalogue_is_in_order() => Assert.Equal(
        RuleCatalog.All.OrderBy(r => r.Info.Family).ThenBy(r => r.Info.Id, StringComparer.Ordinal).Select(r => r.Info.Id),
        RuleCatalog.All.Select(r => r.Info.Id));

    [Fact]
    public void What_is_generated_is_fresh()
    {
        foreach (var file in Generated.Files(new FolderTree(Checkout.Root)))
        {
            var path = Path.Combine(Checkout.Root, file.Path);
            Assert.True(File.Exists(path) && File.ReadAllText(path) == file.Text, $"{file.Path} is stale: run \"dotnet run --project tools/Cited.Cli -- generate\".");
        }
    }

    [Fact]
    public void Every_page_in_docs_rules_belongs_to_a_rule()
    {
        var pages = Directory.GetFiles(Path.Combine(Checkout.Root, "docs", "rules"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.Empty(pages.Except(RuleCatalog.All.Select(r => r.Info.Id).Append("README"), StringComparer.Ordinal));
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tools"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => File.ReadLines(f).Count() > 300);
    }

    // A program is looked up in PATH alone there; elsewhere the working folder, which holds contributed files, would come first.
    [Fact]
    public void Programs_are_started_in_one_place_alone() => Assert.Equal(["tools/Cited/Reading/InstalledProgram.cs"], Using(StartingPrograms()));

    // Files are written in one way: aside, never through links, moved into place.
    [Fact]
    public void Files_are_written_in_two_places_alone() => Assert.Equal(["tools/Cited.Cli/Writing/Publication.cs", "tools/Cited.Cli/Writing/WholeFile.cs"], Using(Writing()));

    private static string[] Using(Regex pattern) =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tools"), "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/')
           where !path.Contains("/obj/", StringComparison.Ordinal) && pattern.IsMatch(File.ReadAllText(file))
           orderby path
           select path,
    ];

    [GeneratedRegex(@"\bProcessStartInfo\b|\bnew Process\b|\bProcess\s*\.|\bProcess\s+\w+\s*=|\bUseShellExecute\b|\b(DllImport|LibraryImport)\b")]
    private static partial Regex StartingPrograms();

    [GeneratedRegex(@"\bFile\.(Write|Append|Create|Move|Copy|Replace|Delete|Open\b|OpenWrite|OpenHandle)|\bDirectory\.(Create|Move|Delete)|\bFileMode\b|\bnew StreamWriter\(""|\.(MoveTo|CopyTo)\(Path|\bZipFile\b|\.ExtractTo")]
    private static partial Regex Writing();
}
