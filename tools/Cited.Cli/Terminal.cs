namespace Cited.Cli;

/// <summary>
/// What a command may touch of the world around it: two streams and the folder it was called in. Tests pass their own.
/// </summary>
/// <param name="Out">Standard output: results, and nothing else.</param>
/// <param name="Error">Standard error: progress, notes, what went wrong.</param>
/// <param name="Folder">The working folder.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, string Folder)
{
    /// <summary>Whether colours may be written to standard output: only to a real terminal, never under <c>NO_COLOR</c>.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns of the terminal; 100 where there is none.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether someone sits there who can answer.</summary>
    public bool Interactive { get; init; }

    /// <summary>
    /// <c>SOURCE_DATE_EPOCH</c> as reproducible-builds.org specifies it: seconds since 1970 that stand for the time of a build; absent if not set.
    /// </summary>
    public string? SourceDateEpoch { get; init; }
}
