using Cited.Findings;
using Cited.Model;
using Cited.Reading;
using Cited.Text;

namespace Cited.Rules.Form;

/// <summary>A file lies where nothing of its kind belongs.</summary>
internal sealed class WrongFolder : IRecordRule<Source>, IDatasetRule
{
    /// <inheritdoc />
    public RuleInfo Info { get; } = new(
        "wrong-folder",
        RuleFamily.Form,
        Severity.Error,
        "A file lies in a folder where it does not belong.",
        "The folder says what a file holds; a file in the wrong one is read as something else, or not at all.",
        "Move the file: data/operations/<year>, data/sources/<year> (or \"undated\"), data/indicators, data/organizations.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Dataset dataset)
    {
        // A file that the operating system refused has its own finding; what it should hold is not known.
        foreach (var file in dataset.Files.Where(f => f.Role is null && !f.Text.Faults.Any(t => t.IsAboutAccess)))
        {
            yield return new Finding(
                Info,
                Place.Whole(file.Text),
                $"Nothing that belongs here is named \"{Shown.Of(file.Path)}\".",
                "Records are .json files in data/operations/<year>, data/sources/<year> (or \"undated\"), data/indicators and data/organizations. Move the file there, or out of data.");
        }
    }

    /// <inheritdoc />
    public IEnumerable<Finding> Check(Source source, IRecords records)
    {
        var year = source.Published is { } published && Edtf.TryParse(published, out var edtf) ? edtf!.Earliest?.Year : null;
        var folder = DataLayout.FolderOf(RecordKind.Source, year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
        if (!source.At.Path.StartsWith(folder + "/", StringComparison.Ordinal))
        {
            var place = source.Published is null ? source.At : source.At.At("published");
            var found = source.Published is null ? "no \"published\"" : $"\"published\": \"{source.Published}\"";
            yield return new Finding(Info, place, $"A source with {found} belongs in {folder}, not in {Parent(source.At.Path)}.", $"Move the file to {folder}, or mend the date.");
        }
    }

    private static string Parent(string path) => path[..path.LastIndexOf('/')];
}
