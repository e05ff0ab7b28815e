using System.Globalization;
using System.Text;
using Cited.Releasing.Tables;
using Cited.Tests.Releasing;

namespace Cited.Tests.Docs;

/// <summary>Every table as the readers that people use see it, opened without options.</summary>
public sealed class ReaderTests(RealReleaseOnDisk release) : IClassFixture<RealReleaseOnDisk>
{
    [Fact]
    public void Pandas_sees_rows_columns_and_types()
    {
        var script = """
            import glob, pandas as pd
            for path in sorted(glob.glob("tables/*.csv")):
                t = pd.read_csv(path)
                print(path, len(t), *("%s:%s:%d" % (c, "n" if t[c].isna().all() else {"b": "b", "i": "n", "f": "n", "O": "t"}[t[c].dtype.kind], t[c].notna().sum()) for c in t.columns))
            """;
        Assert.Equal(string.Concat(Ordered().Select(t => $"{t.Path} {t.Rows.Length} {string.Join(' ', t.Columns.Select(c => Cell(t, c)))}\n")), Reader.Run("python", script, release.Folder));
    }

    [Fact]
    public void R_sees_rows_columns_and_types()
    {
        var script = """
            for (path in sort(list.files("tables", full.names = TRUE), method = "radix")) {
              t <- read.csv(path)
              if (nrow(t) == 0) { cat(path, nrow(t), names(t), "\n"); next }
              cat(path, nrow(t), sapply(names(t), function(c) paste0(c, ":", if (all(is.na(t[[c]]))) "n" else if (is.logical(t[[c]])) "b" else if (is.numeric(t[[c]])) "n" else "t")), "\n")
            }
            """;
        var expected = string.Concat(Ordered().Select(t => t.Rows.Length == 0
            ? $"{t.Path} 0 {string.Join(' ', t.Columns.Select(c => c.Name))} \n"
            : $"{t.Path} {t.Rows.Length} {string.Join(' ', t.Columns.Select(c => c.Name + ":" + (t.Cells(c.Name).All(x => x is null) ? "n" : c.Type switch { ColumnType.Boolean => "b", ColumnType.Integer or ColumnType.Number => "n", _ => "t" })))} \n"));
        Assert.Equal(expected, Reader.Run("r", script, release.Folder));
    }

    [Fact]
    public void DuckDB_sees_rows_columns_and_types()
    {
        var script = """
            import { DuckDBInstance } from "@duckdb/node-api";
            import { readdirSync } from "node:fs";
            const c = await (await DuckDBInstance.create(":memory:")).connect();
            const kinds = { BOOLEAN: "b", BIGINT: "n", DOUBLE: "n", DATE: "d", VARCHAR: "t" };
            for (const file of readdirSync("tables").sort()) {
              const path = "tables/" + file;
              const rows = (await c.runAndReadAll(`SELECT count(*)::INTEGER FROM '${path}'`)).getRows()[0][0];
              const columns = (await c.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`)).getRows();
              const counts = (await c.runAndReadAll(`SELECT ${columns.map(x => `count("${x[0]}")::INTEGER`).join(", ")} FROM '${path}'`)).getRows()[0];
              console.log(path, rows, ...columns.map((x, i) => `${x[0]}:${counts[i] === 0 ? "-" : kinds[x[1]] ?? x[1]}:${counts[i]}`));
            }
            """;
        var read = Reader.Run("js", script, release.Folder).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Releases.Real.Tables.Length, read.Length);
        foreach (var (line, table) in read.Zip(Ordered()))
        {
            var parts = line.Split(' ');
            Assert.Equal((table.Path, table.Rows.Length.ToString(CultureInfo.InvariantCulture)), (parts[0], parts[1]));
            Assert.All(parts.Skip(2).Zip(table.Columns), p => Assert.Contains(p.First, Fitting(table, p.Second)));
        }
    }

    [Fact]
    public void The_command_line_of_SQLite_imports_the_tables_and_reads_the_database()
    {
        var table = Releases.Real.Tables.Single(t => t.Name == "facts");
        var script = "sqlite3 :memory: '.import --csv tables/facts.csv f' 'SELECT count(*), count(DISTINCT fact_id) FROM f' 'SELECT group_concat(name) FROM pragma_table_info(\"f\")'\n"
            + "sqlite3 -readonly cited-operations.sqlite 'PRAGMA integrity_check' 'SELECT count(*) FROM pragma_foreign_key_check' 'SELECT count(*) FROM facts'";
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Length}|{table.Rows.Length}\n{string.Join(',', table.Columns.Select(c => c.Name))}\nok\n0\n{table.Rows.Length}\n"),
            Reader.Run("sh", script, release.Folder));
    }

    [Fact]
    public void Sha256sum_agrees()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/sha256sum"), "needs sha256sum, which is not installed");
        Reader.Execute("/usr/bin/sha256sum", release.Folder, "--check", "--strict", "--quiet", "SHA256SUMS");
    }

    // Python's own csv module and json are other implementations of the formats: every cell, character by character.
    [Fact]
    public void Another_CSV_reader_reads_every_cell_alike()
    {
        var script = """
            import csv, glob, hashlib
            for path in sorted(glob.glob("tables/*.csv")):
                with open(path, encoding="utf-8", newline="") as f:
                    cells = "".join("\x1e" + "\x1f".join(row) for row in csv.reader(f, strict=True))
                print(path, hashlib.sha256(cells.encode()).hexdigest())
            """;
        var expected = string.Concat(Ordered().Select(t =>
        {
            var cells = string.Concat(t.Rows.Select(r => r.Select(Csv.Carried)).Prepend(t.Columns.Select(c => c.Name)).Select(r => "\x1e" + string.Join('\x1f', r)));
            return $"{t.Path} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(cells)))}\n";
        }));
        Assert.Equal(expected, Reader.Run("python", script, release.Folder));
    }

    // A column of texts that all look like days or numbers is read as such: that is what its cells are in this release.
    private static string[] Fitting(Table table, Column column)
    {
        var count = table.Cells(column.Name).Count(c => c is not null);
        var kinds = count == 0 ? "-" : column.Type switch { ColumnType.Boolean => "b", ColumnType.Integer or ColumnType.Number => "n", ColumnType.Date => "d", _ => "tdn" };
        return [.. kinds.Select(k => string.Create(CultureInfo.InvariantCulture, $"{column.Name}:{k}:{count}"))];
    }

    private static IEnumerable<Table> Ordered() => Releases.Real.Tables.OrderBy(t => t.Path, StringComparer.Ordinal);

    // The code of Namibia is a missing value to pandas; that is documented.
    private static string Cell(Table table, Column column)
    {
        var cells = table.Cells(column.Name).Where(c => c is not null and not "NA").ToArray();
        var type = cells.Length == 0 ? "n" : column.Type switch { ColumnType.Boolean => "b", ColumnType.Integer or ColumnType.Number => "n", _ => "t" };
        return string.Create(CultureInfo.InvariantCulture, $"{column.Name}:{type}:{cells.Length}");
    }
}
