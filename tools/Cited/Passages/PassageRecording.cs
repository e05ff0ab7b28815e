using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Passages.Archives;
using Cited.Passages.Values;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages;

/// <summary>A record's file with the hashes of its passages.</summary>
/// <param name="Path">Path below the dataset's root.</param>
/// <param name="Bytes">The whole file in canonical form.</param>
/// <param name="Count">How many hashes were added.</param>
public sealed record RecordedFile(string Path, byte[] Bytes, int Count);

/// <summary>
/// Records the hashes of passages in the citations that have none. Only what is beyond doubt is recorded: a passage that was found, that
/// no other one rivals, and that does not contradict its value. A hash that is there is never replaced.
/// </summary>
public static class PassageRecording
{
    /// <summary>Whether a passage's hash can be recorded.</summary>
    public static bool IsReady(CitedPassage passage) =>
        passage.Citation.Sha256 is null
        && passage.Search is { Count: 1 }
        && passage.Verdict is null or { Kind: PassageVerdictKind.Confirmed or PassageVerdictKind.Undecided };

    /// <summary>The files that change.</summary>
    public static IReadOnlyList<RecordedFile> Record(ArchiveReview review) =>
    [
        .. review.Passages.Where(IsReady)
            .GroupBy(p => p.Record.At.Path, StringComparer.Ordinal)
            .Select(g => Record(review.Dataset, g.Key, [.. g])),
    ];

    private static RecordedFile Record(Dataset dataset, string path, IReadOnlyList<CitedPassage> passages)
    {
        var file = dataset.Files.First(f => f.Path == path);
        var root = JsonNode.Parse(file.Text.Source.Bytes.Span)!;
        foreach (var passage in passages)
        {
            var citation = JsonPointers.Tokens(passage.Citation.At.Pointer).Aggregate(root, Step).AsObject();
            citation["sha256"] = PassageHash.Of(passage.Text!);
        }

        using var document = JsonDocument.Parse(root.ToJsonString());
        var form = dataset.Schemas.CanonicalForm(DataLayout.SchemaKind(file.Role!.Value));
        return new RecordedFile(path, form.Write(document.RootElement), passages.Count);
    }

    private static JsonNode Step(JsonNode node, string token) =>
        node is JsonArray list ? list[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]! : node[token]!;
}
