using Cited.Generating;
using Cited.Reading;
using Cited.Schemas;

namespace Cited.Cli.States;

/// <summary>Two states of the dataset, read; where both have the same schemas and vocabularies, these are read once.</summary>
/// <param name="OldName">What the user called the state before.</param>
/// <param name="NewName">What the user called the state after.</param>
/// <param name="Old">The state before.</param>
/// <param name="New">The state after.</param>
internal sealed record ComparedPair(string OldName, string NewName, Dataset Old, Dataset New)
{
    /// <summary>
    /// Reads both states. Where the later one is the working folder, a revision stands for the commit in which its history and that of the
    /// working folder parted, unless <paramref name="tip"/> is given.
    /// </summary>
    /// <exception cref="DatasetException">One of them is not there or cannot be read.</exception>
    public static ComparedPair Open(string old, string now, Func<string> repository, Terminal terminal, bool tip = true)
    {
        var parted = !tip && old.StartsWith(GitTree.Prefix, StringComparison.Ordinal) && DatasetSource.IsWorkingFolder(now, repository(), terminal);
        var before = parted
            ? GitTree.OpenBase(repository(), old[GitTree.Prefix.Length..], note => terminal.Error.WriteLine("cited: " + note))
            : DatasetSource.Open(old, repository, terminal);
        var after = DatasetSource.Open(now, repository, terminal);
        var (oldSet, form) = Read(before, DatasetReader.ReadForm(before), terminal);
        var (newSet, newForm) = Read(after, SameForm(before, after) ? form : DatasetReader.ReadForm(after), terminal);
        var mended = Mended(oldSet, form, newForm, terminal);
        OpenedDataset.NameLeftOut(mended.Files, old, terminal);
        OpenedDataset.NameLeftOut(newSet.Files, now, terminal);
        return new ComparedPair(old, now, mended, newSet);
    }

    /// <summary>Whether one of the states has files that were refused, so that nothing can be said about what they hold.</summary>
    public bool IsPartial => Old.Files.Concat(New.Files).Any(f => f.Refused);

    /// <summary>Reads one state, and names what of it is left out.</summary>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public static Dataset Read(IFileTree tree, Terminal terminal)
    {
        var dataset = Read(tree, DatasetReader.ReadForm(tree), terminal).Dataset;
        OpenedDataset.NameLeftOut(dataset.Files, tree.Name, terminal);
        return dataset;
    }

    // Comparing little is worse than comparing by the later form, as long as it is said.
    private static Dataset Mended(Dataset old, DataForm form, DataForm newForm, Terminal terminal)
    {
        if (ReferenceEquals(form, newForm))
        {
            return old;
        }

        var mended = DatasetReader.ReadRefused(old, newForm, out var read);
        if (read > 0)
        {
            terminal.Error.WriteLine($"cited: {(read == 1 ? "1 file" : $"{read} files")} of \"{old.Name}\" that its own schemas refuse {(read == 1 ? "was" : "were")} read by the later ones.");
        }

        return mended;
    }

    // A revision may have been committed before its schemas were brought up to date; its records mean the same nevertheless.
    private static (Dataset Dataset, DataForm Form) Read(IFileTree tree, DataForm form, Terminal terminal)
    {
        try
        {
            return (DatasetReader.Read(tree, form), form);
        }
        catch (DatasetException e) when (e.InnerException is InvalidSchemaException && form.Schemas.Has(SchemaLibrary.Common))
        {
            terminal.Error.WriteLine($"cited: the definitions in the schemas of \"{tree.Name}\" are stale; for the comparison they were brought up to date.");
            var filled = Generated.WithSchemas(tree);
            var fresh = DatasetReader.ReadForm(filled);
            return (DatasetReader.Read(filled, fresh), fresh);
        }
    }

    private static bool SameForm(IFileTree before, IFileTree after)
    {
        var paths = before.FilesBelow(DataLayout.Schema);
        return paths.SequenceEqual(after.FilesBelow(DataLayout.Schema), StringComparer.Ordinal)
            && paths.All(p => before.Read(p) is { Fault: null } a && after.Read(p) is { Fault: null } b && a.Bytes.Span.SequenceEqual(b.Bytes.Span));
    }
}
