using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// A revision of the repository around a folder, read from the object store: nothing is checked out, the working folder and the
/// index are not looked at. All that the dataset consists of is read at once, by one <c>git cat-file --batch</c>.
/// </summary>
public sealed class GitTree : IFileTree
{
    /// <summary>What stands before a revision where a folder or a release could stand too.</summary>
    public const string Prefix = "git:";

    private const string LinkMode = "120000";
    private const string Blob = "blob";

    private readonly FrozenDictionary<string, FileContent> files;

    private GitTree(string name, FrozenDictionary<string, FileContent> files) => (Name, this.files) = (name, files);

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>Reads the data, schemas and vocabularies of a revision.</summary>
    /// <param name="folder">The dataset's folder, or any folder of the repository that holds it at its root.</param>
    /// <param name="revision">A commit, tag or branch as git understands it (gitrevisions(7)), without <c>git:</c>.</param>
    /// <exception cref="DatasetException">There is no git, no repository, no such revision, or it cannot be read.</exception>
    public static GitTree Open(string folder, string revision)
    {
        var (git, name) = (new Git(folder), Named(revision));
        return Read(git, Commit(git, revision, name), name);
    }

    /// <summary>
    /// As <see cref="Open"/>, but in the state in which the history of what is checked out left the revision (git-merge-base(1)): what
    /// others did to a branch since then is no part of the change that is looked at.
    /// </summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="revision">A commit, tag or branch, without <c>git:</c>.</param>
    /// <param name="note">Told in a sentence which commit is read, where it is not the revision itself.</param>
    /// <exception cref="DatasetException">As for <see cref="Open"/>; or the two histories have nothing in common.</exception>
    public static GitTree OpenBase(string folder, string revision, Action<string> note)
    {
        var (git, name) = (new Git(folder), Named(revision));
        var commit = Commit(git, revision, name);
        if (git.Text("rev-parse", "--verify", "--quiet", "HEAD^{commit}")?.Trim() is not { } head)
        {
            return Read(git, commit, name);
        }

        if (git.Text("merge-base", commit, head)?.Trim() is not { } parted)
        {
            throw new DatasetException(NothingInCommon(git, name));
        }

        if (parted != commit)
        {
            note($"\"{Shown.Of(name)}\" has gone on since this history left it: compared is commit {parted[..12]}, in which they parted. "
                + "With --tip, compared is the revision as it is.");
        }

        return Read(git, parted, name);
    }

    private static string Named(string revision) => revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl)
        ? throw new DatasetException(
            $"\"{Shown.Of(Prefix + revision)}\" names no revision. Write \"git:\" and a commit, tag or branch, such as git:main.")
        : Prefix + revision;

    private static string NothingInCommon(Git git, string name) => git.Text("rev-parse", "--is-shallow-repository")?.Trim() == "true"
        ? $"where the history of HEAD left \"{Shown.Of(name)}\" is not known in this shallow clone. "
            + "Fetch the whole history (git fetch --unshallow; in a workflow: fetch-depth: 0), or give --tip to compare with the revision as it is."
        : $"\"{Shown.Of(name)}\" and HEAD have no commit in common, so there is none in which they parted. "
            + "Give --tip to compare with the revision as it is.";

    private static GitTree Read(Git git, string commit, string name)
    {
        var prefix = git.Text("rev-parse", "--show-prefix")?.TrimEnd('\n') ?? string.Empty;
        var entries = Entries(git, commit, prefix, name);
        return new GitTree(name, Contents(git, entries, name).ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <inheritdoc />
    public IReadOnlyList<string> FilesBelow(string folder) =>
        [.. files.Keys.Where(p => folder.Length == 0 || p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public FileContent Read(string path) =>
        files.TryGetValue(path, out var content) ? content : FileContent.Missing("there is no such file in that revision");

    private static string Commit(Git git, string revision, string name)
    {
        if (git.Text("rev-parse", "--git-dir") is null)
        {
            throw new DatasetException($"\"{Shown.Of(name)}\" cannot be read: {git.Refusal("the folder is in no git repository")} Run the command in a clone of the project, or compare with a folder or a release.");
        }

        if (git.Text("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is { } commit)
        {
            return commit.Trim();
        }

        throw new DatasetException(git.Text("rev-parse", "--is-shallow-repository")?.Trim() == "true"
            ? $"\"{Shown.Of(name)}\" is not in this repository, which is a shallow clone. Fetch the whole history first: git fetch --unshallow (in a workflow: fetch-depth: 0)."
            : $"\"{Shown.Of(name)}\" names no commit of this repository. \"git log --oneline\" lists commits, \"git branch --all\" and \"git tag\" names; git fetch brings what is new.");
    }

    // Lines of "mode type object size<TAB>path", each ended by NUL; paths are as they are in the tree (git-ls-tree(1)).
    private static List<Entry> Entries(Git git, string commit, string prefix, string name)
    {
        var listed = git.Text("ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", prefix + DataLayout.Data, prefix + DataLayout.Schema)
            ?? throw new DatasetException($"\"{Shown.Of(name)}\" cannot be listed: {git.Refusal("git gave no reason")}");
        var entries = new List<Entry>();
        foreach (var line in listed.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var mode, Blob, var id, var size])
            {
                entries.Add(new Entry(line[(tab + 1 + prefix.Length)..], mode, id, long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0));
            }
        }

        return entries;
    }

    private static Dictionary<string, FileContent> Contents(Git git, List<Entry> entries, string name)
    {
        var contents = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        var wanted = new List<Entry>();
        foreach (var entry in entries)
        {
            if (Leftovers.PartOf(entry.Path) is { } leftover)
            {
                contents[entry.Path] = FileContent.Leftover(leftover);
            }
            else if (entry.Mode == LinkMode)
            {
                contents[entry.Path] = new FileContent(default, TextFaultKind.SymbolicLink, "a link in the revision");
            }
            else if (entry.Size > DataLayout.MostBytes(entry.Path))
            {
                contents[entry.Path] = FileContent.TooLarge(entry.Size, DataLayout.MostBytes(entry.Path));
            }
            else
            {
                wanted.Add(entry);
            }
        }

        var blobs = git.Blobs([.. wanted.Select(e => e.Id)]);
        for (var i = 0; i < wanted.Count; i++)
        {
            contents[wanted[i].Path] = blobs.ElementAtOrDefault(i) is { } bytes
                ? new FileContent(bytes)
                : throw new DatasetException($"\"{Shown.Of(name)}\": the object of \"{Shown.Of(wanted[i].Path)}\" is missing in the repository. In a partial clone, fetch it: git fetch --refetch.");
        }

        return contents;
    }

    private sealed record Entry(string Path, string Mode, string Id, long Size);
}
