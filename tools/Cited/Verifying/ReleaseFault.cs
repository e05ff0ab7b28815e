namespace Cited.Verifying;

/// <summary>Something in a release that is not as it should be.</summary>
/// <param name="Path">The file, or empty for the release as a whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record ReleaseFault(string Path, string Message)
{
    /// <summary>One line.</summary>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}

/// <summary>What was read of a release, and what kept the rest from being read.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Files">The files by path.</param>
/// <param name="Faults">What is wrong with the folder or zip itself.</param>
public sealed record ReadRelease(string Name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, IReadOnlyList<ReleaseFault> Faults)
{
    /// <summary>The names of all that was found, as they were found, whether it was read or not.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The bytes of the zip that it was read from; absent for a folder.</summary>
    public ReadOnlyMemory<byte>? Zip { get; init; }

    /// <summary>The folder that all entries of the zip lie in; absent for a folder.</summary>
    public string? ZipFolder { get; init; }
}
