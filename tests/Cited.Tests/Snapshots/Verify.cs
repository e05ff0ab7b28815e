using System.Runtime.CompilerServices;
using System.Text;
using Cited.Reporting;

// The namespace, the call "Verify" and the names of its files are those of the package Verify.XunitV3.
namespace VerifyXunit;

/// <summary>
/// Snapshot tests: a text is compared with <c>Class.Method.verified.ext</c> beside the test. Where they differ, or there is
/// none, the text is left beside it as <c>*.received.ext</c> and the test fails with the difference. Nothing is ever
/// accepted by itself: who has looked at the received file renames it. Texts that readers find at a place of their own are compared with
/// <see cref="VerifyFile"/>, which the package does not have.
/// </summary>
internal static class Verifier
{
    private const int LinesAround = 3;

    /// <summary>Compares a text with the file of the running test.</summary>
    public static async Task Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        var method = TestContext.Current.TestMethod?.MethodName ?? throw new InvalidOperationException("There is no test that runs.");
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        await Judge($"{stem}.verified.{extension}", $"{stem}.received.{extension}", target);
    }

    /// <summary>Compares a text with a file that has a place and a name of its own: that of a fixture, or a page of the docs.</summary>
    public static Task VerifyFile(string target, string verified) => Judge(verified, Path.ChangeExtension(verified, ".received" + Path.GetExtension(verified)), target);

    /// <summary>What is wrong, in words; nothing if the text is the verified one.</summary>
    internal static async Task<string?> Compare(string verified, string received, string target)
    {
        var actual = Lines(target);
        var expected = File.Exists(verified) ? Lines(await File.ReadAllTextAsync(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return null;
        }

        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return expected is null
            ? $"There is no {verified}. Look at {received} and, if it is right, rename it."
            : $"{Path.GetFileName(verified)} differs from what was received (- verified, + received). If the new text is right, rename {received}.\n\n{Difference(expected, actual)}";
    }

    private static async Task Judge(string verified, string received, string target)
    {
        if (await Compare(verified, received, target) is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The lines that differ, with a few around each stretch.</summary>
    private static string Difference(string expected, string actual)
    {
        var shown = new StringBuilder();
        foreach (var line in LineDiff.Of(expected, actual, LinesAround))
        {
            shown.Append(line.AfterGap ? "…\n" : string.Empty).Append(line.Sign).Append(' ').Append(line.Text).Append('\n');
        }

        return shown.Length == 0 ? "They differ only in the last newline.\n" : shown.ToString();
    }
}
