using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Rules;
using Cited.Text;

namespace Cited.Mending;

/// <summary>
/// Mends what has one obvious mend, and nothing else: form and order, the byte order mark, misspelt keys, words and ids where only one can
/// be meant, numbers in quotes, null, items that stand twice, an id that is not its file's name where every reference says which of the
/// two is right. Nothing that a record says is lost; what could be meant in two ways is left for people.
/// </summary>
public static class Mender
{
    // One mend can bring another to light: once a file's form is right, its references are looked at.
    private const int MostRounds = 4;

    /// <summary>The mends for the files that are wanted; nothing is written.</summary>
    public static MendedFiles Run(Dataset dataset, Func<string, bool> wanted)
    {
        var mends = new List<Mend>();
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var now = dataset;
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = Round(now, wanted, mends);
            if (changed.Count == 0)
            {
                break;
            }

            foreach (var (path, bytes) in changed)
            {
                contents[path] = bytes;
            }

            var tree = new MemoryTree(dataset.Name, changed.ToDictionary(c => c.Key, c => new FileContent(c.Value), StringComparer.Ordinal));
            now = DatasetReader.Reread(now, tree, changed.Keys);
        }

        var moves = FileNames.ToMove(now, wanted).ToDictionary(m => m.Path, m => m.NewPath, StringComparer.Ordinal);
        var before = dataset.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        mends.AddRange(moves.Select(m => new Mend(m.Key, 1, $"the file is now \"{m.Value}\", as its id says and others call it")));
        return new MendedFiles(
            [
                .. contents.Keys.Union(moves.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new MendedFile(
                    path,
                    moves.GetValueOrDefault(path, path),
                    contents.TryGetValue(path, out var bytes) ? bytes : before[path].Text.Source.Bytes,
                    contents.ContainsKey(path))),
            ],
            [.. mends.OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Line)],
            [.. now.Files.Where(f => f.Role is not null && wanted(f.Path)).Select(f => (f.Path, SchemaEdits.Untried(f))).Where(f => f.Item2 > 0)]);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Round(Dataset dataset, Func<string, bool> wanted, List<Mend> mends)
    {
        var misspelt = Misspelt(dataset);
        var changed = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in dataset.Files.Where(f => f.Role is not null && wanted(f.Path)))
        {
            if (file.Text.Root is null)
            {
                if (WithoutMark(file.Text) is { } bytes)
                {
                    changed[file.Path] = bytes;
                    mends.Add(new Mend(file.Path, 1, "removed the byte order mark"));
                }

                continue;
            }

            var edits = SchemaEdits.Of(file, dataset.Schemas).Concat(misspelt[file.Path]).ToArray();
            if (Mended(file, edits, dataset) is { } mended)
            {
                changed[file.Path] = mended;
                mends.AddRange(edits.Length > 0
                    ? edits.Select(e => new Mend(file.Path, e.At.Span.Line, e.What))
                    : [new Mend(file.Path, 1, "brought into canonical form")]);
            }
        }

        return changed;
    }

    // Words that a rule found to be misspelt, and ids of records whose references all say what their file's name says. A word is never
    // changed to an id that is itself in doubt.
    private static ILookup<string, Edit> Misspelt(Dataset dataset)
    {
        var doubtful = dataset.Records.Where(r => DataLayout.StemOf(r.At.Path) != r.Id).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var words =
            from finding in Validation.Run(new ValidationRequest(dataset) { Rules = [.. RuleCatalog.All.Where(r => r.Info.Family == RuleFamily.References)] }).Findings
            where finding.Place.File.ValueAt(finding.Place.Pointer) is { ValueKind: JsonValueKind.String }
            let found = finding.Place.File.ValueAt(finding.Place.Pointer)!.Value.GetString()!
            let right = NearMiss.Of(found, finding.Near)
            where right is not null && !doubtful.Contains(right)
            select (Edit)new Replace(finding.Place, () => right, $"\"{Shown.Of(found, 80)}\" is now \"{right}\"");
        var ids = FileNames.ToTakeAsId(dataset).Select(r =>
            (Edit)new Replace(r.At.At("id"), () => DataLayout.StemOf(r.At.Path), $"the id \"{r.Id}\" is now \"{DataLayout.StemOf(r.At.Path)}\", as the file and others say"));
        return words.Concat(ids).ToLookup(e => e.At.Path, StringComparer.Ordinal);
    }

    private static byte[]? Mended(DataFile file, Edit[] edits, Dataset dataset)
    {
        if (edits.Length == 0)
        {
            return file.OtherForm;
        }

        var root = JsonNode.Parse(file.Text.Root!.Value.GetRawText())!;

        // From the end, so that an item that is taken out moves none that is still to be found.
        foreach (var edit in edits.OrderBy(e => e is Remove).ThenByDescending(e => e.At.Span.Line).ThenByDescending(e => e.At.Span.Column))
        {
            edit.Apply(root);
        }

        return dataset.Schemas.CanonicalForm(DataLayout.SchemaKind(file.Role!.Value)).Write(root.ToElement());
    }

    private static ReadOnlyMemory<byte>? WithoutMark(JsonText text) =>
        text.Faults is [{ Kind: TextFaultKind.ByteOrderMark, Detail: "UTF-8" } mark] ? text.Source.Bytes[mark.End..] : (ReadOnlyMemory<byte>?)null;
}
