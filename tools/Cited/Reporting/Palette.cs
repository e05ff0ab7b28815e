using Cited.Findings;

namespace Cited.Reporting;

/// <summary>
/// What is written before and after a stretch of text to colour it. The library has no console: who has one decides
/// whether to pass <see cref="Ansi"/>.
/// </summary>
/// <param name="Error">Before an error.</param>
/// <param name="Warning">Before a warning.</param>
/// <param name="Note">Before a note.</param>
/// <param name="Place">Before a path with line and column.</param>
/// <param name="Quiet">Before what is less important: line numbers, labels.</param>
/// <param name="Reset">After each of these.</param>
public sealed record Palette(string Error, string Warning, string Note, string Place, string Quiet, string Reset)
{
    /// <summary>No colour at all.</summary>
    public static Palette None { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>The eight basic colours of ECMA-48 (SGR), which every terminal theme keeps legible.</summary>
    public static Palette Ansi { get; } = new("\u001b[1;31m", "\u001b[1;33m", "\u001b[1;36m", "\u001b[1m", "\u001b[2m", "\u001b[0m");

    /// <summary>A text in the colour of a severity.</summary>
    public string Paint(Severity severity, string text) => Paint(ColourOf(severity), text);

    /// <summary>A text between a colour and the reset.</summary>
    public string Paint(string colour, string text) => colour.Length == 0 ? text : colour + text + Reset;

    private string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Note,
    };
}
