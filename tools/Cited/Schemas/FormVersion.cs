using System.Globalization;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>
/// The major version of the data's form, as the ids of the schemas (<c>urn:cited-operations:schema:1:operation</c>) and manifests
/// (<c>schemaVersion</c>) state it. A later major version may mean something else by the same words, so nothing of it is read: whoever
/// meets one says so in one sentence.
/// </summary>
internal static class FormVersion
{
    /// <summary>The version that this library reads and writes, an integer, as manifests and ids have it.</summary>
    public const string Known = "1";

    /// <summary>What stands before the version in the ids of schemas.</summary>
    internal const string UrnPrefix = "urn:cited-operations:schema:";

    private static readonly int KnownNumber = int.Parse(Known, CultureInfo.InvariantCulture);

    /// <summary>The version in a schema's id if it is later than <see cref="Known"/>; absent otherwise, and where the text is no such id.</summary>
    public static int? LaterInId(string id) =>
        id.StartsWith(UrnPrefix, StringComparison.Ordinal) && id[UrnPrefix.Length..].Split(':', 2) is [var version, _] ? Later(version) : null;

    /// <summary>A version if it is later than <see cref="Known"/>; absent otherwise, and where the text is no version. A version is an integer.</summary>
    public static int? Later(string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > KnownNumber ? number : null;

    /// <summary>What to say of a dataset, a revision or a release in a later form: what it is, what is known, what to do.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="where">The path that states the form.</param>
    /// <param name="version">The version stated there.</param>
    public static string Sentence(string name, string where, int version) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{Shown.Of(name)}\" is in form {version} of the data ({Shown.Of(where)}); this version of cited reads form {Known} only. Use the version of cited that made it, or name a state in form {Known}.");
}
