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

    // Names of files that a shell would evaluate, expand, split or take for an option.
    public static TheoryData<string> Hostile => ["example-a$(touch ran)", "example-`touch ran`", "example-;touch ran;", "example-'\"$(touch ran)", "example-$(touch${IFS}ran)", "example-*", "example- two words", "-example", "example-<(touch ran)", "example-|touch ran", "example-‘;touch ran;‘"];

    [Theory]
    [MemberData(nameof(Hostile))]
    [InlineData("example-\ntouch ran")]
    [InlineData("Example-Case")]
    public void Offers_no_name_of_a_file_that_is_no_id(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        using var dataset = new TemporaryDataset();
        var before = dataset.Run("[suggest:11]", "cited show ").Out;
        Assert.Contains("example-2020\n", before, StringComparison.Ordinal);
        dataset.Write($"data/operations/2020/{name}.json", "{}"u8.ToArray());
        Assert.Equal(before, dataset.Run("[suggest:11]", "cited show ").Out);
    }

    [Fact]
    public void A_vocabulary_that_is_not_as_expected_completes_nothing()
    {
        using var dataset = new TemporaryDataset();
        dataset.Write("schema/vocabulary/properties.json", """{ "entries": [ { "id": 1 } ] }"""u8.ToArray());
        const string Line = "cited new operation --property arr";
        Assert.Equal((0, string.Empty), dataset.Run($"[suggest:{Line.Length}]", Line) is { } run ? (run.Code, run.Error) : default);
        dataset.Write("schema/vocabulary/properties.json", """{ "entries": [ { "id": "arrests$(touch ran)" }, { "id": "arrests" } ] }"""u8.ToArray());
        Assert.Equal("arrests\n", dataset.Run($"[suggest:{Line.Length}]", Line).Out);
    }

    // Even if the command answered with such names: here it does. What a shell puts on its line is one word again when it is run.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Bash_evaluates_no_answer(string answer)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !IsThere("bash"), "needs bash");
        var script = Script("bash") + $"cited() {{ printf '%s\\n' {Quoted(answer)}; }}\n"
            + "COMP_LINE='cited show '; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(cited show ''); COMP_CWORD=2; _cited\n"
            + "eval \"printf '%s|' ${COMPREPLY[@]}\"\n";
        Assert.Equal(answer + "|", InAFolderOfItsOwn("bash", script, "/dev/stdin"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Zsh_evaluates_no_answer(string answer)
    {
        Assert.SkipUnless(IsThere("zsh"), "needs zsh");
        var script = "compdef() { : }\n_files() { : }\ncompadd() { shift; printf '%s|' \"$@\" }\n" + Script("zsh")
            + $"cited() {{ printf '%s\\n' {Quoted(answer)} }}\nBUFFER='cited show '; CURSOR=11; _cited\n";
        Assert.Equal(answer + "|", InAFolderOfItsOwn("zsh", script, "--no-rcs", "/dev/stdin"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Fish_evaluates_no_answer(string answer)
    {
        Assert.SkipUnless(IsThere("fish"), "needs fish");
        var script = Script("fish") + $"function cited; printf '%s\\n' '{answer.Replace("'", "\\'", StringComparison.Ordinal)}'; end\ncomplete -C 'cited show '\n";
        Assert.Equal(answer + "\n", InAFolderOfItsOwn("fish", script, "--no-config"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void PowerShell_evaluates_no_answer(string answer)
    {
        var powershell = Reader.PowerShell();
        var literal = "'" + answer.Replace("'", "''", StringComparison.Ordinal).Replace("‘", "‘‘", StringComparison.Ordinal) + "'";
        var script = $"function cited {{ {literal} }}\n" + Script("powershell")
            + "$text = [System.Management.Automation.CommandCompletion]::CompleteInput('cited show ', 11, $null).CompletionMatches[0].CompletionText\n"
            + "Invoke-Expression \"Write-Output -- $text\"\n";
        var file = Path.Combine(Path.GetTempPath(), $"cited-{Guid.NewGuid():N}.ps1");
        File.WriteAllText(file, script, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        try
        {
            Assert.Equal(answer, InAFolderOfItsOwn(powershell, string.Empty, "-NoProfile", "-NonInteractive", "-File", file).TrimEnd());
        }
        finally
        {
            File.Delete(file);
        }
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

    private static string Script(string shell) => CommandRun.Of(Checkout.Root, "completion", shell).Out;

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    // Whatever the shell evaluates would leave a file there.
    private static string InAFolderOfItsOwn(string shell, string input, params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("cited-completion-").FullName;
        try
        {
            var (code, output) = Shell(shell, $"cd '{folder}'\n{input}", [.. args], folder);
            Assert.Equal(0, code);
            Assert.Empty(Directory.GetFileSystemEntries(folder));
            return output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Code, string Out) Shell(string shell, string input, params string[] args) => Shell(shell, input, args, Checkout.Root);

    private static (int Code, string Out) Shell(string shell, string input, string[] args, string folder)
    {
        var start = new ProcessStartInfo(shell, args) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
