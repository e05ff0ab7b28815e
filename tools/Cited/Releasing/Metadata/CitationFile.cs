using System.Text;
using Cited.Text;

namespace Cited.Releasing.Metadata;

/// <summary><c>CITATION.cff</c>: the Citation File Format 1.2.0. Texts are written as JSON strings, which YAML 1.2 reads alike.</summary>
internal static class CitationFile
{
    public const string Path = "CITATION.cff";

    public static ReleaseFile Of(DatasetMetadata data)
    {
        var text = new StringBuilder("cff-version: 1.2.0\n");
        Line("message", "If you use this dataset, please cite it with the version that you used.");
        text.Append("type: dataset\n");
        Line("title", data.Info.Title);
        Line("abstract", data.Info.Description);
        text.Append("authors:\n");
        foreach (var author in data.Authors)
        {
            text.Append("  - name: ").Append(CanonicalJson.Quote(author.Name)).Append('\n');
        }

        Line("version", data.Version);
        Line("date-released", DateText.Day(data.Date));
        text.Append("license: ").Append(data.Licence.Name).Append('\n');
        if (data.Info.Home is { } home)
        {
            Line("url", home);
        }

        text.Append("keywords:\n");
        foreach (var keyword in data.Info.Keywords)
        {
            text.Append("  - ").Append(CanonicalJson.Quote(keyword)).Append('\n');
        }

        return ReleaseFile.Text(Path, text.ToString());

        void Line(string key, string value) => text.Append(key).Append(": ").Append(CanonicalJson.Quote(value)).Append('\n');
    }
}
