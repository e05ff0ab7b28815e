namespace Cited.Drafting;

/// <summary>One fact with one claim and one citation, as someone says it; absent = not said.</summary>
public sealed record FactAnswers
{
    /// <summary>A property of the vocabulary.</summary>
    public string? Property { get; init; }

    /// <summary>The value as typed: a number, a date, or the members of a set with commas between them.</summary>
    public string? Value { get; init; }

    /// <summary><c>at-least</c>, <c>at-most</c> or <c>about</c>; absent = exact.</summary>
    public string? Bound { get; init; }

    /// <summary>Country, subdivision or region.</summary>
    public string? Area { get; init; }

    /// <summary>EDTF: within that time.</summary>
    public string? During { get; init; }

    /// <summary>Source id.</summary>
    public string? Source { get; init; }

    /// <summary>First words of the passage.</summary>
    public string? Start { get; init; }

    /// <summary>Last words of the passage.</summary>
    public string? End { get; init; }

    /// <summary>Whether anything was said at all.</summary>
    public bool Any => Property is not null || Value is not null || Source is not null || Start is not null;
}
