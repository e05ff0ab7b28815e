using System.CommandLine;
using System.Globalization;
using Cited.Drafting;
using Cited.Model;
using Cited.Passages;
using Cited.Passages.Values;
using Cited.Reading;
using Cited.Reporting;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary><c>cited anchor FILE --value V</c>: fragments for a value in a saved page, ready to paste.</summary>
internal static class AnchorCommand
{
    private const int MostShown = 12;

    // Where a value stands more often than this, it is no fragment that is needed but a longer look at the page.
    private const int MostTried = 60;

    // In characters: each try searches the page for some two hundred wordings.
    private const int MostSearched = 16 * 1024 * 1024;

    public static Command Create(Terminal terminal)
    {
        var root = new RootOption();
        var file = new Argument<string>("FILE") { Description = "The saved page: HTML or plain text." };
        var value = new Option<string>("--value") { Description = "The value as a record writes it: 20, 2025-06-06, ES,IT; or words that stand on the page.", Required = true, HelpName = "V" };
        var property = new Option<string?>("--property") { Description = "The property that the value belongs to; needed for dates and sets, which are named in words. Default: a count if V is a number.", HelpName = "ID" };
        var language = new Option<string?>("--language") { Description = "The page's language, BCP 47. Default: what the page says, else English.", HelpName = "L" };
        var published = new Option<string?>("--published") { Description = "The day the page was published, for dates such as \"on Friday\". Default: what the page says.", HelpName = "DATE" };
        var url = new Option<string?>("--url") { Description = "The page's address, for the links. Default: what the page says.", HelpName = "URL" };
        var command = new Command("anchor", "Proposes the shortest unambiguous fragment around a value in a saved page.\n\nExamples:\n  cited anchor page.html --value 20\n  cited anchor page.html --value 2025-06-06 --property announced-on\n  cited anchor page.html --value ES,IT --property arrest-countries --language es") { root, file, value, property, language, published, url };
        command.SetAction(parsed => Run(
            Path.GetFullPath(parsed.GetValue(file)!, terminal.Folder),
            parsed.GetValue(value)!,
            parsed.GetValue(property) is { } id ? Kind.Of(id, root.Folder(parsed, terminal), terminal) : null,
            new Options(parsed.GetValue(language), parsed.GetValue(published), parsed.GetValue(url)),
            terminal));
        return command;
    }

    private static int Run(string file, string value, Kind? kind, Options options, Terminal terminal)
    {
        if (options.Url is { } given && AnswerFaults.OfAddress(given) is { } fault)
        {
            terminal.Error.WriteLine("cited: " + fault);
            return ExitCodes.Usage;
        }

        var page = SavedFile.Read(file, terminal.Error);
        var places = Places(page, value, kind, options, out var isWhole);
        if (!isWhole)
        {
            terminal.Error.WriteLine("cited: the page was not searched to its end, since it repeats the value too often; name words that stand on the page in place of the value.");
        }

        var tried = Math.Clamp(MostSearched / Math.Max(page.Text.Length, 1), 4, MostTried);
        var anchors = places.Take(tried).Select(p => Anchor.Around(page, p)).OfType<Anchor>().DistinctBy(a => a.Directive).Take(MostShown + 1).ToArray();
        if (anchors.Length == 0)
        {
            terminal.Error.WriteLine(places.Count > 0
                ? $"cited: \"{value}\" stands {places.Count} times on the page, but no fragment tells one place from the others; choose longer words yourself."
                : $"cited: the page does not state \"{value}\"" + (kind is null ? "; if it is a date or a set, name its property with --property." : "."));
            return ExitCodes.Findings;
        }

        if (anchors.Length > MostShown)
        {
            terminal.Error.WriteLine($"cited: only the first {MostShown} places are shown.");
        }

        AnchorJson.Write(page, [.. anchors.Take(MostShown)], options.Url is { } url ? WebAddress.WithoutTracking(url) : page.Metadata.Url, terminal.Out);
        return ExitCodes.Fine;
    }

    private static IReadOnlyList<PassageSpan> Places(PageText page, string value, Kind? kind, Options options, out bool isWhole)
    {
        isWhole = true;
        var isNumber = decimal.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var digits = isNumber ? ValuePlaces.OfDigits(page, number) : [];
        var found = (kind ?? (isNumber ? Kind.Count : null))?.Where(page, value, options, out isWhole) ?? ValuePlaces.OfText(page, value);
        return ValuePlaces.Joined(digits, found);
    }

    private sealed record Options(string? Language, string? Published, string? Url);

    // A property, and what its values are named by.
    private sealed record Kind(PropertyDefinition Property, Vocabulary Vocabulary, Func<string, IEnumerable<string>> NamesOf)
    {
        // Enough for a number in words, outside of any dataset.
        public static Kind Count { get; } = new(
            new PropertyDefinition("count", "Count", string.Empty, Model.ValueType.Count),
            new Vocabulary { Properties = new Dictionary<string, PropertyDefinition>(), Lists = new Dictionary<string, System.Collections.Immutable.ImmutableArray<Term>>(), Areas = new Areas([], [], []) },
            _ => []);

        public static Kind Of(string id, string folder, Terminal terminal)
        {
            var dataset = OpenedDataset.Read(folder, terminal);
            return dataset.Vocabulary.Properties.TryGetValue(id, out var property)
                ? new Kind(property, dataset.Vocabulary, o => dataset.Find<Organization>(o)?.Names.Select(n => n.Text) ?? [])
                : throw new DatasetException($"there is no property \"{id}\"; schema/vocabulary/properties.json lists them all.");
        }

        public IReadOnlyList<PassageSpan> Where(PageText page, string value, Options options, out bool isWhole)
        {
            var claim = new Claim(ValuePlaces.Parse(value, Property.Type), Bound.Exact, [], Place.Whole(JsonText.Parse(string.Empty, "{}"u8.ToArray())));
            return ValuePlaces.Where(page, passage => ValueInPassage.Check(
                passage,
                string.Empty,
                string.Empty,
                options.Language ?? page.Metadata.Language ?? "en",
                options.Published ?? page.Metadata.Published,
                Property,
                claim,
                Vocabulary.Areas,
                NamesOf,
                Vocabulary,
                explains: false), out isWhole);
        }
    }
}
