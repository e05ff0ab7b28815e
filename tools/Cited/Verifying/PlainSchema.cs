using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>
/// Whether the schema of a database is of the form that every version of the tool writes: tables of plain columns, and indexes over one
/// column. Tables may be others than this version knows, but nothing in them computes anything. Views may be there; they are not asked.
/// </summary>
internal static partial class PlainSchema
{
    private const string Table = "table";

    /// <summary>What is of another form, in sentences; empty = the tables can be asked.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<SchemaObject> schema)
    {
        if (schema.Count > Limits.DatabaseObjects)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"it has more than {Limits.DatabaseObjects} tables, views and indexes")];
        }

        return schema.Where(o => !IsPlain(o)).Select(o => $"the {Shown.Of(o.Type)} {Shown.Of(o.Name)} is not of the form that a release has; nothing in the database is asked");
    }

    /// <summary>The names of its tables.</summary>
    public static IEnumerable<string> Tables(IReadOnlyList<SchemaObject> schema) => schema.Where(o => o.Type == Table).Select(o => o.Name);

    private static bool IsPlain(SchemaObject o) => Name().IsMatch(o.Table) && o.Type switch
    {
        Table => Name().IsMatch(o.Name) && o.Name == o.Table && IsPlainTable(o.Name, o.Sql),
        "index" when o.Sql.Length == 0 => o.Name.StartsWith($"sqlite_autoindex_{o.Table}_", StringComparison.Ordinal),
        "index" => Index().Match(o.Sql) is { Success: true } m && m.Groups["name"].Value == o.Name && m.Groups["table"].Value == o.Table,
        "view" => Name().IsMatch(o.Name),
        _ => false,
    };

    // SqliteScript writes one line for each column.
    private static bool IsPlainTable(string name, string sql)
    {
        var lines = sql.Split('\n');
        return lines.Length >= 4
            && lines[0] == $"CREATE TABLE {name} ("
            && lines[1..^2].All(Column().IsMatch)
            && PrimaryKey().IsMatch(lines[^2])
            && lines[^1] == ") STRICT";
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,62}\z")]
    private static partial Regex Name();

    [GeneratedRegex("""
        ^\ \ "(?<name>[a-z][a-z0-9_]{0,62})"\ (TEXT|INTEGER|REAL)(\ NOT\ NULL)?(\ UNIQUE)?
        (\ CHECK\ \("\k<name>"\ (IN\ \((0,\ 1|'[^']*'(,\ '[^']*')*)\)|GLOB\ '\[0-9\]\[0-9\]\[0-9\]\[0-9\]-\[0-9\]\[0-9\]-\[0-9\]\[0-9\]')\))?
        (\ REFERENCES\ [a-z][a-z0-9_]{0,62}\ \("[a-z][a-z0-9_]{0,62}"\))?,\z
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Column();

    [GeneratedRegex(@"^  PRIMARY KEY \(""[a-z][a-z0-9_]{0,62}""(, ""[a-z][a-z0-9_]{0,62}"")*\)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PrimaryKey();

    [GeneratedRegex(@"^CREATE INDEX (?<name>[a-z][a-z0-9_]{0,126}) ON (?<table>[a-z][a-z0-9_]{0,62}) \(""[a-z][a-z0-9_]{0,62}""\)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Index();
}
