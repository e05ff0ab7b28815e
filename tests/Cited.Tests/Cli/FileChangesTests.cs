using System.Text;
using Cited.Cli;
using Cited.Cli.Writing;

namespace Cited.Tests.Cli;

public sealed class FileChangesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("cited-changes-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Makes_all_changes_in_their_order()
    {
        File.WriteAllText(At("b.json"), "old");
        var made = new List<string>();
        FileChanges.Make(root, [Content("new/a.json"), Content("b.json"), new NewName("b.json", "c.json")], c => made.Add(c.Path));
        Assert.Equal(["new/a.json", "b.json", "b.json"], made);
        Assert.Equal(["c.json", "new/a.json"], Files());
        Assert.Equal("new text", File.ReadAllText(At("c.json")));
    }

    [Fact]
    public void What_can_be_foreseen_to_fail_is_refused_before_anything_is_changed()
    {
        Directory.CreateDirectory(At("b.json"));
        var failure = Assert.Throws<WritingException>(() => FileChanges.Make(root, [Content("a.json"), Content("b.json")]));
        Assert.Equal("\"b.json\" is a folder, so no file of that name can be written. Rename or remove the folder.", failure.Message);
        Assert.Equal((0, "a.json, b.json"), (failure.Made.Count, string.Join(", ", failure.Left)));
        Assert.Empty(Files());
    }

    [Fact]
    public void What_fails_midway_is_told_exactly()
    {
        File.WriteAllText(At("d.json"), "d");
        FileChange[] changes = [Content("a.json"), Content("b.json"), new NewName("d.json", "e.json")];
        var failure = Assert.Throws<WritingException>(() => FileChanges.Make(root, changes, c => Directory.CreateDirectory(At(c.Path == "a.json" ? "b.json" : "none"))));
        Assert.Equal(["a.json"], failure.Made);
        Assert.Equal(["b.json", "d.json to e.json"], failure.Left);
        Assert.Equal(["a.json", "d.json"], Files());
    }

    [Fact]
    public void A_new_name_never_replaces_a_file()
    {
        File.WriteAllText(At("a.json"), "a");
        File.WriteAllText(At("b.json"), "b");
        Assert.Throws<WritingException>(() => FileChanges.Make(root, [new NewName("a.json", "b.json")]));
        Assert.Equal(("a", "b"), (File.ReadAllText(At("a.json")), File.ReadAllText(At("b.json"))));
    }

    [Theory]
    [InlineData("../a.json")]
    [InlineData("data/../../a.json")]
    [InlineData("/a.json")]
    [InlineData("data//a.json")]
    [InlineData("data/./a.json")]
    [InlineData("")]
    [InlineData("a\0.json")]
    public void No_path_leads_out_of_the_folder(string path)
    {
        var failure = Assert.Throws<WritingException>(() => FileChanges.Make(root, [Content(path)]));
        Assert.EndsWith("is no path below the dataset's folder, so nothing is written there.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_file_system_refuses_is_told()
    {
        var failure = Assert.Throws<WritingException>(() => FileChanges.Make(root, [Content(new string('a', 300) + ".json")]));
        Assert.StartsWith("the file system refused: ", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_file_where_a_folder_is_needed_is_told()
    {
        File.WriteAllText(At("data"), string.Empty);
        var failure = Assert.Throws<WritingException>(() => FileChanges.Make(root, [Content("data/x/a.json")]));
        Assert.Equal("\"data\" is a file where a folder is needed. Rename or remove it.", failure.Message);
    }

    private static NewContent Content(string path) => new(path, Encoding.UTF8.GetBytes("new text"));

    private string At(string path) => Path.Combine(root, path);

    private string[] Files() => [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
