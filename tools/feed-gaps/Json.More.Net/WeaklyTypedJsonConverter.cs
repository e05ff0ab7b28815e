using System.Text.Json.Serialization;

namespace Json.More;

/// <summary>The base that JsonSchema.Net's converters are declared with; here it adds nothing to <see cref="JsonConverter{T}"/>.</summary>
/// <remarks>Stands in for the type of the package Json.More.Net: see the README beside this project.</remarks>
public abstract class WeaklyTypedJsonConverter<T> : JsonConverter<T>;
