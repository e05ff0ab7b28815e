using Cited.Findings;
using Cited.Reading;
using Cited.Rules;
using Cited.Text;

namespace Cited.Drafting;

/// <summary>What stands between a draft and a record that passes.</summary>
/// <param name="ToFill">Members that its schema finds wanting, as paths without the leading slash, in the order of the file.</param>
/// <param name="Errors">Other errors that the draft brings, of a draft that its schema accepts.</param>
public sealed record DraftReview(IReadOnlyList<string> ToFill, IReadOnlyList<Finding> Errors)
{
    /// <summary>Whether the draft passes as it is.</summary>
    public bool Passes => ToFill.Count == 0 && Errors.Count == 0;

    /// <summary>Looks at a draft as part of the dataset it is for.</summary>
    public static DraftReview Of(Dataset dataset, Draft draft)
    {
        var files = new Dictionary<string, FileContent>(StringComparer.Ordinal) { [draft.Path] = new FileContent(draft.Content) };
        var with = DatasetReader.Reread(dataset, new MemoryTree(dataset.Name, files), [draft.Path]);
        var file = with.Files.First(f => f.Path == draft.Path);
        return new DraftReview(
            [.. file.SchemaFaults.Select(f => f.InstancePointer.TrimStart('/')).Distinct(StringComparer.Ordinal)],
            file.SchemaFaults.Count > 0
                ? []
                : [.. Validation.Run(with).Findings.Where(f => f.Severity == Severity.Error && f.Place.Path == draft.Path)]);
    }
}
