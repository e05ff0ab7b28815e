using System.Diagnostics;
using System.Text.Json;
using Cited.Passages;

namespace Cited.Tests.Passages;

/// <summary>
/// Whether a fragment is found in a page as a browser finds it. tests/fixtures/passages/browser.jsonl has small pages, a fragment for each, and
/// what Chromium said; where Chromium is installed, it is asked again.
/// </summary>
public sealed class BrowserTests
{
    private const int LeastTries = 2;
    private const int MostTries = 8;

    private static readonly BrowserCase[] Cases =
    [
        .. File.ReadLines(Path.Combine(Checkout.Fixtures, "passages", "browser.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var one = json.RootElement;
            return new BrowserCase(one.GetProperty("name").GetString()!, one.GetProperty("body").GetString()!, one.GetProperty("start").GetString()!, one.GetProperty("found").GetBoolean());
        }),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fragment_is_found_as_the_browser_found_it(string name)
    {
        var one = Array.Find(Cases, c => c.Name == name)!;
        var page = PageText.OfHtml($"<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>{one.Body}</body></html>");
        Assert.Equal(one.IsFound, FragmentFinder.Find(page, new TextDirective(null, one.Start, null, null)).Count > 0);
    }

    [Fact]
    public async Task The_browser_still_finds_them_so()
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(chromium is null, "needs Chromium, which is not installed");
        var folder = Directory.CreateTempSubdirectory("cited-browser");
        try
        {
            var said = new string[Cases.Length];
            await Parallel.ForAsync(0, Cases.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
            {
                // On a busy machine the page can be asked before it has moved, above all where something is opened first. So what is not found is
                // looked for again, and a case is one of "not found" only if it never is.
                var found = false;
                for (var again = 0; again < (Cases[i].IsFound ? MostTries : LeastTries) && !found; again++)
                {
                    found = await Ask(chromium!, Cases[i], Path.Combine(folder.FullName, $"{i}-{again}"));
                }

                said[i] = $"{Cases[i].Name}: {found}";
            });
            Assert.Equal(Cases.Select(c => $"{c.Name}: {c.IsFound}"), said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The passage stands far down, so that the page has moved if it was found; the page's own script says so in its title.
    private static async Task<bool> Ask(string chromium, BrowserCase one, string folder)
    {
        Directory.CreateDirectory(folder);
        var page = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(page, $$"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body><div style="height:6000px"></div>{{one.Body}}<div style="height:3000px"></div>
            <script>setTimeout(() => { document.title = window.scrollY > 100 ? "it was found" : "it was not" }, 900)</script></body></html>
            """);
        var fragment = Uri.EscapeDataString(one.Start).Replace("-", "%2D", StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo(
            chromium,
            ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "--virtual-time-budget=3000", $"--user-data-dir={Path.Combine(folder, "profile")}", $"file://{page}#:~:text={fragment}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var shown = await process.StandardOutput.ReadToEndAsync();
        await Task.WhenAll(errors, process.WaitForExitAsync());
        return shown.Contains("<title>it was found</title>", StringComparison.Ordinal);
    }

    private sealed record BrowserCase(string Name, string Body, string Start, bool IsFound);
}
