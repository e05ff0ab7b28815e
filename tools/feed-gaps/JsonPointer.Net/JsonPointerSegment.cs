#nullable enable

namespace Json.Pointer;

/// <summary>One segment of a pointer, unescaped.</summary>
/// <remarks>Stands in for the type of the package JsonPointer.Net: see the README beside this project.</remarks>
public readonly struct JsonPointerSegment : IEquatable<JsonPointerSegment>
{
    private readonly string? value;

    internal JsonPointerSegment(string value) => this.value = value;

    /// <summary>The segment, unescaped.</summary>
    public override string ToString() => value ?? string.Empty;

    /// <inheritdoc/>
    public bool Equals(JsonPointerSegment other) => this == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonPointerSegment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Whether the segment is this name, given unescaped.</summary>
    public static bool operator ==(JsonPointerSegment left, string? right) => string.Equals(left.ToString(), right, StringComparison.Ordinal);

    /// <summary>Whether the segment is another name, given unescaped.</summary>
    public static bool operator !=(JsonPointerSegment left, string? right) => !(left == right);
}
