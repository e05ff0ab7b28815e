using System.Text.Json.Nodes;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Drafting;

/// <summary>
/// A record that is not there yet: where it belongs, and what it says so far, in canonical form. What is required and not
/// known stands as an empty text or list, so that an editor marks the place and the schema says what is wanted.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Where it belongs, below the root.</param>
/// <param name="Content">The file, UTF-8.</param>
public sealed record Draft(string Id, string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A draft from its members; their order does not matter.</summary>
    /// <param name="dataset">The dataset it is for: its schema gives the form.</param>
    /// <param name="role">What it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="year">The year of its folder, for the kinds that have one; absent = not known.</param>
    /// <param name="members">Everything but <c>$schema</c> and <c>id</c>.</param>
    internal static Draft Of(Dataset dataset, FileRole role, string id, string? year, JsonObject members)
    {
        var path = $"{DataLayout.FolderOf(KindOf(role), year)}/{id}.json";
        members["$schema"] = DataLayout.SchemaReference(path, role);
        members["id"] = id;
        var form = dataset.Schemas.CanonicalForm(DataLayout.SchemaKind(role));
        return new Draft(id, path, form.Write(members.ToElement()));
    }

    private static RecordKind KindOf(FileRole role) => role switch
    {
        FileRole.Operation => RecordKind.Operation,
        FileRole.Source => RecordKind.Source,
        FileRole.Organization => RecordKind.Organization,
        _ => RecordKind.Indicator,
    };
}
