using System.Globalization;
using System.Text;
using Cited.Releasing.Citing;
using Cited.Releasing.Metadata;
using Cited.Releasing.Tables;

namespace Cited.Releasing;

/// <summary><c>README.md</c> of a release: what lies here and where to begin.</summary>
internal static class ReleasePage
{
    public static ReleaseFile Of(DatasetMetadata data, IReadOnlyList<ReleaseFile> files)
    {
        var marked = data.Tables.Sum(t => t.Rows.Sum(r => r.Count(c => c is string text && FormulaGuard.Marks(text))));
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {data.Info.Title} {data.Version}\n\n{data.Info.Description}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Released on {DateText.Day(data.Date)} under {data.Licence.Name} ({data.Licence.Title}).\n\n");
        text.Append("To cite it:\n\n> ").Append(PlainCitation.Of(Citables.Dataset(data.Info, data.Version, data.Date))).Append("\n\n");
        text.Append("## Where to begin\n\n");
        text.Append("- `tables/facts.csv`: one row for each reported fact, with a preferred value, how well it is supported, and whether sources contest it.\n");
        text.Append("- `tables/claims.csv` and `tables/citations.csv`: every answer that sources give, and where they give it.\n");
        text.Append("- `cited-operations.sqlite`: the same tables as a database; begin with the views `facts_preferred` and `contested`.\n");
        text.Append("- `codebook.html`: what every table, column, property and code means.\n\n");
        text.Append("Totals over operations: see `tables/overlaps.csv` first. An operation that is part of a larger one must not be added to it.\n\n");
        text.Append("## The CSV files\n\n");
        text.Append("RFC 4180: UTF-8 without byte order mark, comma, CRLF, quotes where needed; no cell has a line break. An empty cell means that the value is not given or does not apply. ");
        text.Append("`TRUE` and `FALSE` are booleans; days are ISO 8601. Pandas and R read the code of Namibia, `NA`, as a missing value unless told not to; the columns with labels have its name.\n\n");
        text.Append("A text that a spreadsheet would run as a formula has an apostrophe before the sign that would start it: at the beginning, or after a semicolon, before `=`, `+`, `-` or `@`. ");
        text.Append(CultureInfo.InvariantCulture, $"Take that one apostrophe away to have the text as it was; the database and `records.ndjson` have none. In this release: {marked} cells.\n\n");
        text.Append("## Checking it\n\n`sha256sum --check SHA256SUMS` checks the files; `cited verify` also checks the manifest, the records against their schemas, every key, and that the tables follow from the records.\n\n");
        text.Append("## Files\n\n| file | bytes | what it is |\n| --- | ---: | --- |\n");
        foreach (var file in ReleaseFile.Sort(files))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{file.Path}` | {file.Bytes.Length} | {ReleaseLayout.PurposeOf(file.Path)} |\n");
        }

        return ReleaseFile.Text("README.md", text.ToString());
    }
}
