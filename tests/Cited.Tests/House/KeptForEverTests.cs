using System.Security.Cryptography;

namespace Cited.Tests.House;

/// <summary>
/// Releases that are kept, and the excerpts of them that are fixtures, never change. Rows are added, never changed or taken away.
/// </summary>
public sealed class KeptForEverTests
{
    private static readonly Dictionary<string, string> Sha256 = new(StringComparer.Ordinal)
    {
        ["releases/0.1.0/records.zip"] = "ddeb119d0497e327ae91d5b0c725e449001671121ddaa1285265dcd72cee790f",
        ["releases/0.2.0/records.zip"] = "d3bf2df2ae249f65a8a2de0cdbf7a3fcc0083fb09db74485971a6508a9ba0090",
        ["tests/fixtures/releases/0.1.0/records.zip"] = "f08110b98e2ed24b06ff912fcb118d9fa4adc8abc062268d81febbe324270035",
        ["tests/fixtures/releases/0.2.0/records.zip"] = "6976f345e29c9ad784af69229d0ed681206b95fdbb77c8989607b2af0367b5d5",
    };

    public static TheoryData<string> Files => [.. Sha256.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_as_it_was(string path) =>
        Assert.Equal(Sha256[path], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Checkout.Root, path)))));

    [Fact]
    public void Every_kept_release_has_a_row() =>
        Assert.Equal(Sha256.Keys.Where(path => path.StartsWith("releases/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), FilesBelow(Path.Combine(Checkout.Root, "releases")));

    [Fact]
    public void Every_excerpt_has_a_row_and_is_read()
    {
        var excerpts = FilesBelow(Path.Combine(Checkout.Fixtures, "releases"));
        Assert.Equal(Sha256.Keys.Where(path => path.StartsWith("tests/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), excerpts);
        Assert.Equal(Cli.EarlierRelease.Versions.Select(version => $"tests/fixtures/releases/{version}/records.zip"), excerpts);
    }

    private static string[] FilesBelow(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
