using System.Globalization;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>
/// The major version of the data's form, as the ids of the schemas (<c>urn:cited-operations:schema:1:operation</c>) and manifests
/// (<c>schemaVersion</c>) state it. A later major version may mean something else by the same words, so nothing of it is read: whoever
/// meets one says so in one sentence.
/// </summary>
public static class FormVersion
{
    /// <summary>The version that this library reads and writes.</summary>
    public const int Known = 1;

    /// <summary><see cref="Known"/> as manifests and ids have it.</summary>
    internal const string KnownText = "1";

    /// <summary>What stands before the version in the ids of schemas.</summary>
    internal const string UrnPrefix = "urn:cited-operations:schema:";

    /// <summary>
    /// The version in a schema's id where it is another one than <see cref="Known"/>; absent where it is that one, or the text is no such id.
    /// </summary>
    public static string? OtherThanKnown(string id)
    {
        if (!id.StartsWith(UrnPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = id[UrnPrefix.Length..];
        var version = rest[..(rest.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? colon : rest.Length)];
        return version == KnownText ? null : version;
    }

    /// <summary>What to say of a dataset, a revision or a release in another form: what it is, what is known, what to do.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="where">The path that states the form.</param>
    /// <param name="version">The version stated there.</param>
    public static string Sentence(string name, string where, string version) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{Shown.Of(name)}\" is in form {Shown.Of(version)} of the data ({Shown.Of(where)}); this cited reads form {Known} only. Use the cited of the checkout or release that it comes from, or name a state in form {Known}.");
}
