using VerifyXunit;

namespace Cited.Tests.Snapshots;

public sealed class VerifyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cited-verify-").FullName;

    private string Stem => Path.Combine(folder, "SomeTests.Some_test");

    private string Received => Stem + ".received.txt";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Takes_a_text_that_is_the_verified_one_and_removes_what_an_earlier_run_received()
    {
        await File.WriteAllTextAsync(Stem + ".verified.txt", "one\ntwo\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Received, "old", TestContext.Current.CancellationToken);
        Assert.Null(await Verifier.Compare(Stem, "txt", "one\ntwo\n"));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Shows_the_lines_that_differ_and_leaves_the_text_beside_the_verified_one()
    {
        await File.WriteAllTextAsync(Stem + ".verified.txt", "one\ntwo\nthree\n", TestContext.Current.CancellationToken);
        var difference = await Verifier.Compare(Stem, "txt", "one\n2\nthree\n");
        Assert.Contains("  one\n- two\n+ 2\n  three\n", difference, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree\n", await File.ReadAllTextAsync(Received, TestContext.Current.CancellationToken));
        Assert.Equal("one\ntwo\nthree\n", await File.ReadAllTextAsync(Stem + ".verified.txt", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fails_where_nothing_is_verified_and_accepts_nothing_by_itself()
    {
        Assert.Contains("There is no", await Verifier.Compare(Stem, "txt", "one\n"), StringComparison.Ordinal);
        Assert.Contains("There is no", await Verifier.Compare(Stem, "txt", "one\n"), StringComparison.Ordinal);
        Assert.False(File.Exists(Stem + ".verified.txt"));
        Assert.True(File.Exists(Received));
    }

    [Fact]
    public async Task Sees_a_newline_that_is_missing_at_the_end()
    {
        await File.WriteAllTextAsync(Stem + ".verified.txt", "one\n", TestContext.Current.CancellationToken);
        Assert.NotNull(await Verifier.Compare(Stem, "txt", "one"));
    }

    [Fact]
    public async Task Takes_no_notice_of_how_a_checkout_ends_its_lines()
    {
        await File.WriteAllTextAsync(Stem + ".verified.txt", "one\r\ntwo\r\n", TestContext.Current.CancellationToken);
        Assert.Null(await Verifier.Compare(Stem, "txt", "one\ntwo\n"));
    }
}
