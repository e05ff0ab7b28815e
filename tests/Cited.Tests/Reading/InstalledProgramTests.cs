using System.Diagnostics;
using System.Text;
using Cited.Cli;
using Cited.Reading;
using Cited.Tests.Cli;

namespace Cited.Tests.Reading;

public sealed class InstalledProgramTests
{
    [Fact]
    public void Only_absolute_entries_of_PATH_are_looked_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "these are paths of Unix");
        Assert.Equal(["/opt/bin/git", "/usr/bin/git"], InstalledProgram.Candidates("git", "/work/set", ":.:bin::../bin:/opt/bin:~/bin:/usr/bin:", null));
        Assert.Empty(InstalledProgram.Candidates("git", "/work/set", string.Empty, null));
        Assert.Empty(InstalledProgram.Candidates("git", "/work/set", null, null));
    }

    [Fact]
    public void Nothing_below_the_contributed_folder_is_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "these are paths of Unix");
        Assert.Equal(
            ["/work/settings/bin/git", "/usr/bin/git"],
            InstalledProgram.Candidates("git", "/work/set/", "/work/set:/work/set/node_modules/.bin:/work/other/../set/bin:/work/settings/bin:/usr/bin", null));
        Assert.Equal(["/usr/bin/git"], InstalledProgram.Candidates("git", "/", "/usr/bin", null));
    }

    // A batch file's arguments would be read by the command interpreter.
    [Theory]
    [InlineData(".COM;.EXE;.BAT;.CMD;.JS", "git.COM,git.EXE")]
    [InlineData(".exe", "git.exe")]
    [InlineData(".BAT", "git.exe")]
    [InlineData("", "git.exe")]
    public void On_Windows_PATHEXT_says_which_files_are_programs(string extensions, string names) =>
        Assert.Equal(names, string.Join(',', InstalledProgram.Candidates("git", Path.GetTempPath(), ".;" + Path.GetFullPath("/Programs") + ";;bin", extensions).Select(Path.GetFileName)));

    [Fact]
    public void What_is_no_program_is_passed_over()
    {
        Assert.NotNull(InstalledProgram.Named("git", Path.GetTempPath()));
        Assert.Null(InstalledProgram.Named("no-such-program", Path.GetTempPath()));
    }

    // The working folder is looked in before PATH where a program is started by its name; a checkout may hold a file of that name, hooks, a
    // monitor of the file system, and a PATH that leads into it.
    [Theory]
    [InlineData("validate", "--base", "HEAD")]
    [InlineData("diff", "git:HEAD", ".")]
    public void Nothing_that_a_checkout_holds_is_run(params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "plants scripts of Unix");
        using var dataset = GitTreeTests.Committed();
        var trap = $"#!/bin/sh\necho \"$0\" >> '{dataset.At("ran")}'\nexit 1\n";
        foreach (var planted in new[] { "git", "bin/git", ".git/hooks/post-index-change", ".git/hooks/reference-transaction", "monitor" })
        {
            dataset.Write(planted, Encoding.UTF8.GetBytes(trap));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(dataset.At(planted), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        File.AppendAllText(dataset.At(".git/config"), $"[core]\n\tfsmonitor = {dataset.At("monitor")}\n\tpager = {dataset.At("monitor")}\n[diff]\n\texternal = {dataset.At("monitor")}\n");
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, .. args])
        {
            WorkingDirectory = dataset.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $":.:bin:{dataset.At("bin")}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error);
        Assert.False(File.Exists(dataset.At("ran")), "a file of the checkout was run");
    }

    // Files in a folder of the checkout that look like a repository of their own, with their own configuration.
    [Fact]
    public void Files_that_look_like_a_bare_repository_are_not_one()
    {
        using var dataset = GitTreeTests.Committed();
        var below = Directory.CreateDirectory(dataset.At("set")).FullName;
        foreach (var entry in new[] { "HEAD", "config", "objects", "refs" })
        {
            var from = dataset.At(".git/" + entry);
            if (Directory.Exists(from))
            {
                foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                {
                    dataset.Write(Path.Combine("set", entry, Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
                }

                continue;
            }

            File.Copy(from, Path.Combine(below, entry));
        }

        Assert.Throws<DatasetException>(() => GitTree.Open(below, "HEAD"));
    }
}
