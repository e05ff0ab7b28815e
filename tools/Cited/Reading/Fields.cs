using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// An object of a record or a vocabulary while it is read. A record is read only if its schema accepts it, so that what it must have is
/// there; a vocabulary has no schema of its own, and what it lacks is said with the place.
/// </summary>
internal readonly record struct Fields(JsonElement Value, Place At)
{
    /// <summary>A text that must be there.</summary>
    /// <exception cref="FieldException">It is not, or is no text.</exception>
    public string Text(string name) => TextOrNone(name) ?? throw Lacks(name);

    public string? TextOrNone(string name) => ValueOrNone(name) is { } found ? Text(found, At.At(name)) : null;

    public JsonElement? ValueOrNone(string name) =>
        Value.ValueKind is not JsonValueKind.Object ? throw new FieldException(At, "it is not an object")
        : Value.TryGetProperty(name, out var found) ? found
        : null;

    public Fields? ObjectOrNone(string name) => ValueOrNone(name) is { } found ? new Fields(found, At.At(name)) : null;

    public ImmutableArray<T> List<T>(string name, Func<Fields, T> read)
    {
        var at = At.At(name);
        return [.. Items(name).Select((item, i) => read(new Fields(item, at.At(i))))];
    }

    public ImmutableArray<string> Texts(string name)
    {
        var at = At.At(name);
        return [.. Items(name).Select((item, i) => Text(item, at.At(i)))];
    }

    public decimal? NumberOrNone(string name) =>
        ValueOrNone(name) is not { } found ? null
        : found.ValueKind is JsonValueKind.Number && found.TryGetDecimal(out var number) ? number
        : throw Wrong(name, "is not a number");

    /// <summary>A whole number that must be there.</summary>
    /// <exception cref="FieldException">It is not, or is no whole number that fits.</exception>
    public long Integer(string name) =>
        NumberOrNone(name) is not { } number ? throw Lacks(name)
        : ValueOrNone(name)!.Value.TryGetInt64(out var integer) ? integer
        : throw Wrong(name, $"is {number.ToString(CultureInfo.InvariantCulture)}, not a whole number that fits");

    /// <summary>A text that must be one of some words; hyphens in it stand for nothing.</summary>
    /// <exception cref="FieldException">It is none of them.</exception>
    public T Word<T>(string name)
        where T : struct, Enum =>
        Text(name).Replace("-", string.Empty, StringComparison.Ordinal) is var text && Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Wrong(name, "is not one of the words that cited knows here");

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> Names =>
        Value.ValueKind is JsonValueKind.Object ? Value.EnumerateObject().Select(m => m.Name) : throw new FieldException(At, "it is not an object");

    /// <summary>Says that a member is missing.</summary>
    public FieldException Lacks(string name) => new(At, $"it has no \"{name}\"");

    /// <summary>Says what is wrong with a member.</summary>
    public FieldException Wrong(string name, string fault) => new(At.At(name), $"\"{name}\" {fault}");

    private JsonElement[] Items(string name) =>
        ValueOrNone(name) is not { } list ? []
        : list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray()]
        : throw Wrong(name, "is not a list");

    private static string Text(JsonElement value, Place at) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : throw new FieldException(at, "it is not a text");
}

/// <summary>A member that is missing, or that is not of the kind it must be.</summary>
/// <param name="at">Where: the object that lacks it, or the value.</param>
/// <param name="fault">What is wrong, as in "it has no "id"".</param>
internal sealed class FieldException(Place at, string fault) : Exception($"{at.Path}:{at.Span.Line}: {fault}.")
{
    /// <summary>Where in the file, and what is wrong; without the file's name.</summary>
    public string InFile => $"line {at.Span.Line.ToString(CultureInfo.InvariantCulture)}: {fault}";
}
