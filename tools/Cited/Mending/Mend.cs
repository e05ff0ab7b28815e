namespace Cited.Mending;

/// <summary>One thing that was mended.</summary>
/// <param name="Path">The file, as it was named before.</param>
/// <param name="Line">The line in the file before, from 1.</param>
/// <param name="What">What was done, as the end of a sentence that begins with the place.</param>
public sealed record Mend(string Path, int Line, string What);

/// <summary>A file with all that was mended in it.</summary>
/// <param name="Path">Where it was.</param>
/// <param name="NewPath">Where it is to be: the same, unless it takes the name of its id.</param>
/// <param name="Content">What it is to hold.</param>
/// <param name="IsMended">Whether it holds something else now.</param>
public sealed record MendedFile(string Path, string NewPath, ReadOnlyMemory<byte> Content, bool IsMended);

/// <summary>What can be mended without asking, and what then is in the files.</summary>
/// <param name="Files">The files that change.</param>
/// <param name="Mends">What was done, by file and line.</param>
/// <param name="Untried">Files of which more values have the wrong type than are tried, with how many were left; in ordinal order.</param>
public sealed record MendedFiles(IReadOnlyList<MendedFile> Files, IReadOnlyList<Mend> Mends, IReadOnlyList<(string Path, int Values)> Untried);
