using Cited.Reading;
using Cited.Rules;

namespace Cited.Generating;

/// <summary>All that the project writes itself. Each file is made from what people write, and checked to be fresh.</summary>
public static class Generated
{
    private const string Common = "common";

    /// <summary>
    /// The files as they should be. The schemas come first, and the rest is made by the schemas as they will be: one run
    /// is enough, whatever was changed.
    /// </summary>
    public static IReadOnlyList<GeneratedFile> Files(IFileTree project)
    {
        var written = DatasetReader.ReadForm(project);
        var schemas = Enum.GetValues<FileRole>().Select(DataLayout.SchemaKind)
            .Select(kind => SchemaDefinitions.Fill($"schema/{kind}.schema.json", written.Schemas[kind], written.Schemas[Common], written.Vocabulary))
            .ToArray();
        var form = DatasetReader.ReadForm(new ChangedTree(project, schemas.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal)));
        return
        [
            .. schemas,
            .. RuleCatalog.All.Select(rule => RulePage.Of(rule, project, form)),
            RulePage.Index(RuleCatalog.All),
            CodebookPage.Of(project, form),
        ];
    }
}
