#nullable enable

using System.Text.Json;
using Json.More;

namespace Json.Pointer;

/// <summary>Reads and writes a pointer in its string form.</summary>
/// <remarks>Stands in for the type of the package JsonPointer.Net: see the README beside this project.</remarks>
public sealed class JsonPointerJsonConverter : WeaklyTypedJsonConverter<JsonPointer>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">No string, or one that is no pointer.</exception>
    public override JsonPointer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && JsonPointer.TryParse(reader.GetString(), out var pointer)
            ? pointer
            : throw new JsonException("A JSON pointer is a string that is empty or begins with a slash.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonPointer value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
