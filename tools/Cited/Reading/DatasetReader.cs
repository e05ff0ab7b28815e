using System.Collections.Immutable;
using System.Text.Json;
using Cited.Model;
using Cited.Schemas;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// Reads a dataset. Each file is read and parsed once, in parallel; results keep the order of paths. A broken file
/// never hides the others.
/// </summary>
public static class DatasetReader
{
    /// <summary>Reads the records of <paramref name="tree"/> by the schemas that lie beside them.</summary>
    public static Dataset Read(IFileTree tree) => Read(tree, ReadForm(tree));

    /// <summary>Reads the records of <paramref name="tree"/> by schemas and vocabularies that were read before.</summary>
    /// <exception cref="DatasetException">There are no records at all.</exception>
    public static Dataset Read(IFileTree tree, DataForm form)
    {
        try
        {
            form.Schemas.Compile();
        }
        catch (InvalidSchemaException e)
        {
            throw new DatasetException($"{e.Message} Mend the schema, or restore it, and run \"cited generate\" if its definitions are stale.", e);
        }

        var paths = tree.FilesBelow(DataLayout.Data);
        if (paths.Count == 0)
        {
            throw NoDataset(tree);
        }

        var files = new DataFile[paths.Count];
        Parallel.For(0, paths.Count, i => files[i] = ReadFile(tree, paths[i], form));
        RequireKnownForm(tree.Name, files);
        return new Dataset(tree.Name, files, form.Vocabulary, form.Schemas, InfoOf(files), RetiredIn(files));
    }

    /// <summary>
    /// A dataset that was read before, with some of its files read anew: they may have changed, be new, or be gone. The others
    /// are taken as they were.
    /// </summary>
    /// <param name="before">The dataset as it was.</param>
    /// <param name="tree">Where the files are now; only those of <paramref name="paths"/> are looked for.</param>
    /// <param name="paths">Paths below the root.</param>
    public static Dataset Reread(Dataset before, IFileTree tree, IReadOnlyCollection<string> paths)
    {
        var anew = paths.ToHashSet(StringComparer.Ordinal);
        var there = tree.FilesBelow(DataLayout.Data).Where(anew.Contains);
        return Renew(before, tree, before.Files.Select(f => f.Path).Where(p => !anew.Contains(p)).Concat(there).Order(StringComparer.Ordinal), anew.Contains);
    }

    /// <summary>A dataset that was read before as it is now in a folder: files that came or went are found.</summary>
    /// <param name="before">The dataset as it was.</param>
    /// <param name="tree">Where all its files are now.</param>
    /// <param name="changed">Paths of files that may have changed; that of a folder stands for all files below it.</param>
    public static Dataset Refresh(Dataset before, IFileTree tree, IReadOnlyCollection<string> changed) =>
        Renew(before, tree, tree.FilesBelow(DataLayout.Data), path => changed.Any(c => DataLayout.IsAtOrBelow(path, c)));

    /// <summary>
    /// The same dataset, with those files that its own schemas refuse read by another form where that accepts them: a revision may
    /// have been committed before the vocabulary that its records use. <paramref name="read"/> says how many.
    /// </summary>
    public static Dataset ReadRefused(Dataset dataset, DataForm form, out int read)
    {
        DataFile[] files =
        [
            .. dataset.Files.Select(f => f.Refused && f.Failure is null && f.Text.Root is { } root && f.Role is { } role && form.Schemas.Evaluate(DataLayout.SchemaKind(role), root).Count == 0
                ? new DataFile(f.Text, role, [], RecordReader.Read(f.Text, role))
                : f),
        ];
        read = files.Zip(dataset.Files).Count(f => !ReferenceEquals(f.First, f.Second));
        return read == 0 ? dataset : new Dataset(dataset.Name, files, dataset.Vocabulary, dataset.Schemas, InfoOf(files), RetiredIn(files));
    }

    /// <summary>Reads the schemas and vocabularies of a tree.</summary>
    /// <exception cref="DatasetException">One of them is missing or broken.</exception>
    public static DataForm ReadForm(IFileTree tree)
    {
        var schemas = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var vocabularies = new Dictionary<string, JsonText>(StringComparer.Ordinal);
        foreach (var path in tree.FilesBelow(DataLayout.Schema).Where(p => p.EndsWith(".json", StringComparison.Ordinal) && Leftovers.PartOf(p) is null))
        {
            var file = tree.Read(path).ToJson(path);
            if (file.Root is not { } root)
            {
                throw new DatasetException($"{path}, line {Place.Of(file, file.Faults[0]).Span.Line}: {file.Faults[0].Sentence} Mend it or restore it first: the records cannot be checked without it.");
            }

            if (path.StartsWith(DataLayout.Vocabulary + "/", StringComparison.Ordinal))
            {
                vocabularies[DataLayout.StemOf(path)] = file;
            }
            else if (path.EndsWith(".schema.json", StringComparison.Ordinal) && IdOf(root) is { } id)
            {
                if (FormVersion.LaterInId(id) is { } later)
                {
                    throw new DatasetException(FormVersion.Sentence(tree.Name, path, later));
                }

                if (!id.StartsWith(SchemaLibrary.IdPrefix, StringComparison.Ordinal))
                {
                    continue;
                }

                schemas[path[(DataLayout.Schema.Length + 1)..^".schema.json".Length]] = root;
            }
        }

        var missing = Enum.GetValues<FileRole>().Select(DataLayout.SchemaKind).FirstOrDefault(k => !schemas.ContainsKey(k));
        if (missing is not null)
        {
            throw new DatasetException($"\"{tree.Name}\" is no dataset: it has no file \"schema/{missing}.schema.json\". Run the command in the project's folder, or name it with --root DIR.");
        }

        return new DataForm(new SchemaLibrary(schemas), VocabularyReader.Read(vocabularies));
    }

    private static Dataset Renew(Dataset before, IFileTree tree, IEnumerable<string> paths, Func<string, bool> anew)
    {
        string[] there = [.. paths];
        if (there.Length == 0)
        {
            throw NoDataset(tree);
        }

        var form = new DataForm(before.Schemas, before.Vocabulary);
        var known = before.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        DataFile[] files = [.. there.Select(path => known.TryGetValue(path, out var file) && !anew(path) ? file : ReadFile(tree, path, form))];

        // What did not change stays the same object, so that nobody looks at it again.
        bool IsSame(FileRole role) => ReferenceEquals(files.FirstOrDefault(f => f.Role == role), before.Files.FirstOrDefault(f => f.Role == role));
        return new Dataset(
            before.Name,
            files,
            before.Vocabulary,
            before.Schemas,
            IsSame(FileRole.DatasetInfo) ? before.Info : InfoOf(files),
            IsSame(FileRole.Retired) ? before.Retired : RetiredIn(files));
    }

    private static DatasetException NoDataset(IFileTree tree) =>
        new($"\"{tree.Name}\" is no dataset: it has no folder \"data\" with files in it. Run the command in the project's folder, or name it with --root DIR.");

    private static string? IdOf(JsonElement root) => TextOf(root, "$id");

    // Records of a later form are refused at once: a finding for each of them would say nothing more.
    private static void RequireKnownForm(string name, DataFile[] files)
    {
        foreach (var file in files.Where(f => f.SchemaFaults.Count > 0))
        {
            if (file.Text.Root is { } root && TextOf(root, "$schema") is { } schema && FormVersion.LaterInId(schema) is { } later)
            {
                throw new DatasetException(FormVersion.Sentence(name, file.Path, later));
            }
        }
    }

    private static string? TextOf(JsonElement root, string key) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DataFile ReadFile(IFileTree tree, string path, DataForm form)
    {
        var role = DataLayout.RoleOf(path);
        var text = tree.Read(path).ToJson(path, role == FileRole.Retired ? JsonBounds.OfRetired : JsonBounds.OfRecord);
        if (text.Root is not { } root || role is not { } known)
        {
            return new DataFile(text, role, [], null);
        }

        try
        {
            var kind = DataLayout.SchemaKind(known);
            var faults = form.Schemas.Evaluate(kind, root);
            return new DataFile(text, role, faults, faults.Count == 0 ? RecordReader.Read(text, known) : null, form.Schemas.CanonicalForm(kind));
        }
        catch (Exception e) when (e is not DatasetException)
        {
            // A defect, whatever the file holds: it must neither hide the other files nor pass for a file that was checked.
            return new DataFile(text, role, [], null) { Failure = e };
        }
    }

    private static DatasetInfo? InfoOf(DataFile[] files) =>
        files.FirstOrDefault(f => f.Role == FileRole.DatasetInfo && !f.Refused) is { } file ? InfoReader.ReadInfo(file.Text) : null;

    private static ImmutableArray<RetiredId> RetiredIn(DataFile[] files) =>
        files.FirstOrDefault(f => f.Role == FileRole.Retired && !f.Refused) is { } file ? InfoReader.ReadRetired(file.Text) : [];
}

/// <summary>The form of a dataset: its schemas and vocabularies.</summary>
public sealed record DataForm(SchemaLibrary Schemas, Vocabulary Vocabulary);
