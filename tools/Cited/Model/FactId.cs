namespace Cited.Model;

/// <summary>
/// A fact by what it is, never by where it stands: record, property and scope. Its text is the same in tables, citations, comparisons and
/// patches: <c>vibora-2025/arrests[area=latin-america]</c>, with no brackets where the fact is about the whole record.
/// </summary>
/// <param name="Record">Id of the record.</param>
/// <param name="Property">Id of the property.</param>
/// <param name="Scope">What part of the record it is about.</param>
public sealed record FactId(string Record, string Property, Scope Scope)
{
    /// <summary>The fact of a record.</summary>
    public static FactId Of(FactRecord record, Fact fact) => new(record.Id, fact.Property, fact.Scope);

    /// <summary>The fact within its record: <c>arrests[area=latin-america]</c>.</summary>
    public string Key => Property + Brackets(Scope);

    /// <inheritdoc />
    public override string ToString() => Within(Record, Key);

    /// <summary>The text of an id, from a record's id and the key of a fact in it.</summary>
    public static string Within(string record, string key) => $"{record}/{key}";

    /// <summary>A scope in brackets, its parts in the order of the schema; empty for the whole.</summary>
    public static string Brackets(Scope scope)
    {
        (string Name, string? Value)[] parts = [("area", scope.Area), ("outside", scope.Outside), ("during", scope.During), ("as-of", scope.AsOf)];
        var given = string.Join(',', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
        return given.Length == 0 ? string.Empty : $"[{given}]";
    }
}
