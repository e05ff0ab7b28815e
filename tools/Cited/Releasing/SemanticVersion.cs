using System.Globalization;
using System.Text.RegularExpressions;

namespace Cited.Releasing;

/// <summary>A version by Semantic Versioning 2.0.0, without pre-release or build part: releases of data have neither.</summary>
public sealed partial record SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    /// <summary>Reads <c>1.2.3</c>; absent if it is none.</summary>
    public static SemanticVersion? TryParse(string text) =>
        Shape().Match(text) is { Success: true } m
            ? new SemanticVersion(Number(m.Groups["major"]), Number(m.Groups["minor"]), Number(m.Groups["patch"]))
            : null;

    /// <summary>
    /// The lowest version for a breaking change. Before 1.0.0 that is the next minor one (Semantic Versioning §4: anything may change
    /// then, and the minor number says so).
    /// </summary>
    public SemanticVersion NextMajor => Major == 0 ? NextMinor : new SemanticVersion(Major + 1, 0, 0);

    /// <summary>The lowest version for an addition.</summary>
    public SemanticVersion NextMinor => new(Major, Minor + 1, 0);

    /// <summary>The lowest version for a correction.</summary>
    public SemanticVersion NextPatch => new(Major, Minor, Patch + 1);

    /// <inheritdoc />
    public int CompareTo(SemanticVersion? other) =>
        other is null ? 1 : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>Whether the first comes before the second.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first comes before the second or is the same.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first comes after the second.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first comes after the second or is the same.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<major>0|[1-9][0-9]{0,5})\.(?<minor>0|[1-9][0-9]{0,5})\.(?<patch>0|[1-9][0-9]{0,5})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
