using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Model;
using Cited.Reading;

namespace Cited.Passages.Archives;

/// <summary>A copy in a public archive, held against the citations of its source.</summary>
/// <param name="TextSha256">The SHA-256 of its normalised words; absent if it cannot be read.</param>
/// <param name="Found">How many of the cited passages it shows.</param>
/// <param name="Cited">How many passages are cited.</param>
/// <param name="Problem">Why it cannot be read, as the second half of a sentence; empty if it can.</param>
public sealed record PublicCopy(string? TextSha256, int Found, int Cited, string Problem);

/// <summary>Judges copies in public archives, and writes those that prove a source into its record.</summary>
public sealed class PublicCopies(Dataset dataset)
{
    private readonly Lazy<ILookup<string, CitedPassage>> passages = new(() =>
        new ArchiveReview(dataset, new Archive(new MemoryTree("nothing", new Dictionary<string, FileContent>()))).Passages
            .ToLookup(p => p.Source.Id, StringComparer.Ordinal));

    /// <summary>Holds a copy against the citations of its source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="response">The response of the archive, as it came over the wire.</param>
    public PublicCopy Judge(Source source, ReadOnlySpan<byte> response)
    {
        var answer = HttpResponse.Parse(response);
        var body = answer.Body(Text.Limits.PageBytes, out var cut);
        var cited = passages.Value[source.Id].Select(p => p.Directive).Distinct().ToArray();
        var copy = cut ? new ArchivedPage(source.Id, null, "it is larger than is read")
            : CopyReader.Read(source.Id, CopyReader.NameFor(answer.Head.MediaType), body, answer.Head.Parameter("charset"));
        return copy.Page is not { } page
            ? new PublicCopy(null, 0, cited.Length, copy.Problem)
            : new PublicCopy(PassageHash.Of(page.Text), cited.Count(d => FragmentFinder.Find(page, d).Count > 0), cited.Length, string.Empty);
    }

    /// <summary>The file of a source with the copy in it.</summary>
    public RecordedFile Record(Source source, Memento memento, string textSha256)
    {
        var file = dataset.Files.First(f => f.Path == source.At.Path);
        var root = JsonNode.Parse(file.Text.Source.Bytes.Span)!.AsObject();
        root["archived"] = new JsonObject
        {
            ["url"] = memento.Url,
            ["captured"] = memento.At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["textSha256"] = textSha256,
        };
        using var document = JsonDocument.Parse(root.ToJsonString());
        var form = dataset.Schemas.CanonicalForm(DataLayout.SchemaKind(file.Role!.Value));
        return new RecordedFile(file.Path, form.Write(document.RootElement), 1);
    }
}
