using System.Diagnostics;
using Cited.Cli;
using Cited.Tests.Docs;

namespace Cited.Tests.Cli;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("cited ", "validate")]
    [InlineData("cited val", "validate")]
    [InlineData("cited validate --", "--strict")]
    [InlineData("cited validate --format ", "sarif")]
    [InlineData("cited explain unknown-so", "unknown-source")]
    [InlineData("cited new source https://x.example/ --publisher example-", "example-police")]
    [InlineData("cited new operation --property arr", "arrests")]
    [InlineData("cited new indicator example-p", "example-police")]
    [InlineData("cited completion ", "fish")]
    [InlineData("cited show example-2", "example-2020")]
    [InlineData("cited cite example-news-2020-05-0", "example-news-2020-05-02-arrests")]
    [InlineData("cited new source https://x.example/ --origin re", "rewrite")]
    [InlineData("cited new source https://x.example/ --derived-from example-p", "example-police")]
    [InlineData("cited new organization X --type news", "newspaper")]
    [InlineData("cited new organization X --country E", "ES")]
    [InlineData("cited new operation --area latin", "latin-america")]
    public void Suggests_how_a_line_may_go_on(string line, string suggestion)
    {
        using var dataset = new TemporaryDataset();
        var run = dataset.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains(suggestion, run.Out.Split('\n'));
    }

    [Theory]
    [InlineData("bash", "-n")]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public void Prints_a_script_that_the_shell_accepts(string shell, string onlyParse)
    {
        var run = CommandRun.Of(Checkout.Root, "completion", shell);
        Assert.Equal(0, run.Code);
        Assert.SkipUnless(IsThere(shell), $"needs {shell}");
        Assert.Equal((0, string.Empty), Shell(shell, run.Out, onlyParse, "/dev/stdin"));
    }

    [Fact]
    public void Completes_in_bash()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !IsThere("bash"), "needs bash");
        using var dataset = new TemporaryDataset();
        var script = CommandRun.Of(Checkout.Root, "completion", "bash").Out
            + $"cited() {{ dotnet '{typeof(Application).Assembly.Location}' \"$@\"; }}\ncd '{dataset.Folder}'\n"
            + "COMP_LINE='cited explain unknown-so'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(cited explain unknown-so); COMP_CWORD=2; _cited; echo \"${COMPREPLY[@]}\"\n";
        Assert.Equal((0, "unknown-source\n"), Shell("bash", script, "/dev/stdin"));
    }

    [Theory]
    [InlineData("cited explain unknown-so", "unknown-source")]
    [InlineData("cited new source --origin re", "release,rewrite")]
    [InlineData("cited validate sche", "schema/")]
    public void Completes_in_fish(string line, string completions)
    {
        Assert.SkipUnless(IsThere("fish"), "needs fish");
        using var dataset = new TemporaryDataset();
        dataset.Write("ReadMe.md", []);
        var script = $"function cited; dotnet '{typeof(Application).Assembly.Location}' $argv; end\ncd '{dataset.Folder}'\n"
            + CommandRun.Of(Checkout.Root, "completion", "fish").Out + $"complete -C '{line}'\n";
        var (code, output) = Shell("fish", script, "--no-config");
        Assert.Equal((0, completions), (code, string.Join(',', output.TrimEnd('\n').Split('\n').Select(l => l.Split('\t')[0]))));
    }

    [Theory]
    [InlineData("cited explain unknown-so", "unknown-source")]
    [InlineData("cited new source --origin re", "release,rewrite")]
    [InlineData("cited new i", "indicator")]
    public void Completes_in_powershell(string line, string completions)
    {
        var powershell = Reader.PowerShell();
        using var dataset = new TemporaryDataset();
        File.WriteAllText(dataset.At("try.ps1"), $"function cited {{ dotnet '{typeof(Application).Assembly.Location}' @args }}\n"
            + CommandRun.Of(Checkout.Root, "completion", "powershell").Out
            + $"Set-Location '{dataset.Folder}'\n([System.Management.Automation.CommandCompletion]::CompleteInput('{line}', {line.Length}, $null).CompletionMatches | ForEach-Object CompletionText) -join ','\n");
        var (code, output) = Shell(powershell, string.Empty, "-NoProfile", "-NonInteractive", "-File", dataset.At("try.ps1"));
        Assert.Equal((0, completions), (code, output.Trim()));
    }

    [Fact]
    public void Offers_nothing_twice()
    {
        using var dataset = new TemporaryDataset();
        foreach (var line in new[] { "cited ", "cited new ", "cited validate ", "cited archive " })
        {
            var offered = dataset.Run($"[suggest:{line.Length}]", line).Out.TrimEnd('\n').Split('\n');
            Assert.Equal(offered.Distinct(StringComparer.Ordinal), offered);
        }
    }

    [Fact]
    public void Knows_four_shells_and_says_so()
    {
        Assert.Contains("Register-ArgumentCompleter", CommandRun.Of(Checkout.Root, "completion", "powershell").Out, StringComparison.Ordinal);
        var run = CommandRun.Of(Checkout.Root, "completion", "tcsh");
        Assert.Equal(2, run.Code);
        Assert.Contains("\"fish\"", run.Error, StringComparison.Ordinal);
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));

    private static (int Code, string Out) Shell(string shell, string input, params string[] args)
    {
        var start = new ProcessStartInfo(shell, args) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
