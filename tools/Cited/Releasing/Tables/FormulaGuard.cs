using System.Text.RegularExpressions;

namespace Cited.Releasing.Tables;

/// <summary>
/// Keeps spreadsheets from running text as a formula (OWASP, "CSV Injection"). A text that would be taken for one, because it, or a part
/// of it after a semicolon (which some locales take for the separator), begins with <c>= + - @</c> or their full-width forms, gets an
/// apostrophe before that, as spreadsheets mark text themselves. Nothing is lost: texts that already have apostrophes there get one more, so
/// taking one away gives exactly the text that was. Numbers and dates are never touched; SQLite and records.ndjson have no marks.
/// </summary>
internal static partial class FormulaGuard
{
    /// <summary>The text as a CSV file carries it.</summary>
    public static string Mark(string text) => Danger().Replace(text, "${at}'${rest}");

    /// <summary>The text that was marked.</summary>
    public static string Unmark(string text) => Marked().Replace(text, "${at}${rest}");

    /// <summary>Whether a text is carried with a mark.</summary>
    public static bool Marks(string text) => Danger().IsMatch(text);

    [GeneratedRegex("(?<at>^|;)(?<rest>[ ']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.ExplicitCapture)]
    private static partial Regex Danger();

    [GeneratedRegex("(?<at>^|;)'(?<rest>[ ']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
