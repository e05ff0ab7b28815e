using System.Globalization;
using Cited.Reading;

namespace Cited.Cli.States;

/// <summary>The date of a release: <c>SOURCE_DATE_EPOCH</c> if it is set, else the date in CHANGELOG.md. Never the clock.</summary>
internal static class ReleaseTime
{
    /// <summary>The day, in UTC.</summary>
    /// <exception cref="DatasetException"><c>SOURCE_DATE_EPOCH</c> is set and is no number of seconds.</exception>
    public static DateOnly? Of(Terminal terminal, DateOnly? changelog)
    {
        if (string.IsNullOrEmpty(terminal.SourceDateEpoch))
        {
            return changelog;
        }

        // The last second of the year 9999, beyond which there are no dates.
        const long Last = 253402300799;
        return long.TryParse(terminal.SourceDateEpoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Last
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new DatasetException($"SOURCE_DATE_EPOCH is \"{terminal.SourceDateEpoch}\", which is no number of seconds since 1970. Unset it, or give such a number.");
    }
}
