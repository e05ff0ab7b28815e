namespace Cited.Reading;

/// <summary>
/// Files that editors and systems leave beside those that people work on: swap files, backups, locks, what a folder's view looks like, what
/// this tool writes aside. In a folder they are passed over, and .gitignore keeps them out of the project, so that nobody is scolded for an open editor. One
/// that git holds all the same is not passed over: anyone could hide a file from every rule by its name.
/// </summary>
public static class Leftovers
{
    private const string AsideBegins = ".cited-";
    private const string AsideEnds = ".part";

    /// <summary>The name of a file that this tool writes aside and then moves into place; a killed run leaves it behind.</summary>
    /// <param name="unique">What nobody else can name.</param>
    public static string Aside(string unique) => AsideBegins + unique + AsideEnds;

    /// <summary>Whether a file was written aside by this tool.</summary>
    public static bool IsAside(string name) => name.StartsWith(AsideBegins, StringComparison.Ordinal) && name.EndsWith(AsideEnds, StringComparison.Ordinal);

    /// <summary>The part of a path that is the name of a leftover, a folder's or the file's; absent if there is none.</summary>
    public static string? PartOf(string path) => path.Split('/').FirstOrDefault(Include);

    /// <summary>Whether a file is one of them by its name.</summary>
    public static bool Include(string name) => IsAside(name) || name switch
    {
        // Finder and Explorer; Vim's question whether it may write here.
        ".DS_Store" or "Thumbs.db" or "desktop.ini" or "4913" => true,

        // Backups; Emacs' locks and unsaved changes; Vim's swap files.
        [.., '~'] or ['.', '#', ..] or ['#', .., '#'] or ['.', .., '.', 's', 'w', >= 'a' and <= 'z'] => true,
        _ => false,
    };
}
