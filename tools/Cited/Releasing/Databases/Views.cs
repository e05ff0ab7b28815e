using Cited.Releasing.Tables;

namespace Cited.Releasing.Databases;

/// <summary>A view: its name, what it shows, its SQL, and its columns in order.</summary>
internal sealed record View(string Name, string Description, string Sql, IReadOnlyList<ViewColumn> Columns);

/// <summary>A column of a view: one that it takes from a table (<c>table.column</c>), or one of its own with what it means.</summary>
internal sealed record ViewColumn(string Name, string? From, string? Meaning = null, ColumnType Type = ColumnType.Text)
{
    /// <summary>Columns that a view takes from a table under their own names.</summary>
    public static IEnumerable<ViewColumn> Of(string table, params string[] names) => names.Select(n => new ViewColumn(n, $"{table}.{n}"));
}

/// <summary>The views for the common questions.</summary>
internal static class Views
{
    /// <summary>The statement that makes a view.</summary>
    public static string Create(View view) => $"CREATE VIEW {view.Name} AS\n{view.Sql}";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<View> All { get; } =
    [
        new(
            "facts_preferred",
            "The preferred value of each fact in one column as text, with the names of record and property: for reading and listing.",
            """
            SELECT f.fact_id, f.record_id, coalesce(o.name, i.name) AS record, f.property, p.label AS property_label,
              f.area, f.area_label, f.outside, f.during, f.as_of,
              f.bound,
              coalesce(
                CASE WHEN f.value_number = CAST(f.value_number AS INTEGER) THEN CAST(CAST(f.value_number AS INTEGER) AS TEXT) ELSE CAST(f.value_number AS TEXT) END,
                f.value_date, f.value_set, f.value_text) AS value,
              p.unit, f.contested, f.independent_origins, f.citations, f.official, f.why
            FROM facts f
            JOIN properties p ON p.property = f.property
            LEFT JOIN operations o ON o.operation_id = f.record_id
            LEFT JOIN indicators i ON i.indicator_id = f.record_id
            ORDER BY f.fact_id
            """,
            [
                .. ViewColumn.Of("facts", "fact_id", "record_id"),
                new("record", null, "What the record is called."),
                .. ViewColumn.Of("facts", "property"),
                new("property_label", "properties.label"),
                .. ViewColumn.Of("facts", "area", "area_label", "outside", "during", "as_of", "bound"),
                new("value", null, "The preferred value as text, whatever its kind; whole numbers without a decimal point."),
                .. ViewColumn.Of("properties", "unit"),
                .. ViewColumn.Of("facts", "contested", "independent_origins", "citations", "official", "why"),
            ]),
        new(
            "contested",
            "The standing claims of each contested fact side by side, with who is behind them.",
            """
            SELECT f.fact_id, f.record_id, f.property, f.area, c.claim_id, c.bound, c.value_number, c.value_date, c.value_set, c.value_text,
              c.preferred, c.contradicted, c.citations, c.independent_origins, c.official,
              (SELECT group_concat(organization, '; ') FROM (SELECT v.organization FROM voices v WHERE v.claim_id = c.claim_id ORDER BY v.organization_id)) AS voices,
              f.disagreement, f.disagreement_note
            FROM facts f
            JOIN claims c ON c.fact_id = f.fact_id AND c.status = 'stands'
            WHERE f.contested = 1
            ORDER BY f.fact_id, c.claim_id
            """,
            [
                .. ViewColumn.Of("facts", "fact_id", "record_id", "property", "area"),
                .. ViewColumn.Of("claims", "claim_id", "bound", "value_number", "value_date", "value_set", "value_text", "preferred", "contradicted", "citations", "independent_origins", "official"),
                new("voices", null, "The organisations behind the claim, with a semicolon between."),
                .. ViewColumn.Of("facts", "disagreement", "disagreement_note"),
            ]),
        new(
            "coverage",
            "Who reported each record: one row for each source that is cited for it, with how many of its claims it makes.",
            """
            SELECT c.record_id, s.source_id, s.publisher, s.type, s.language, o.country, o.country_label, s.published, s.published_earliest,
              s.origin_kind, s.origins, count(*) AS claims
            FROM citations x
            JOIN claims c ON c.claim_id = x.claim_id
            JOIN sources s ON s.source_id = x.source_id
            JOIN organizations o ON o.organization_id = s.publisher_id
            GROUP BY c.record_id, s.source_id
            ORDER BY c.record_id, s.source_id
            """,
            [
                .. ViewColumn.Of("claims", "record_id"),
                .. ViewColumn.Of("sources", "source_id", "publisher", "type", "language"),
                .. ViewColumn.Of("organizations", "country", "country_label"),
                .. ViewColumn.Of("sources", "published", "published_earliest", "origin_kind", "origins"),
                new("claims", null, "How many claims of the record the source makes.", ColumnType.Integer),
            ]),
        new(
            "timeline",
            "What is known to have been when: the dates that facts report, the times that they are about, and the days on which sources were published.",
            """
            SELECT record_id, 'reported date' AS kind, property AS what, value_date AS date, value_date_earliest AS earliest, value_date_latest AS latest, fact_id AS id FROM facts WHERE value_date IS NOT NULL
            UNION ALL
            SELECT record_id, 'figure for', property, during, during_earliest, during_latest, fact_id FROM facts WHERE during IS NOT NULL
            UNION ALL
            SELECT record_id, 'figure as of', property, as_of, as_of_earliest, as_of_latest, fact_id FROM facts WHERE as_of IS NOT NULL
            UNION ALL
            SELECT DISTINCT c.record_id, 'source published', s.publisher, s.published, s.published_earliest, s.published_latest, s.source_id
            FROM citations x JOIN claims c ON c.claim_id = x.claim_id JOIN sources s ON s.source_id = x.source_id WHERE s.published IS NOT NULL
            ORDER BY 1, 5, 6, 2, 7
            """,
            [
                .. ViewColumn.Of("facts", "record_id"),
                new("kind", null, "`reported date` (a fact says when something was), `figure for` (the time that a figure is about), `figure as of` (the day on which it stood) or `source published`."),
                new("what", null, "The property; for a source, its publisher."),
                new("date", null, "When it was, in EDTF level 1."),
                new("earliest", null, "First day that it may mean; empty if open.", ColumnType.Date),
                new("latest", null, "Last day that it may mean; empty if open.", ColumnType.Date),
                new("id", null, "The fact, or the source."),
            ]),
    ];
}
