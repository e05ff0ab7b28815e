using Cited.Generating.Architecture;
using Cited.Reading;
using Cited.Rules;
using Cited.Schemas;

namespace Cited.Generating;

/// <summary>All that the project writes itself. Each file is made from what people write, and checked to be fresh.</summary>
public static class Generated
{
    /// <summary>
    /// The files as they should be. The schemas come first, and the rest is made by the schemas as they will be: one run
    /// is enough, whatever was changed.
    /// </summary>
    public static IReadOnlyList<GeneratedFile> Files(IFileTree project)
    {
        var schemas = Schemas(project);
        var fresh = With(project, schemas);
        var form = DatasetReader.ReadForm(fresh);
        return
        [
            .. schemas,
            .. RuleCatalog.All.Select(rule => RulePage.Of(rule, project, form)),
            RulePage.Index(RuleCatalog.All),
            CodebookPage.Of(project, form),
            SchemaChangesPage.Of(),
            KnownFormsList.Of(fresh),
            .. new[] { ReadmeFigures.Of(project), LimitsTable.Of(project), ArchitecturePage.Of(project), Licences.Page(project), BillOfMaterials.Of(project) }.OfType<GeneratedFile>(),
        ];
    }

    /// <summary>A tree with the schemas as they should be: in a revision whose schemas are stale, the records can still be read.</summary>
    public static IFileTree WithSchemas(IFileTree project) => With(project, Schemas(project));

    private static GeneratedFile[] Schemas(IFileTree project)
    {
        var written = DatasetReader.ReadForm(project);
        return
        [
            .. Enum.GetValues<FileRole>().Select(DataLayout.SchemaKind)
                .Select(kind => SchemaDefinitions.Fill($"schema/{kind}.schema.json", written.Schemas[kind], written.Schemas[SchemaLibrary.Common], written.Vocabulary)),
        ];
    }

    private static ChangedTree With(IFileTree project, GeneratedFile[] files) =>
        new(project, files.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal));
}
