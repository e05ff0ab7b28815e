namespace Cited.Generating;

/// <summary>A file that the project writes itself: its path below the root, and all of its text.</summary>
public sealed record GeneratedFile(string Path, string Text);
