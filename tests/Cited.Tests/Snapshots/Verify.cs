using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

// The namespace, the call and the names of files are those of the package Verify.XunitV3, which can take this file's
// place with no other change.
namespace VerifyXunit;

/// <summary>
/// Snapshot tests: a text is compared with <c>Class.Method.verified.ext</c> beside the test. Where they differ, or there is
/// none, the text is left beside it as <c>*.received.ext</c> and the test fails with the difference. Nothing is ever
/// accepted by itself: who has looked at the received file renames it.
/// </summary>
internal static class Verifier
{
    private const int LinesAround = 3;

    /// <summary>Compares a text with the file of the running test.</summary>
    public static async Task Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        var method = TestContext.Current.TestMethod?.MethodName ?? throw new InvalidOperationException("There is no test that runs.");
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        if (await Compare(stem, extension, target) is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    /// <summary>What is wrong, in words; nothing if the text is the verified one.</summary>
    internal static async Task<string?> Compare(string stem, string extension, string target)
    {
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
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

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The lines that differ, with a few around each stretch.</summary>
    private static string Difference(string expected, string actual)
    {
        var lines = InlineDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false).Lines;
        var changed = Enumerable.Range(0, lines.Count).Where(i => lines[i].Type != ChangeType.Unchanged).ToArray();
        var shown = new StringBuilder();
        var last = -1;
        foreach (var i in Enumerable.Range(0, lines.Count).Where(i => changed.Any(c => Math.Abs(c - i) <= LinesAround)))
        {
            shown.Append(last >= 0 && i > last + 1 ? "…\n" : string.Empty).Append(Sign(lines[i].Type)).Append(' ').Append(lines[i].Text).Append('\n');
            last = i;
        }

        return shown.Length == 0 ? "They differ only in the last newline.\n" : shown.ToString();
    }

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
