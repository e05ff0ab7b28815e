using System.Text.RegularExpressions;

namespace Cited.Verifying;

/// <summary>What a release may be like: bounds that no honest one comes near, and that keep a made-up one from doing harm.</summary>
internal static partial class ReleaseLimits
{
    /// <summary>The most files.</summary>
    public const int MaxFiles = 2_000;

    /// <summary>The largest file, in bytes: 512 MiB.</summary>
    public const long MaxFile = 512L * 1024 * 1024;

    /// <summary>All files together, in bytes: 1 GiB.</summary>
    public const long MaxTotal = 1024L * 1024 * 1024;

    /// <summary>How many times larger than in the zip a file may be.</summary>
    public const int MaxRatio = 250;

    /// <summary>Files up to this size, in bytes, may have any ratio.</summary>
    public const long RatioFrom = 64 * 1024;

    /// <summary>
    /// Whether a path is of the kind that releases have: letters, digits, dot, hyphen, underscore; no part that begins with a dot. So
    /// there are no ways out of the folder, no drives, streams, devices by extension or characters that file systems fold.
    /// </summary>
    public static bool IsPath(string path) => path.Length <= 200 && Shape().IsMatch(path);

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
