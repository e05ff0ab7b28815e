using Cited.Text;

namespace Cited.Verifying;

/// <summary>A table as texts: its columns, and its rows in any order.</summary>
internal sealed record TableText(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<string?>> Rows);

/// <summary>
/// Two tables cell by cell: one as a release has it, one as its records give it. Rows are paired by the primary key; columns that only
/// one of them has are named, since versions of the tool may differ in them.
/// </summary>
internal static class TableComparison
{
    // What is wrong in twenty places is wrong; nobody reads on.
    private const int MostShown = 20;

    /// <param name="name">What messages call it.</param>
    /// <param name="key">The columns of the primary key.</param>
    /// <param name="expected">What the records give.</param>
    /// <param name="found">What the release has; its rows are read once and not held.</param>
    public static Difference Of(string name, IReadOnlyList<string> key, TableText expected, TableText found)
    {
        var keyHere = IndexesOf(key, expected.Columns);
        var keyThere = IndexesOf(key, found.Columns);
        if (keyThere.Contains(-1))
        {
            return new Difference([], [new ReleaseFault(name, $"it has no column {key[Array.IndexOf(keyThere, -1)]}, so its rows cannot be held against the records")]);
        }

        var unknown = found.Columns.Except(expected.Columns, StringComparer.Ordinal)
            .Select(c => new ReleaseFault(name, $"this version of cited has no column \"{Shown.Of(c)}\" in it, so nothing tells whether that is right"));
        var rows = expected.Rows.ToDictionary(r => KeyOf(r, keyHere), StringComparer.Ordinal);
        var shared = expected.Columns.Select((c, i) => (Column: c, Here: i, There: IndexesOf([c], found.Columns)[0])).Where(c => c.There >= 0).ToArray();
        var faults = new List<ReleaseFault>();
        foreach (var row in found.Rows.TakeWhile(_ => faults.Count < MostShown))
        {
            var id = KeyOf(row, keyThere);
            if (!rows.Remove(id, out var made))
            {
                faults.Add(new ReleaseFault(name, $"the row {Readable(id)} does not follow from the records, or is there twice"));
                continue;
            }

            faults.AddRange(shared.Where(c => row[c.There] != made[c.Here])
                .Select(c => new ReleaseFault(name, $"row {Readable(id)}, column {c.Column}: it has \"{Shown.Of(row[c.There] ?? string.Empty)}\"; the records give \"{Shown.Of(made[c.Here] ?? string.Empty)}\"")));
        }

        if (faults.Count < MostShown)
        {
            faults.AddRange(rows.Keys.Take(MostShown).Select(lost => new ReleaseFault(name, $"the row {Readable(lost)} is missing; it follows from the records")));
        }

        return new Difference([.. faults.Take(MostShown)], [.. unknown.Take(MostShown)]);
    }

    private static int[] IndexesOf(IReadOnlyList<string> columns, IReadOnlyList<string> header) =>
        [.. columns.Select(c => Enumerable.Range(0, header.Count).Where(i => header[i] == c).DefaultIfEmpty(-1).First())];

    private static string KeyOf(IReadOnlyList<string?> row, int[] key) => string.Join('\u001F', key.Select(i => row[i]));

    private static string Readable(string key) => "\"" + Shown.Of(key.Replace('\u001F', ' ')) + "\"";
}
