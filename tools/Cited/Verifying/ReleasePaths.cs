using System.Text.RegularExpressions;

namespace Cited.Verifying;

/// <summary>The names that files of a release have.</summary>
internal static partial class ReleasePaths
{
    /// <summary>
    /// Whether a path is of the kind that releases have: letters, digits, dot, hyphen, underscore; no part that begins with a dot. So
    /// there are no ways out of the folder, no drives, streams, devices by extension or characters that file systems fold.
    /// </summary>
    public static bool IsPath(string path) => path.Length <= 200 && Shape().IsMatch(path);

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
