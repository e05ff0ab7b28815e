using System.Globalization;
using System.Text;
using Cited.Reading;
using Cited.Releasing;
using Cited.Verifying.Keeping;

namespace Cited.Generating;

/// <summary>The list of forms that the tool carries: that of each kept release, and that of the project as it is.</summary>
internal static class KnownFormsList
{
    private const string Current = "current";

    public static GeneratedFile Of(IFileTree project)
    {
        var text = new StringBuilder("# The forms of the data that cited reads in a release: version, SHA-256 over schema/. Made by \"cited generate\".\n");
        foreach (var release in KeptReleases.Read(project))
        {
            Append(text, release.Version.ToString(), KeptReleases.FilesOf(project, release.Version));
        }

        Append(text, Current, CarriedFiles.Of(project).Select(f => KeyValuePair.Create(f.Path, f.Bytes)));
        return new GeneratedFile(KnownForms.Path, text.ToString());
    }

    private static void Append(StringBuilder text, string version, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) =>
        text.Append(CultureInfo.InvariantCulture, $"{version}  {KnownForms.DigestOf(files)}\n");
}
