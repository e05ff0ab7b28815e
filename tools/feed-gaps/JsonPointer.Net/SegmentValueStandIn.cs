#nullable enable

using System.Globalization;

namespace Json.Pointer;

/// <summary>A name or an index on its way into a pointer, so that one call takes both.</summary>
/// <remarks>Stands in for the type of the package JsonPointer.Net: see the README beside this project.</remarks>
public readonly struct SegmentValueStandIn
{
    private readonly string? value;

    private SegmentValueStandIn(string value) => this.value = value;

    internal string Value => value ?? string.Empty;

    /// <summary>A property's name, unescaped.</summary>
    public static implicit operator SegmentValueStandIn(string name) => new(name);

    /// <summary>An index into an array.</summary>
    public static implicit operator SegmentValueStandIn(int index) => new(index.ToString(CultureInfo.InvariantCulture));
}
