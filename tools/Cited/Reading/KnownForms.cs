using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Cited.Reading;

/// <summary>
/// The forms of the data that this tool knows. A form is everything below <c>schema/</c>: schemas and vocabularies. Those in a release that
/// someone hands in are data: a schema is a program, and one made for the purpose can take all time and memory. So the records of a release
/// are read only by a form that the tool carries the SHA-256 of. <c>cited generate</c> makes the list from the kept releases and from the
/// schemas of the project.
/// </summary>
public sealed class KnownForms
{
    /// <summary>Where the list is in the project.</summary>
    public const string Path = "tools/Cited/Reading/known-forms.txt";

    private readonly FrozenSet<string> digests;

    private KnownForms(IEnumerable<string> digests) => this.digests = digests.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those that this version of the tool was built with.</summary>
    public static KnownForms OfThisTool { get; } = new(Listed());

    /// <summary>
    /// The SHA-256 of a form: of the lines that <c>SHA256SUMS</c> would have for the files below <c>schema/</c>, sorted by path.
    /// </summary>
    public static string DigestOf(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        var lines = files
            .Where(f => f.Key.StartsWith(DataLayout.Schema + "/", StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value.Span))}  {f.Key}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    /// <summary>These and the form of some more files, which whoever runs the tool trusts: those of the working folder.</summary>
    public KnownForms With(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) => new(digests.Append(DigestOf(files)));

    /// <summary>Refuses files whose form is not known; nothing of it has been parsed by then.</summary>
    /// <exception cref="UnknownFormException">Their form is not among these.</exception>
    public void Require(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        if (!digests.Contains(DigestOf(files)))
        {
            throw new UnknownFormException();
        }
    }

    // A line is a version and a digest; one that begins with "#" is a remark.
    private static IEnumerable<string> Listed()
    {
        using var stream = typeof(KnownForms).Assembly.GetManifestResourceStream("Cited.Reading.known-forms.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split("  ")[1])];
    }
}

/// <summary>The schemas and vocabularies of a release are none that this tool knows, so its records are not read.</summary>
public sealed class UnknownFormException : DatasetException
{
    /// <summary>What is wrong and what to do, in sentences.</summary>
    public const string Sentence = "its schemas and vocabularies (schema/) are of no version of the data that this cited knows: it was made by a newer cited, or it was altered. Get the newest cited and try again.";

    /// <summary>With the sentence.</summary>
    public UnknownFormException()
        : base(Sentence)
    {
    }
}
