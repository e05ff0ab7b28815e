using System.Collections.Immutable;

namespace Cited.Releasing.Tables;

/// <summary>What the cells of a column are.</summary>
public enum ColumnType
{
    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>Number with or without decimals.</summary>
    Number,

    /// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean,

    /// <summary>A day, ISO 8601: <c>2025-06-06</c>.</summary>
    Date,
}

/// <summary>The table and column whose values a column repeats.</summary>
public sealed record Reference(string Table, string Column);

/// <summary>A column of a table: one type, and what its cells mean.</summary>
/// <param name="Name">Lower-case words joined by underscores.</param>
/// <param name="Type">What the cells are.</param>
/// <param name="Description">What they mean, for the codebook and all metadata.</param>
public sealed record Column(string Name, ColumnType Type, string Description)
{
    /// <summary>Whether every row has a value. An empty cell means that the value is not given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether no two rows have the same value.</summary>
    public bool Unique { get; init; }

    /// <summary>The only values there are; empty = not limited.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Where its values come from; absent for values of its own.</summary>
    public Reference? Reference { get; init; }

    /// <summary>The unit of numbers; absent where there is none or the row says it.</summary>
    public string? Unit { get; init; }
}
