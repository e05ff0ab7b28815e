namespace Cited.Tests.Cli;

/// <summary>A clock on which it is always the same day.</summary>
internal sealed class FixedClock(int year, int month, int day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
