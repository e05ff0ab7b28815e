using System.Collections.Immutable;
using Cited.Releasing.Tables;

namespace Cited.Releasing.Databases;

/// <summary>The tables in which the database describes itself: what the release, each table and each column is.</summary>
internal static class Descriptions
{
    public static IEnumerable<Table> Of(ImmutableArray<Table> tables, IReadOnlyList<(string Key, string Value)> about)
    {
        yield return new TableBuilder<(string Key, string Value)>("release", "Release", "What this release is.")
            .Key("name", "What is said.", a => a.Key)
            .Text("value", "What it is.", a => a.Value, required: true)
            .Build(about, "name");
        yield return new TableBuilder<(string Name, string Kind, string Description, long? Rows)>("metadata_tables", "Descriptions of tables", "One row for each table and view.")
            .Key("table_name", "The table or view.", t => t.Name)
            .Text("kind", "Which of the two.", t => t.Kind, required: true, allowed: ["table", "view"])
            .Text("description", "What one row is.", t => t.Description, required: true)
            .Integer("rows", "How many rows a table has.", t => t.Rows)
            .Build(
                tables.Select(t => (t.Name, "table", t.Description, (long?)t.Rows.Length))
                    .Concat(Views.All.Select(v => (v.Name, "view", v.Description, (long?)null))),
                "table_name");
        yield return new TableBuilder<(string Table, Column Column, int Position)>("metadata_columns", "Descriptions of columns", "One row for each column of a table or view.")
            .Text("table_name", "The table or view.", c => c.Table, required: true)
            .Text("column_name", "The column.", c => c.Column.Name, required: true)
            .Integer("position", "Its place in the table, from 1.", c => c.Position, required: true)
            .Text("type", "What its cells are.", c => Words.Of(c.Column.Type), required: true)
            .Text("description", "What they mean.", c => c.Column.Description, required: true)
            .Boolean("required", "Whether every row has a value.", c => c.Column.Required)
            .Text("refers_to", "The column whose values it repeats: `table.column`.", c => c.Column.Reference is { } to ? $"{to.Table}.{to.Column}" : null)
            .Build(
                tables.SelectMany(t => t.Columns.Select((c, i) => (t.Name, c, i + 1)))
                    .Concat(Views.All.SelectMany(v => v.Columns.Select((c, i) => (v.Name, Described(c, tables), i + 1)))),
                "table_name",
                "column_name");
    }

    // Whether a row of a view has a value follows from more than its table: that is not said of it.
    private static Column Described(ViewColumn column, ImmutableArray<Table> tables)
    {
        if (column.From?.Split('.') is not [var table, var name])
        {
            return new Column(column.Name, column.Type, column.Meaning!);
        }

        var of = tables.First(t => t.Name == table);
        var taken = of.Columns[of.IndexOf(name)];
        return new Column(column.Name, taken.Type, taken.Description) { Reference = new Reference(table, name) };
    }
}
