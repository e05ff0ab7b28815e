#nullable enable

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.Pointer;

/// <summary>A place inside a JSON value, as RFC 6901 writes it.</summary>
/// <remarks>
/// Stands in for the type of the package JsonPointer.Net: see the README beside this project. An evaluation makes one pointer for
/// every step down and reads few of them, so a pointer is its parent and one segment more: adding a segment copies nothing.
/// </remarks>
[JsonConverter(typeof(JsonPointerJsonConverter))]
public readonly struct JsonPointer : IEquatable<JsonPointer>
{
    /// <summary>The whole value.</summary>
    public static readonly JsonPointer Empty;

    private readonly Step? last;

    private JsonPointer(Step? last) => this.last = last;

    /// <summary>How many segments there are.</summary>
    public int SegmentCount => last?.Count ?? 0;

    /// <summary>The segment at a position, counted from 0 at the root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such segment.</exception>
    public JsonPointerSegment this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, SegmentCount);
            var step = last!;
            while (step.Count > index + 1)
            {
                step = step.Parent!;
            }

            return new JsonPointerSegment(step.Segment);
        }
    }

    /// <summary>The pointer with these segments, given unescaped.</summary>
    public static JsonPointer Create(params SegmentValueStandIn[] segments) => Empty.Combine(segments);

    /// <summary>
    /// Reads the string form: empty, or segments that each follow a slash, with <c>~0</c> for a tilde and <c>~1</c> for a slash.
    /// After a <c>#</c> it is read as the fragment of a URI, which is how a <c>$ref</c> gives it.
    /// </summary>
    public static bool TryParse(string? pointer, out JsonPointer result)
    {
        result = Empty;
        if (pointer is ['#', .. var fragment])
        {
            pointer = Uri.UnescapeDataString(fragment);
        }

        if (pointer is null || (pointer.Length > 0 && pointer[0] != '/'))
        {
            return false;
        }

        Step? last = null;
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            if (!TryUnescape(segment, out var plain))
            {
                return false;
            }

            last = new Step(last, plain);
        }

        result = new JsonPointer(last);
        return true;
    }

    /// <summary>This pointer, then the other.</summary>
    public JsonPointer Combine(JsonPointer other)
    {
        if (last is null)
        {
            return other;
        }

        var end = last;
        foreach (var segment in other.Segments())
        {
            end = new Step(end, segment);
        }

        return new JsonPointer(end);
    }

    /// <summary>This pointer with segments added, given unescaped.</summary>
    public JsonPointer Combine(params SegmentValueStandIn[] segments)
    {
        var end = last;
        foreach (var segment in segments)
        {
            end = new Step(end, segment.Value);
        }

        return new JsonPointer(end);
    }

    /// <summary>The last segments alone.</summary>
    /// <param name="levels">How many segments to keep, counted from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none, or more than there are.</exception>
    public JsonPointer GetLocal(int levels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(levels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, SegmentCount);
        Step? end = null;
        foreach (var segment in Segments().AsSpan(SegmentCount - levels))
        {
            end = new Step(end, segment);
        }

        return new JsonPointer(end);
    }

    /// <summary>Whether the first segments of this pointer are those of the other.</summary>
    public bool StartsWith(JsonPointer other)
    {
        var step = last;
        while (step is not null && step.Count > other.SegmentCount)
        {
            step = step.Parent;
        }

        return new JsonPointer(step).Equals(other);
    }

    /// <summary>The value at this place, or null where there is none.</summary>
    public JsonElement? Evaluate(JsonElement element)
    {
        foreach (var segment in Segments())
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(segment, out var member))
            {
                element = member;
            }
            else if (element.ValueKind == JsonValueKind.Array && TryIndex(segment, out var index) && index < element.GetArrayLength())
            {
                element = element[index];
            }
            else
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>The string form, escaped.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments())
        {
            text.Append('/').Append(segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(JsonPointer other)
    {
        var (a, b) = (last, other.last);
        while (!ReferenceEquals(a, b))
        {
            if (a is null || b is null || a.Count != b.Count || !string.Equals(a.Segment, b.Segment, StringComparison.Ordinal))
            {
                return false;
            }

            (a, b) = (a.Parent, b.Parent);
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonPointer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => last?.Hash ?? 0;

    /// <summary>Whether both have the same segments.</summary>
    public static bool operator ==(JsonPointer left, JsonPointer right) => left.Equals(right);

    /// <summary>Whether they differ in a segment.</summary>
    public static bool operator !=(JsonPointer left, JsonPointer right) => !left.Equals(right);

    private static bool TryIndex(string segment, out int index)
    {
        index = 0;
        return (segment == "0" || (segment.Length > 0 && segment[0] is >= '1' and <= '9'))
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    private static bool TryUnescape(string segment, out string plain)
    {
        plain = segment;
        for (var at = segment.IndexOf('~', StringComparison.Ordinal); at >= 0; at = segment.IndexOf('~', at + 1))
        {
            if (at + 1 == segment.Length || segment[at + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        plain = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return true;
    }

    private string[] Segments()
    {
        var segments = new string[SegmentCount];
        for (var step = last; step is not null; step = step.Parent)
        {
            segments[step.Count - 1] = step.Segment;
        }

        return segments;
    }

    private sealed class Step(Step? parent, string segment)
    {
        public Step? Parent { get; } = parent;

        public string Segment { get; } = segment;

        public int Count { get; } = (parent?.Count ?? 0) + 1;

        public int Hash => HashCode.Combine(Parent?.Hash ?? 0, StringComparer.Ordinal.GetHashCode(Segment));
    }
}
