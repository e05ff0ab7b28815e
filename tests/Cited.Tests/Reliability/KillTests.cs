using System.Globalization;

namespace Cited.Tests.Reliability;

/// <summary>
/// Processes that are killed while they write. The short run is part of the ordinary tests. The long one is run by
/// <c>Cited.Tests --explicit only --filter-class Cited.Tests.Reliability.KillTests</c>: 200 kills of each command, or as many as
/// <c>KILLS</c> says, of this build or of the program that <c>CITED</c> names; of the commands that begin with <c>ONLY</c>, if it is set.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_201;

    public static TheoryData<string> Names =>
    [
        .. WritingCommands.All.Select(c => c.Name)
            .Where(n => n.StartsWith(Environment.GetEnvironmentVariable("ONLY") ?? string.Empty, StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData("fmt")]
    [InlineData("new organization")]
    public void A_few_kills_leave_each_file_whole(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a signal that ends a process at once");
        Counted(name, 3);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public void Many_kills_leave_each_file_whole(string name)
    {
        var asked = Environment.GetEnvironmentVariable("KILLS");
        var kills = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 200;
        var count = Counted(name, kills);
        Assert.True(count.MidWrite >= kills / 4, $"only {count.MidWrite} of {count.Kills} were killed while a temporary file existed");
    }

    private KillCount Counted(string name, int kills)
    {
        var count = new KilledCommand(WritingCommands.Named(name), new Random(Seed)).Kill(kills);
        output.WriteLine($"| `{name}` | {count.Kills} | {count.MidWrite} | {count.HalfWritten.Count} | {count.FailedAfter.Count} |");
        Assert.Empty(count.HalfWritten);
        Assert.Empty(count.FailedAfter);
        Assert.Equal(kills, count.Kills);
        return count;
    }
}
