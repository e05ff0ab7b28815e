namespace Cited.Generating.Architecture;

/// <summary>A folder of the library, and which others its code may use.</summary>
/// <param name="Name">Its name, which is that of its namespace below <c>Cited</c>.</param>
/// <param name="What">What it contains, in a sentence.</param>
/// <param name="Uses">The folders that it may use, each with the reason.</param>
internal sealed record LibraryFolder(string Name, string What, params IReadOnlyList<Use> Uses);

/// <summary>A folder that another one may use.</summary>
/// <param name="Folder">Its name.</param>
/// <param name="Why">What for, in a few words.</param>
internal sealed record Use(string Folder, string Why);
