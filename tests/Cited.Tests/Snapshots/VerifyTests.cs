using VerifyXunit;

namespace Cited.Tests.Snapshots;

public sealed class VerifyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cited-verify-").FullName;

    private string Verified => Path.Combine(folder, "SomeTests.Some_test.verified.txt");

    private string Received => Path.Combine(folder, "SomeTests.Some_test.received.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Takes_a_text_that_is_the_verified_one_and_removes_what_an_earlier_run_received()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Received, "old", TestContext.Current.CancellationToken);
        Assert.Null(await Verifier.Compare(Verified, Received, "one\ntwo\n"));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Shows_the_lines_that_differ_and_leaves_the_text_beside_the_verified_one()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree\n", TestContext.Current.CancellationToken);
        var difference = await Verifier.Compare(Verified, Received, "one\n2\nthree\n");
        Assert.Contains("  one\n- two\n+ 2\n  three\n", difference, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree\n", await File.ReadAllTextAsync(Received, TestContext.Current.CancellationToken));
        Assert.Equal("one\ntwo\nthree\n", await File.ReadAllTextAsync(Verified, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fails_where_nothing_is_verified_and_accepts_nothing_by_itself()
    {
        Assert.Contains("There is no", await Verifier.Compare(Verified, Received, "one\n"), StringComparison.Ordinal);
        Assert.Contains("There is no", await Verifier.Compare(Verified, Received, "one\n"), StringComparison.Ordinal);
        Assert.False(File.Exists(Verified));
        Assert.True(File.Exists(Received));
    }

    [Fact]
    public async Task Sees_a_newline_that_is_missing_at_the_end()
    {
        await File.WriteAllTextAsync(Verified, "one\n", TestContext.Current.CancellationToken);
        Assert.NotNull(await Verifier.Compare(Verified, Received, "one"));
    }

    [Fact]
    public async Task Takes_no_notice_of_how_a_checkout_ends_its_lines()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo\r\n", TestContext.Current.CancellationToken);
        Assert.Null(await Verifier.Compare(Verified, Received, "one\ntwo\n"));
    }

    [Fact]
    public async Task A_file_of_its_own_name_is_held_likewise()
    {
        var file = Path.Combine(folder, "expected.txt");
        await File.WriteAllTextAsync(file, "one\n", TestContext.Current.CancellationToken);
        await Verifier.VerifyFile("one\n", file);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Verifier.VerifyFile("two\n", file));
        Assert.Equal("two\n", await File.ReadAllTextAsync(Path.Combine(folder, "expected.received.txt"), TestContext.Current.CancellationToken));
    }
}
