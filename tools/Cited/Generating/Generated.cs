using System.Text.Json;
using Cited.Reading;
using Cited.Schemas;

namespace Cited.Generating;

/// <summary>All that the project writes itself. Each file is made from what people write, and checked to be fresh.</summary>
public static class Generated
{
    private const string Common = "common";

    /// <summary>The files as they should be, in path order.</summary>
    public static IReadOnlyList<GeneratedFile> Files(DataForm form) =>
    [
        .. form.Schemas.Kinds
            .Where(kind => kind != Common && HasDefinitions(form.Schemas[kind]))
            .Select(kind => SchemaDefinitions.Fill($"schema/{kind}.schema.json", form.Schemas[kind], form.Schemas[Common], form.Vocabulary)),
    ];

    // A schema that does not refer to common definitions (that of the vocabularies, of outputs) is written whole by people.
    private static bool HasDefinitions(JsonElement schema) =>
        Enum.GetValues<FileRole>().Any(role => schema.GetProperty("$id").GetString() == SchemaLibrary.IdPrefix + DataLayout.SchemaKind(role));
}
