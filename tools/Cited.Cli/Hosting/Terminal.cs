namespace Cited.Cli.Hosting;

/// <summary>
/// What a command may touch of the world around it: its streams, the folder it was called in and the clock. Tests pass their own.
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

    /// <summary>Standard input: what that someone answers.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>That someone's next key, waited for and not shown; absent where answers come as whole lines only.</summary>
    public Func<ConsoleKeyInfo>? Keys { get; init; }

    /// <summary>
    /// Asked for by a command that goes on until it is told to stop: what tells it so, as Ctrl+C does. Other commands end at once.
    /// </summary>
    public Func<CancellationToken> Stop { get; init; } = () => CancellationToken.None;

    /// <summary>What commands that ask the network keep to.</summary>
    public NetworkPolicy Network { get; init; } = new();

    /// <summary>What day it is; asked only where a record says so, as in <c>accessed</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
