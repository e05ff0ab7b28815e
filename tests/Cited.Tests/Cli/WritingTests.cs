namespace Cited.Tests.Cli;

/// <summary>What commands write, and what they never write: through links, over what is read-only, half a file.</summary>
public sealed class WritingTests
{
    private const string Operation = "data/operations/2020/example-2020.json";
    private const string News = "data/organizations/example-news.json";

    private const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const UnixFileMode Executable = Shared | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static TheoryData<string, string> Commands => new()
    {
        { "fmt", Operation },
        { "validate --fix", Operation },
        { "changelog --write 0.1.0 --date 2026-01-02", "CHANGELOG.md" },
        { "generate", "docs/rules/README.md" },
        { "new organization Another --type ngo --country ES", "data/organizations/another.json" },
        { "archive record copies", Operation },
        { "release 0.1.0 --keep", "releases/0.1.0/records.zip" },
        { "release 0.1.0", "dist/cited-operations-0.1.0.zip" },
        { "release 0.1.0", "dist/cited-operations-0.1.0/records.ndjson" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_writes_its_file(string command, string path)
    {
        using var dataset = Ready(command);
        var before = Content(dataset.At(path));
        dataset.Run(command.Split(' '));
        Assert.NotEqual(before, Content(dataset.At(path)));
        Assert.DoesNotContain(Directory.GetFiles(dataset.Folder, "*.part", SearchOption.AllDirectories), _ => true);
    }

    // The last part of the path is a link, or each folder on the way.
    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_is_written_through_a_link(string command, string path)
    {
        var parts = path.Split('/');
        for (var depth = 1; depth <= parts.Length; depth++)
        {
            using var dataset = Ready(command);
            using var elsewhere = Ready(command);
            var linked = string.Join('/', parts[..depth]);
            var target = elsewhere.At(linked);
            if (depth == parts.Length)
            {
                File.Delete(dataset.At(Made(dataset, linked)));
                File.CreateSymbolicLink(dataset.At(linked), target);
            }
            else
            {
                if (Directory.Exists(dataset.At(linked)))
                {
                    Directory.Delete(dataset.At(linked), recursive: true);
                }

                Directory.CreateDirectory(target);
                Directory.CreateSymbolicLink(dataset.At(Made(dataset, linked)), target);
            }

            var before = Contents(elsewhere.Folder);
            var run = dataset.Run(command.Split(' '));
            Assert.Equal(before, Contents(elsewhere.Folder));
            Assert.NotNull(new FileInfo(dataset.At(linked)).LinkTarget);
            Assert.True(run.Code is 0 or 1 or 2, $"{linked}: {run}");
        }
    }

    // Where the name of the file aside can be known before, a link can lie in wait there.
    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_is_written_through_a_link_beside_the_file(string command, string path)
    {
        using var dataset = Ready(command);
        using var elsewhere = new TemporaryDataset();
        foreach (var name in new[] { path + ".part", path + ".tmp", path + "~" })
        {
            File.CreateSymbolicLink(dataset.At(Made(dataset, name)), elsewhere.At(News));
        }

        var before = Contents(elsewhere.Folder);
        dataset.Run(command.Split(' '));
        Assert.Equal(before, Contents(elsewhere.Folder));
    }

    [Theory]
    [InlineData("fmt", Operation)]
    [InlineData("validate --fix", Operation)]
    [InlineData("changelog --write 0.1.0 --date 2026-01-02", "CHANGELOG.md")]
    public void A_file_that_is_read_only_stays_as_it_is(string command, string path)
    {
        using var dataset = Ready();
        File.WriteAllText(dataset.At("CHANGELOG.md"), "# Changelog\n");
        var before = File.ReadAllText(dataset.At(path));
        File.SetAttributes(dataset.At(path), FileAttributes.ReadOnly);
        var run = dataset.Run(command.Split(' '));
        Assert.Equal((2, $"cited: \"{path}\" is read-only. Make it writable if it is to change. Nothing was changed.\n"), (run.Code, run.Error));
        Assert.Equal(before, File.ReadAllText(dataset.At(path)));
        File.SetAttributes(dataset.At(path), FileAttributes.Normal);
    }

    [Theory]
    [InlineData(Shared)]
    [InlineData(Executable)]
    public void A_file_keeps_its_permissions(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions");
        using var dataset = Ready();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(dataset.At(Operation), mode);
            Assert.Equal(0, dataset.Run("fmt").Code);
            Assert.Equal(mode, File.GetUnixFileMode(dataset.At(Operation)));
        }
    }

    // Another name of the same file, outside the dataset, still has what it had.
    [Fact]
    public void A_file_with_two_names_changes_under_one_of_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs ln");
        using var dataset = Ready();
        using (var ln = System.Diagnostics.Process.Start("ln", [dataset.At(Operation), dataset.At("other-name")]))
        {
            ln.WaitForExit();
        }

        var before = File.ReadAllText(dataset.At("other-name"));
        Assert.Equal(0, dataset.Run("fmt").Code);
        Assert.NotEqual(before, File.ReadAllText(dataset.At(Operation)));
        Assert.Equal(before, File.ReadAllText(dataset.At("other-name")));
    }

    // What a killed run left: readers pass over it, and a later run that writes there clears it away, once no run can still need it.
    [Fact]
    public void What_a_killed_run_left_is_passed_over_and_cleared_away_later()
    {
        using var dataset = Ready();
        var (old, young) = ("data/operations/2020/.cited-0123456789abcdef0123456789abcdef.part", "data/operations/2020/.cited-fedcba9876543210fedcba9876543210.part");
        dataset.Write(old, "{"u8.ToArray());
        dataset.Write(young, "{"u8.ToArray());
        File.SetLastWriteTimeUtc(dataset.At(old), DateTime.UtcNow - TimeSpan.FromHours(2));
        Assert.Equal(0, dataset.Run("fmt").Code);
        Assert.Equal((false, true), (File.Exists(dataset.At(old)), File.Exists(dataset.At(young))));
        Assert.Equal(0, dataset.Run("validate", "--strict").Code);
    }

    private static TemporaryDataset Ready(string command)
    {
        var dataset = Ready();
        if (command.StartsWith("release", StringComparison.Ordinal))
        {
            Assert.Equal(0, dataset.Run("fmt").Code);
            Assert.Equal(0, dataset.Run("changelog", "--write", "0.1.0", "--date", "2026-01-02").Code);
        }

        return dataset;
    }

    private static TemporaryDataset Ready()
    {
        var dataset = new TemporaryDataset("writing");
        File.AppendAllText(dataset.At(Operation), "\n");
        File.WriteAllText(dataset.At("CHANGELOG.md"), "# Changelog\n");
        var copies = Directory.CreateDirectory(dataset.At("copies")).FullName;
        foreach (var copy in Directory.GetFiles(Path.Combine(Checkout.Fixtures, "base", "archive")))
        {
            File.Copy(copy, Path.Combine(copies, Path.GetFileName(copy)));
        }

        return dataset;
    }

    private static string Made(TemporaryDataset dataset, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(dataset.At(path))!);
        return path;
    }

    private static string? Content(string path) => File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : null;

    private static string[] Contents(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f}: {Content(f)}")];
}
