using System.Reflection;
using Cited.Generating.Architecture;
using Cited.Model;
using NetArchTest.Rules;

namespace Cited.Tests.House;

/// <summary>The compiled library against the table of what each of its folders may use.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Library = typeof(Claim).Assembly;

    public static TheoryData<string> Folders => [.. LibraryFolders.All.Select(f => f.Name)];

    [Fact]
    public void Every_folder_is_in_the_table_below_those_that_it_uses()
    {
        var there = Below("tools/Cited").Where(f => f is not ("bin" or "obj"));
        Assert.Equal(there.Order(StringComparer.Ordinal), LibraryFolders.All.Select(f => f.Name).Order(StringComparer.Ordinal));
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in LibraryFolders.All)
        {
            Assert.All(folder.Uses, use => Assert.Contains(use.Folder, above));
            above.Add(folder.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_it_may(string folder)
    {
        string[] may = [folder, .. LibraryFolders.Named(folder).Uses.Select(use => use.Folder)];
        string[] others = [.. LibraryFolders.All.Select(f => f.Name).Except(may, StringComparer.Ordinal).Select(NamespaceOf)];
        var result = In(NamespaceOf(folder)).ShouldNot().HaveDependencyOnAny(others).GetResult();
        var wrong = string.Join(", ", result.FailingTypes.Select(t => $"{t.FullName} ({t.Explanation})"));
        Assert.True(result.IsSuccessful, $"{folder} may use {string.Join(", ", may)}. These use others: {wrong}.");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_arrow_is_needed(string folder) => Assert.All(LibraryFolders.Named(folder).Uses, use => Assert.True(
        Uses(NamespaceOf(folder), NamespaceOf(use.Folder)) || Names(folder, NamespaceOf(use.Folder)),
        $"{folder} uses nothing of {use.Folder} any more: take out the arrow."));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folders_within_a_folder_do_not_use_each_other_in_a_circle(string folder)
    {
        string[] within = [.. Below($"tools/Cited/{folder}").Select(f => $"{NamespaceOf(folder)}.{f}")];
        var arrows = within.ToDictionary(
            one => one,
            one => within.Where(other => other != one && Uses(one, other)).ToArray(),
            StringComparer.Ordinal);
        var left = arrows.Keys.ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(one => !arrows[one].Any(left.Contains)) > 0)
        {
        }

        Assert.True(left.Count == 0, $"These use each other in a circle: {string.Join(", ", left.Order(StringComparer.Ordinal))}.");
    }

    [Fact]
    public void The_library_knows_nothing_of_the_command()
        => Assert.DoesNotContain(Library.GetReferencedAssemblies(), a => a.Name is "cited" or "System.CommandLine");

    [Fact]
    public void Commands_stand_above_what_they_share()
    {
        string[] shared = ["Cited.Cli.Hosting", "Cited.Cli.Writing", "Cited.Cli.States"];
        for (var i = 0; i < shared.Length; i++)
        {
            var types = Types.InAssembly(typeof(Cited.Cli.Hosting.ExitCodes).Assembly).That().ResideInNamespace(shared[i]);
            var result = types.ShouldNot().HaveDependencyOnAny(["Cited.Cli.Commands", .. shared[(i + 1)..]]).GetResult();
            Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypes.Select(t => $"{t.FullName} ({t.Explanation})")));
        }
    }

    private static string NamespaceOf(string folder) => "Cited." + folder;

    // A constant is copied into the code that uses it, and leaves no trace there.
    private static bool Names(string folder, string other) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tools", "Cited", folder), "*.cs", SearchOption.AllDirectories)
            .Any(file => File.ReadLines(file).Contains($"using {other};", StringComparer.Ordinal));

    private static bool Uses(string one, string other) => In(one).And().HaveDependencyOnAny(other).GetTypes().Any();

    private static PredicateList In(string name) => Types.InAssembly(Library).That().ResideInNamespace(name);

    private static IEnumerable<string> Below(string path) => Directory.GetDirectories(Path.Combine(Checkout.Root, path)).Select(f => Path.GetFileName(f)!);
}
