using System.Globalization;
using System.Xml.Linq;
using Cited.Releasing.Tables;

namespace Cited.Tests.Docs;

/// <summary>
/// The tables as LibreOffice opens them, with the answer that the page gives to its one question (UTF-8, comma): numbers and days are such, and no text is run as a formula. What a spreadsheet
/// does to texts that look like numbers or days, docs/using-the-data.md says; the columns that it concerns are told apart here.
/// </summary>
public sealed class SpreadsheetTests(FirstReleaseOnDisk release) : IClassFixture<FirstReleaseOnDisk>
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    [Fact]
    public void LibreOffice_sees_rows_columns_and_types()
    {
        var tables = release.Release.Tables.Where(t => t.Rows.Length > 0).ToArray();
        foreach (var (table, read) in tables.Zip(Converted([.. tables.Select(t => t.Path)])))
        {
            Assert.Empty(read.Descendants(Tables + "table-cell").Where(c => c.Attribute(Tables + "formula") is not null).Select(c => c.Value.Trim()));
            var rows = read.Descendants(Tables + "table-row").SelectMany(r => Repeated(r, "number-rows-repeated", _ => Cells(r, table.Columns.Length))).Take(table.Rows.Length + 1).ToArray();
            Assert.Equal(table.Columns.Select(c => c.Name), rows[0].Select(c => c.Text));
            foreach (var (cells, row) in rows.Skip(1).Zip(table.Rows))
            {
                foreach (var (cell, value, column) in cells.Zip(row, table.Columns))
                {
                    Assert.Contains(cell.Type, Fitting(value, column.Type));
                    Assert.Equal(Shown(value, column.Type, cell), cell.Text);
                }
            }

            Assert.Equal(table.Rows.Length, rows.Length - 1);
        }
    }

    private static string[] Fitting(object? value, ColumnType type) => value is null ? [string.Empty] : type switch
    {
        ColumnType.Integer or ColumnType.Number => ["float"],
        ColumnType.Date => ["date"],
        ColumnType.Boolean => ["boolean"],
        _ => ["string", "float", "date"],
    };

    // A number or day that the program made of a text is compared as what it is.
    private static string Shown(object? value, ColumnType type, (string Type, string Text) cell) => type switch
    {
        _ when value is null => string.Empty,
        ColumnType.Integer or ColumnType.Number => ((double)Convert.ToDecimal(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        ColumnType.Text when cell.Type == "float" => double.Parse(Csv.Carried(value), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Csv.Carried(value),
    };

    private XDocument[] Converted(string[] paths)
    {
        var program = Reader.LibreOffice();
        var profile = Directory.CreateTempSubdirectory("spreadsheet-").FullName;
        try
        {
            var full = paths.Select(p => Path.Combine(release.Folder, p));
            Reader.Execute(program, profile, ["--headless", "--infilter=CSV:44,34,76,1", $"-env:UserInstallation=file://{profile}/profile", "--convert-to", "fods", "--outdir", profile, .. full]);
            return [.. paths.Select(p => XDocument.Load(Path.Combine(profile, Path.GetFileNameWithoutExtension(p) + ".fods")))];
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static (string Type, string Text)[] Cells(XElement row, int columns) =>
    [
        .. row.Elements(Tables + "table-cell").SelectMany(c => Repeated(c, "number-columns-repeated", Cell)).Concat(Enumerable.Repeat((string.Empty, string.Empty), columns)).Take(columns),
    ];

    private static (string Type, string Text) Cell(XElement cell) =>
        (cell.Attribute(Office + "value-type")?.Value ?? string.Empty, cell.Attribute(Office + "value")?.Value ?? cell.Attribute(Office + "date-value")?.Value ?? string.Concat(cell.Elements().Select(Words)));

    // Spaces beyond the first are written as elements of their own.
    private static string Words(XElement paragraph) => string.Concat(paragraph.DescendantNodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "s" } blanks => new string(' ', (int?)blanks.Attributes().FirstOrDefault(a => a.Name.LocalName == "c") ?? 1),
        _ => string.Empty,
    }));

    private static IEnumerable<T> Repeated<T>(XElement element, string attribute, Func<XElement, T> made) =>
        Enumerable.Repeat(made(element), Math.Min(100_000, (int?)element.Attribute(Tables + attribute) ?? 1));
}
