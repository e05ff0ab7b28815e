using System.Collections.Immutable;
using System.Text.Json;
using Cited.Model;
using Cited.Text;

namespace Cited.Reading;

/// <summary>Reads schema/vocabulary. Files that have a list of codes and nothing else need no code of their own.</summary>
internal static class VocabularyReader
{
    private const string Properties = "properties";
    private const string Countries = "countries";
    private const string Subdivisions = "subdivisions";
    private const string Regions = "regions";
    private const string RejectedTerms = "rejected-terms";
    private const string NameMarkers = "name-markers";
    private const string Languages = "languages";

    /// <summary>The vocabulary from the JSON of its files, by file name without <c>.json</c>.</summary>
    /// <exception cref="DatasetException">A file is missing or is not what it should be.</exception>
    public static Vocabulary Read(IReadOnlyDictionary<string, JsonText> files)
    {
        try
        {
            string[] special = [Properties, Countries, Subdivisions, Regions, RejectedTerms, NameMarkers, Languages];
            return new Vocabulary
            {
                Properties = Entries(files, Properties).Select(ReadProperty).ToDictionary(p => p.Id, StringComparer.Ordinal),
                Areas = new Areas(
                    Entries(files, Countries).Select(ReadTerm),
                    Entries(files, Subdivisions).Select(f => new Subdivision(f.Text("id"), f.Text("label"), f.TextOrNone("parent"))),
                    Entries(files, Regions).Select(f => new Region(f.Text("id"), f.Text("label"), f.Texts("members"))),
                    new[] { Countries, Subdivisions, Regions }.SelectMany(name => Entries(files, name)).SelectMany(NamesOf)),
                Lists = files.Keys.Except(special, StringComparer.Ordinal)
                    .ToDictionary(name => name, name => Entries(files, name).Select(ReadTerm).ToImmutableArray(), StringComparer.Ordinal),
                RejectedTerms = [.. Entries(files, RejectedTerms).Select(f =>
                    new RejectedTerm(f.Text("label"), f.Text("language"), f.Text("preferred"), f.Text("definition"), f.Texts("matches")))],
                NameMarkers = [.. Entries(files, NameMarkers).Select(f => new NameMarker(f.Text("label"), f.Text("language"), f.Text("kind")))],
                Languages = [.. Entries(files, Languages).Select(ReadTerm)],
            };
        }
        catch (FieldException e)
        {
            throw new DatasetException($"The vocabularies cannot be read: {e.Message} Mend the entry, or restore the file from the last release.", e);
        }
    }

    private static ImmutableArray<Fields> Entries(IReadOnlyDictionary<string, JsonText> files, string name)
    {
        if (!files.TryGetValue(name, out var file) || file.Root is not { } root)
        {
            throw new DatasetException($"schema/vocabulary/{name}.json is missing or is not JSON: the records cannot be read without it. Restore the file.");
        }

        var entries = new Fields(root, new Place(file, string.Empty)).List("entries", f => f);
        return entries.GroupBy(f => f.TextOrNone("id"), StringComparer.Ordinal).FirstOrDefault(g => g.Key is not null && g.Skip(1).Any()) is { } same
            ? throw new FieldException(same.Skip(1).First().At.At("id"), $"another entry has the id \"{Shown.Of(same.Key!)}\" too")
            : entries;
    }

    private static IEnumerable<(string Name, string Id)> NamesOf(Fields f) => f.Texts("names").Select(name => (name, f.Text("id")));

    private static Term ReadTerm(Fields f) => new(f.Text("id"), f.Text("label"), f.TextOrNone("definition") ?? string.Empty);

    private static PropertyDefinition ReadProperty(Fields f) =>
        new(f.Text("id"), f.Text("label"), f.Text("definition"), f.Word<Model.ValueType>("valueType"))
        {
            Unit = f.TextOrNone("unit"),
            Vocabulary = f.TextOrNone("vocabulary"),
            Minimum = f.NumberOrNone("minimum"),
            Maximum = f.NumberOrNone("maximum"),
            Additive = f.ValueOrNone("additive")?.ValueKind == JsonValueKind.True,
            Scopes = f.Texts("scopes"),
            Records = f.Texts("records"),
            AgreesWith = f.List("agreesWith", a => new Agreement(a.Word<AgreementRelation>("relation"), a.Text("property"))),
        };
}
