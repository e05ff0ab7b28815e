using System.Collections.Immutable;

namespace Cited.Releasing.Tables;

/// <summary>
/// A table of a release: from this one model come the CSV file, the table in SQLite, the schemas in the metadata and the codebook.
/// Cells are <see cref="string"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/>, or absent.
/// </summary>
/// <param name="Name">Its name, and the file's name without <c>.csv</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What one row is.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="PrimaryKey">The columns that together name a row.</param>
/// <param name="Rows">Its rows, sorted by primary key, each with one cell for each column.</param>
public sealed record Table(
    string Name,
    string Title,
    string Description,
    ImmutableArray<Column> Columns,
    ImmutableArray<string> PrimaryKey,
    ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>The path of its CSV file in a release.</summary>
    public string Path => $"tables/{Name}.csv";

    /// <summary>The index of a column.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        throw new ArgumentException($"The table {Name} has no column {column}.", nameof(column));
    }

    /// <summary>The cells of a column, absent ones too.</summary>
    public IEnumerable<object?> Cells(string column)
    {
        var index = IndexOf(column);
        return Rows.Select(r => r[index]);
    }
}
