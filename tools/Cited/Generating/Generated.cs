using Cited.Reading;
using Cited.Rules;

namespace Cited.Generating;

/// <summary>All that the project writes itself. Each file is made from what people write, and checked to be fresh.</summary>
public static class Generated
{
    private const string Common = "common";

    /// <summary>
    /// The files as they should be, in the order in which they are made. Rule pages are made by the schemas as they
    /// are, so after a change of the schemas a second run may be needed; <c>--check</c> says so.
    /// </summary>
    public static IReadOnlyList<GeneratedFile> Files(IFileTree project)
    {
        var form = DatasetReader.ReadForm(project);
        return
        [
            .. Enum.GetValues<FileRole>().Select(DataLayout.SchemaKind)
                .Select(kind => SchemaDefinitions.Fill($"schema/{kind}.schema.json", form.Schemas[kind], form.Schemas[Common], form.Vocabulary)),
            .. RuleCatalog.All.Select(rule => RulePage.Of(rule, project, form)),
            RulePage.Index(RuleCatalog.All),
        ];
    }
}
