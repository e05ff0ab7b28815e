using Cited.Text;

namespace Cited.Reporting;

/// <summary>What a report needs and the library cannot know: it has no console, environment or repository.</summary>
/// <param name="ToolVersion">The version of <c>cited</c>, as in semantic versioning 2.0.0.</param>
public sealed record ReportContext(string ToolVersion)
{
    /// <summary>Colours for the text form; none by default.</summary>
    public Palette Palette { get; init; } = Palette.None;

    /// <summary>Columns of the terminal. Lines of a record that are longer are cut around the spot; messages are not.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The dataset's folder below the repository's root, as in <c>sets/operations</c>; empty if it is the root.</summary>
    public string RootPrefix { get; init; } = string.Empty;

    /// <summary>
    /// Whether the form for people shows each note, and so all findings in the order of files. Without, errors come first, then warnings, and
    /// notes are counted by rule: thousands of lines that ask for nothing would bury the few that do.
    /// </summary>
    public bool EachNote { get; init; } = true;

    /// <summary>Whether warnings fail (<c>--strict</c>), for formats that tell failures from the rest.</summary>
    public bool WarningsFail { get; init; }

    /// <summary>A place's file, below the repository's root, with forward slashes.</summary>
    public string PathOf(Place place)
    {
        var prefix = RootPrefix.Trim('/');
        return prefix.Length == 0 ? place.Path : prefix + "/" + place.Path;
    }
}
