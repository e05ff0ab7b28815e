using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Corroboration;
using Cited.Reading;
using Cited.Releasing;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>A manifest as it was read.</summary>
internal sealed partial record ManifestContent(
    string Name,
    string Version,
    DateOnly Released,
    string Tool,
    PreferencePolicy Policy,
    string? Previous,
    IReadOnlyDictionary<string, (long Bytes, string Sha256)> Files,
    IReadOnlyDictionary<string, RecordVersion> Records,
    IReadOnlyDictionary<string, long> Counts)
{
    private const string ToolName = "cited ";

    /// <summary>The version of the tool that made the release.</summary>
    public string ToolVersion => Tool[ToolName.Length..];

    /// <summary>What a manifest says that was made by a version of the tool.</summary>
    public static string ToolOf(string version) => ToolName + version;

    /// <summary>The history that gives the records the versions that the manifest says.</summary>
    public History History => new(Previous, Records.Where(r => r.Value.Added != Version || r.Value.Changed != Version).ToDictionary(
        r => r.Key,
        r => r.Value.Changed == Version ? r.Value with { Sha256 = string.Empty } : r.Value,
        StringComparer.Ordinal));

    public static ManifestContent? Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out ReleaseFault? fault)
    {
        fault = null;
        if (!files.TryGetValue(ReleaseLayout.Manifest, out var bytes))
        {
            fault = new ReleaseFault(ReleaseLayout.Manifest, "it is missing");
            return null;
        }

        var text = JsonText.Parse(ReleaseLayout.Manifest, bytes);
        try
        {
            return text.Root is { } root
                ? Read(new Fields(root, new Place(text, string.Empty)))
                : throw new FieldException(Place.Of(text, text.Faults[0]), text.Faults[0].Sentence.TrimEnd('.'));
        }
        catch (FieldException e)
        {
            fault = new ReleaseFault(ReleaseLayout.Manifest, $"it does not have the form of a manifest: {e.InFile}");
            return null;
        }
    }

    private static ManifestContent Read(Fields root)
    {
        var tool = root.Text("tool");
        return new ManifestContent(
            root.Text("name"),
            root.Text("version"),
            DateOnly.TryParseExact(root.Text("released"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw root.Wrong("released", "is not a day such as 2026-12-01"),
            Tools().IsMatch(tool) ? tool : throw root.Wrong("tool", "is not \"cited\" with a version"),
            Words.Policy(root.Text("policy")) ?? throw root.Wrong("policy", "is not a policy that is known"),
            root.TextOrNone("previous"),
            Keyed(root, "files", "path", f => (f.Integer("bytes"), f.Text("sha256"))),
            Keyed(root, "records", "id", r => new RecordVersion(r.Text("sha256"), r.Text("added"), r.Text("changed"))),
            root.ObjectOrNone("counts") is { } counts
                ? counts.Names.ToDictionary(name => name, counts.Integer, StringComparer.Ordinal)
                : throw root.Lacks("counts"));
    }

    private static Dictionary<string, T> Keyed<T>(Fields root, string list, string key, Func<Fields, T> read)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in root.ValueOrNone(list) is null ? throw root.Lacks(list) : root.List(list, f => f))
        {
            if (!found.TryAdd(item.Text(key), read(item)))
            {
                throw item.Wrong(key, "is that of an item before this one");
            }
        }

        return found;
    }

    [GeneratedRegex(@"^cited [0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Tools();
}
