using System.Globalization;
using System.Text;
using System.Text.Json;
using Cited.Releasing;
using Cited.Releasing.Databases;
using Cited.Releasing.Tables;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>How a file that another version of the tool made differs from what this one makes of the same records.</summary>
internal sealed record Difference(IReadOnlyList<ReleaseFault> Faults, IReadOnlyList<ReleaseFault> Unproved);

/// <summary>
/// Compares a file by what it says. A cell that the records contradict is a fault whatever version wrote it; words that cannot be compared
/// are unproved.
/// </summary>
internal static class Differences
{
    // In a manifest, the files are held against the files themselves.
    private const string FilesOfManifest = "files";

    /// <param name="path">The file.</param>
    /// <param name="found">As it is in the release.</param>
    /// <param name="made">As this version makes it.</param>
    /// <param name="built">The release that this version makes.</param>
    /// <param name="input">What it is made from.</param>
    public static Difference Of(string path, ReadOnlyMemory<byte> found, ReadOnlyMemory<byte> made, Release built, ReleaseInput input)
    {
        if (path == ReleaseLayout.Records)
        {
            return new Difference([new ReleaseFault(path, "it is not its records in RFC 8785 form, sorted by id")], []);
        }

        if (path == ReleaseLayout.Checksums)
        {
            return new Difference([], []);
        }

        if (path == ReleaseLayout.Manifest)
        {
            return InManifest(found, made);
        }

        if (path == SqliteDatabase.Path)
        {
            return DatabaseComparison.Of(found, SqliteDatabase.Tables(built.Tables, About.Of(input, input.Dataset.Info!)));
        }

        return built.Tables.FirstOrDefault(t => t.Path == path) is { } table
            ? InTable(path, found, made, table)
            : new Difference([], [new ReleaseFault(path, "this version of cited writes it in other words, so nothing tells whether it follows from the records")]);
    }

    private static Difference InTable(string path, ReadOnlyMemory<byte> found, ReadOnlyMemory<byte> made, Table table)
    {
        var lines = CsvReader.Read(Encoding.UTF8.GetString(found.Span), out var fault);
        if (fault is not null || lines.Count == 0)
        {
            return new Difference([new ReleaseFault(path, fault ?? "it has no header")], []);
        }

        // TableCheck finds this only in tables that datapackage.json describes.
        if (lines.Select((l, i) => (Cells: l.Count, Number: i + 1)).FirstOrDefault(l => l.Cells != lines[0].Count) is { Number: > 0 } uneven)
        {
            return new Difference([new ReleaseFault(path, string.Create(CultureInfo.InvariantCulture, $"line {uneven.Number} has {uneven.Cells} cells, but the header has {lines[0].Count}"))], []);
        }

        var expected = CsvReader.Read(Encoding.UTF8.GetString(made.Span), out _);
        return TableComparison.Of(path, table.PrimaryKey, new TableText(expected[0], expected.Skip(1)), new TableText(lines[0], lines.Skip(1)));
    }

    private static Difference InManifest(ReadOnlyMemory<byte> found, ReadOnlyMemory<byte> made)
    {
        using var stated = JsonDocument.Parse(found);
        using var expected = JsonDocument.Parse(made);
        var faults = new List<ReleaseFault>();
        var unproved = new List<ReleaseFault>();
        foreach (var member in stated.RootElement.EnumerateObject().Where(m => m.Name != FilesOfManifest))
        {
            if (!expected.RootElement.TryGetProperty(member.Name, out var value))
            {
                unproved.Add(new ReleaseFault(ReleaseLayout.Manifest, $"this version of cited writes no \"{Shown.Of(member.Name)}\", so nothing tells whether it is right"));
            }
            else if (!JsonElement.DeepEquals(member.Value, value))
            {
                faults.Add(new ReleaseFault(ReleaseLayout.Manifest, $"its \"{member.Name}\" does not follow from the records"));
            }
        }

        return new Difference(faults, unproved);
    }
}
