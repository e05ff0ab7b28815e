namespace Cited.Text;

/// <summary>Which part of an object's member a place means.</summary>
public enum PlacePart
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>The key, for findings about the key itself.</summary>
    Key,
}

/// <summary>
/// A place in a file: a JSON pointer and, if wanted, some characters within the string there. Line and column are
/// found when asked for.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) of the value.</param>
/// <param name="Part">The value, or its key.</param>
public sealed record Place(JsonText File, string Pointer, PlacePart Part = PlacePart.Value)
{
    private (int Start, int Length)? Characters { get; init; }

    private TextFault? Fault { get; init; }

    /// <summary>Path below the dataset's root.</summary>
    public string Path => File.Path;

    /// <summary>Lines and columns.</summary>
    public TextSpan Span => Fault is { } fault ? File.Source.SpanOf(fault.Start, fault.End)
        : Characters is { } part ? File.SpanWithin(Pointer, part.Start, part.Length)
        : File.SpanOf(Pointer, Part);

    /// <summary>The file as a whole.</summary>
    public static Place Whole(JsonText file) => new(file, string.Empty) { Fault = new TextFault(TextFaultKind.NotJson, 0, 0, string.Empty) };

    /// <summary>The bytes that a fault concerns.</summary>
    public static Place Of(JsonText file, TextFault fault) => new(file, string.Empty) { Fault = fault };

    /// <summary>A member or item below this place.</summary>
    public Place At(string token) => new(File, JsonPointers.Append(Pointer, token));

    /// <summary>An item below this place.</summary>
    public Place At(int index) => new(File, JsonPointers.Append(Pointer, index));

    /// <summary>The key of a member below this place.</summary>
    public Place KeyOf(string token) => new(File, JsonPointers.Append(Pointer, token), PlacePart.Key);

    /// <summary>Some characters (UTF-16 code units) of the string at this place.</summary>
    public Place Within(int start, int length) => this with { Characters = (start, length) };
}
