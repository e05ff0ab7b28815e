using System.Collections.Immutable;
using Cited.Model;

namespace Cited.Releasing.Tables;

/// <summary>Puts a table together: each column's definition beside the code that fills it.</summary>
internal sealed class TableBuilder<T>(string name, string title, string description)
{
    private readonly List<(Column Column, Func<T, object?> Cell)> columns = [];

    public TableBuilder<T> Text(string column, string meaning, Func<T, string?> cell, bool required = false, string? references = null, IEnumerable<string>? allowed = null) =>
        Add(new Column(column, ColumnType.Text, meaning) { Required = required, Reference = ReferenceTo(references), Allowed = [.. allowed ?? []] }, r => cell(r));

    public TableBuilder<T> Key(string column, string meaning, Func<T, string> cell, string? references = null) =>
        Add(new Column(column, ColumnType.Text, meaning) { Required = true, Unique = true, Reference = ReferenceTo(references) }, r => cell(r));

    public TableBuilder<T> Integer(string column, string meaning, Func<T, long?> cell, bool required = false, string? unit = null) =>
        Add(new Column(column, ColumnType.Integer, meaning) { Required = required, Unit = unit }, r => cell(r));

    public TableBuilder<T> Number(string column, string meaning, Func<T, decimal?> cell) =>
        Add(new Column(column, ColumnType.Number, meaning), r => cell(r));

    public TableBuilder<T> Boolean(string column, string meaning, Func<T, bool> cell) =>
        Add(new Column(column, ColumnType.Boolean, meaning) { Required = true }, r => cell(r));

    public TableBuilder<T> Date(string column, string meaning, Func<T, DateOnly?> cell, bool required = false) =>
        Add(new Column(column, ColumnType.Date, meaning) { Required = required }, r => cell(r));

    /// <summary>
    /// A date as reported (EDTF), and three columns that any reader understands: the first and the last day it may mean, and the year it
    /// falls in.
    /// </summary>
    public TableBuilder<T> Edtf(string column, string meaning, Func<T, string?> cell)
    {
        Text(column, meaning + " As reported, in EDTF level 1.", cell);
        Date(column + "_earliest", $"First day that `{column}` may mean; empty if open or not given. Qualifiers (~ ? %) do not widen it.", r => Read(cell(r))?.Earliest);
        Date(column + "_latest", $"Last day that `{column}` may mean; empty if open or not given.", r => Read(cell(r))?.Latest);
        return Integer(column + "_year", $"The year that `{column}` falls in; empty if it may be more than one.", r => YearOf(Read(cell(r))));
    }

    /// <summary>The table. Rows are sorted by primary key, by code point, whatever order they come in.</summary>
    public Table Build(IEnumerable<T> rows, params string[] primaryKey)
    {
        var definitions = columns.Select(c => c.Column).ToImmutableArray();
        var key = primaryKey.Select(k => columns.FindIndex(c => c.Column.Name == k)).ToArray();
        var filled = rows
            .Select(r => columns.Select(c => Plain(c.Cell(r))).ToImmutableArray())
            .OrderBy(r => key.Select(k => r[k]).ToArray(), CellOrder.ByCells)
            .ToImmutableArray();
        return new Table(name, title, description, definitions, [.. primaryKey], filled);
    }

    private TableBuilder<T> Add(Column column, Func<T, object?> cell)
    {
        columns.Add((column, cell));
        return this;
    }

    private static object? Plain(object? cell) => cell is string { Length: 0 } ? null : cell;

    private static Reference? ReferenceTo(string? text) => text?.Split('.') is [var table, var column] ? new Reference(table, column) : null;

    private static Edtf? Read(string? text) => text is not null && Model.Edtf.TryParse(text, out var edtf) ? edtf : null;

    private static long? YearOf(Edtf? edtf) => edtf is { Earliest: { } first, Latest: { } last } && first.Year == last.Year ? first.Year : null;
}
