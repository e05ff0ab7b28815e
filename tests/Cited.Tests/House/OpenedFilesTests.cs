using System.Text.RegularExpressions;
using Cited.Reading;

namespace Cited.Tests.House;

/// <summary>Files are opened to be read in one place, which takes regular files only and keeps to a bound.</summary>
public sealed partial class OpenedFilesTests
{
    [Fact]
    public void Files_are_read_through_FileBytes_alone()
    {
        var tools = Path.Combine(Checkout.Root, "tools");
        var found = new[] { "Cited", "Cited.Cli" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(tools, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(tools, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin") && Path.GetFileName(file) != nameof(FileBytes) + ".cs")
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (Place: $"{Path.GetRelativePath(tools, file)}:{i + 1}", Line: line.Trim())))
            .Where(line => Opens().IsMatch(line.Line) && !Writes().IsMatch(line.Line))
            .ToArray();
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("var bytes = File.ReadAllBytes(path);", true)]
    [InlineData("using var stream = file.OpenRead();", true)]
    [InlineData("foreach (var line in File.ReadLines(path))", true)]
    [InlineData("using var reader = new StreamReader(path);", true)]
    [InlineData("using var reader = new StreamReader(stream);", false)]
    [InlineData("using var stream = new FileStream(path, FileMode.Open);", true)]
    [InlineData("using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);", false)]
    [InlineData("if (File.Exists(path))", false)]
    public void What_opens_a_file_is_known(string line, bool opens) => Assert.Equal(opens, Opens().IsMatch(line) && !Writes().IsMatch(line));

    [GeneratedRegex(@"\bFile\.(Open\w*|Read\w*)\(|\.(OpenRead|OpenText)\(|new StreamReader\((?!(stream|resource)[,)]|Open\()|new FileStream\(|ZipFile\.Open|RandomAccess\.Read")]
    private static partial Regex Opens();

    [GeneratedRegex(@"FileMode\.(CreateNew|OpenOrCreate), FileAccess\.(Read)?Write\b")]
    private static partial Regex Writes();
}
