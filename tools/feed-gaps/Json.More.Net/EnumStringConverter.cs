using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.More;

/// <summary>Reads and writes an enumeration by its described names: one as a string, several flags as an array of strings.</summary>
/// <remarks>
/// Stands in for the type of the package Json.More.Net: see the README beside this project. JsonSchema.Net uses it for the
/// values of <c>type</c> when a schema is serialised.
/// </remarks>
public sealed class EnumStringConverter<T> : WeaklyTypedJsonConverter<T>
    where T : struct, Enum
{
    private static readonly (string Name, T Value)[] Named =
    [
        .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.GetCustomAttribute<DescriptionAttribute>()?.Description ?? field.Name, (T)field.GetValue(null)!)),
    ];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A name that the enumeration does not have, or no string.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Parse(ref reader);
        }

        long flags = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            flags |= ToLong(Parse(ref reader));
        }

        return (T)Enum.ToObject(typeof(T), flags);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (Array.Find(Named, named => named.Value.Equals(value)) is { Name: { } single })
        {
            writer.WriteStringValue(single);
            return;
        }

        long flags = ToLong(value);
        writer.WriteStartArray();
        foreach (var (name, flag) in Named)
        {
            if (ToLong(flag) != 0 && (flags & ToLong(flag)) == ToLong(flag))
            {
                writer.WriteStringValue(name);
            }
        }

        writer.WriteEndArray();
    }

    private static T Parse(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        foreach (var (name, value) in Named)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw new JsonException($"\"{text}\" is not a {typeof(T).Name}.");
    }

    private static long ToLong(T value) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
}
