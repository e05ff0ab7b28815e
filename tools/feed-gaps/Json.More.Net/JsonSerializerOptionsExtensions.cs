#nullable enable

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Json.More;

/// <summary>Reading and writing through a converter from inside another converter.</summary>
/// <remarks>
/// Stands in for the type of the package Json.More.Net: see the README beside this project. A converter among the options goes
/// before the one that the type's metadata names, as in any serialisation.
/// </remarks>
public static class JsonSerializerOptionsExtensions
{
    /// <summary>Reads one value.</summary>
    /// <exception cref="JsonException">What stands there is no <typeparamref name="T"/>.</exception>
    public static T? Read<T>(this JsonSerializerOptions options, ref Utf8JsonReader reader, JsonTypeInfo<T>? typeInfo) =>
        Converter(options, typeInfo).Read(ref reader, typeof(T), options);

    /// <summary>Writes one value.</summary>
    public static void Write<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, T value, JsonTypeInfo<T> typeInfo) =>
        Converter(options, typeInfo).Write(writer, value, options);

    /// <summary>Writes a value of which only the type at run time is known.</summary>
    public static void Write(this JsonSerializerOptions options, Utf8JsonWriter writer, object? value, Type inputType) =>
        JsonSerializer.Serialize(writer, value, inputType, options);

    /// <summary>Writes an array, or <c>null</c> where there is none.</summary>
    public static void WriteList<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, IEnumerable<T>? values, JsonTypeInfo<T> typeInfo)
    {
        if (values is null)
        {
            writer.WriteNullValue();
            return;
        }

        var converter = Converter(options, typeInfo);
        writer.WriteStartArray();
        foreach (var value in values)
        {
            converter.Write(writer, value, options);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object of one member an entry, or <c>null</c> where there is none.</summary>
    public static void WriteDictionary<T>(
        this JsonSerializerOptions options, Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>>? values, JsonTypeInfo<T> valueTypeInfo)
    {
        if (values is null)
        {
            writer.WriteNullValue();
            return;
        }

        var converter = Converter(options, valueTypeInfo);
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            converter.Write(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private static JsonConverter<T> Converter<T>(JsonSerializerOptions options, JsonTypeInfo<T>? typeInfo)
    {
        foreach (var converter in options.Converters)
        {
            if (converter is JsonConverter<T> typed)
            {
                return typed;
            }
        }

        return (JsonConverter<T>)(typeInfo ?? options.GetTypeInfo(typeof(T))).Converter;
    }
}
