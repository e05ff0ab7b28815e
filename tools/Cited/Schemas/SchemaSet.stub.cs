using System.Text.Json;
namespace Cited.Schemas;
/// <summary>.</summary>
public sealed class SchemaSet {
  /// <summary>.</summary>
  public static SchemaSet Compile(IEnumerable<JsonElement> schemas) => new();
  /// <summary>.</summary>
  public IReadOnlyList<SchemaFault> Evaluate(string schemaId, JsonElement instance) => [];
}
/// <summary>.</summary>
public sealed record SchemaFault(string InstancePointer, string Keyword, string SchemaPointer, string Message, string Help, bool AtKey);
