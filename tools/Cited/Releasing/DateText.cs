using System.Globalization;

namespace Cited.Releasing;

/// <summary>Days as text.</summary>
internal static class DateText
{
    /// <summary>ISO 8601: <c>2025-06-06</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
