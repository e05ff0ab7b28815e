namespace Cited.Reading;

/// <summary>
/// Files that editors and systems leave beside those that people work on: swap files, backups, locks, what a folder's view looks like. In a
/// folder they are passed over, and .gitignore keeps them out of the project, so that nobody is scolded for an open editor.
/// </summary>
public static class Leftovers
{
    /// <summary>Whether a file is one of them by its name.</summary>
    public static bool Include(string name) => name switch
    {
        // Finder and Explorer; Vim's question whether it may write here.
        ".DS_Store" or "Thumbs.db" or "desktop.ini" or "4913" => true,

        // Backups; Emacs' locks and unsaved changes; Vim's swap files.
        [.., '~'] or ['.', '#', ..] or ['#', .., '#'] or ['.', .., '.', 's', 'w', >= 'a' and <= 'z'] => true,
        _ => false,
    };
}
