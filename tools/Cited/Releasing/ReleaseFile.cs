using System.Security.Cryptography;
using System.Text;

namespace Cited.Releasing;

/// <summary>A file of a release, in memory.</summary>
/// <param name="Path">Path below the release's folder, with forward slashes.</param>
/// <param name="Bytes">All of it.</param>
public sealed record ReleaseFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    private readonly Lazy<string> sha256 = new(() => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)));

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>A text file, UTF-8 without a byte order mark.</summary>
    public static ReleaseFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The order of files everywhere: by path, ordinal.</summary>
    public static IReadOnlyList<ReleaseFile> Sort(IEnumerable<ReleaseFile> files) => [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
}
