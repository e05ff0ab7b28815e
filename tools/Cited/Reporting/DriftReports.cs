using System.Globalization;
using Cited.Passages;
using Cited.Passages.Archives;
using Cited.Text;

namespace Cited.Reporting;

/// <summary>What became of cited passages, for maintainers (Markdown) and for programs (JSON).</summary>
public static class DriftReports
{
    private static readonly (DriftKind Kind, string Word, string Meaning)[] Words =
    [
        (DriftKind.NumberChanged, "number-changed", "the passage no longer states the value"),
        (DriftKind.Edited, "edited", "the passage has other words than were recorded"),
        (DriftKind.Gone, "gone", "the copy has no such passage"),
        (DriftKind.Moved, "moved", "the words are there, but the fragment no longer leads to them"),
        (DriftKind.NeverArchived, "never-archived", "there is no copy that can be read"),
        (DriftKind.Same, "same", "nothing changed"),
    ];

    /// <summary>Whether someone should look at it.</summary>
    public static bool NeedsALook(DriftEntry entry) => entry.Kind is not (DriftKind.Same or DriftKind.NeverArchived);

    /// <summary>A summary table, then a list of what someone should look at, the gravest first.</summary>
    public static void WriteMarkdown(IReadOnlyList<DriftEntry> entries, TextWriter writer)
    {
        writer.Write("# Cited passages and their copies\n\n| state | citations | meaning |\n| --- | ---: | --- |\n");
        foreach (var (kind, word, meaning) in Words)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"| {word} | {entries.Count(e => e.Kind == kind)} | {meaning} |\n"));
        }

        var unrecorded = entries.Count(e => e.Kind == DriftKind.Same && !e.Recorded);
        if (unrecorded > 0)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\nOf those called same, {unrecorded} have no recorded hash: only that the fragment is found and that its value is not contradicted was seen. `cited archive record DIR` records them.\n"));
        }

        foreach (var (kind, word, _) in Words)
        {
            var listed = entries.Where(e => e.Kind == kind && NeedsALook(e)).ToArray();
            if (listed.Length == 0)
            {
                continue;
            }

            writer.Write($"\n## {word}\n\n");
            foreach (var entry in listed)
            {
                writer.Write($"- {Title(entry)}: {Code(entry.Passage.Directive.ToString())}{Now(entry)}{Link(entry)}\n");
            }
        }

        var missing = entries.Where(e => e.Kind == DriftKind.NeverArchived).Select(e => e.Passage.Source.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            writer.Write($"\n## never-archived\n\n{string.Concat(missing.Select(id => $"- {id}\n"))}");
        }
    }

    /// <summary>All entries; schema/drift.schema.json says what each member means.</summary>
    /// <param name="entries">What became of cited passages.</param>
    /// <param name="writer">Where it is written.</param>
    /// <param name="pages">What became of the pages of sources; none where no page was captured.</param>
    public static void WriteJson(IReadOnlyList<DriftEntry> entries, TextWriter writer, IReadOnlyList<PageCheck>? pages = null) => JsonOutput.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "urn:cited-operations:schema:1:drift");
        json.Object("summary", () =>
        {
            foreach (var (kind, word, _) in Words)
            {
                json.WriteNumber(word, entries.Count(e => e.Kind == kind));
            }
        });
        json.Objects("citations", entries, (entry, _) =>
        {
            var passage = entry.Passage;
            json.WriteString("state", Word(entry.Kind));
            json.WriteString("record", passage.Record.Id);
            json.WriteString("path", passage.Citation.At.Path);
            json.WriteString("pointer", passage.Citation.At.Pointer);
            if (passage.Fact is { } fact && passage.Claim is { } claim)
            {
                json.WriteString("property", fact.Property);
                json.WriteString("scope", fact.Scope.Key);
                json.WritePropertyName("value");
                json.WriteRawValue(claim.Value.Canonical);
            }

            json.WriteString("source", passage.Source.Id);
            json.Object("fragment", () => WriteDirective(json, passage.Directive));
            if (passage.Source.Url is { } url)
            {
                json.Text("link", DeepLink.Of(url, passage.Directive));
            }

            json.WriteBoolean("recorded", entry.Recorded);
            if (passage.Text is { } text)
            {
                json.WriteString("sha256", PassageHash.Of(text));
            }

            if (entry.Detail.Length > 0)
            {
                json.Text("now", entry.Detail);
            }
        });
        if (pages is { Count: > 0 })
        {
            PageReports.WriteJson(json, pages);
        }

        json.WriteEndObject();
    });

    /// <summary>How many citations are in each state, and a line for each that someone should look at, for a terminal.</summary>
    public static void WriteTable(IReadOnlyList<DriftEntry> entries, TextWriter writer)
    {
        writer.Write("passage         citations\n");
        foreach (var (kind, word, _) in Words)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{word,-14}{entries.Count(e => e.Kind == kind),11}\n"));
        }

        foreach (var entry in Words.SelectMany(w => entries.Where(e => e.Kind == w.Kind && NeedsALook(e))))
        {
            var passage = entry.Passage;
            var now = entry.Detail.Length == 0 ? string.Empty : $", now {Shown.Of(entry.Detail, 200)}";
            writer.Write($"{Word(entry.Kind)}: {passage.Record.Id}, {passage.Source.Id}: {Shown.Of(passage.Directive.ToString(), 200)}{now}\n");
        }
    }

    internal static void WriteDirective(System.Text.Json.Utf8JsonWriter json, TextDirective directive)
    {
        foreach (var (name, words) in new[] { ("prefix", directive.Prefix), ("start", directive.Start), ("end", directive.End), ("suffix", directive.Suffix) })
        {
            if (words is not null)
            {
                json.Text(name, words);
            }
        }
    }

    private static string Word(DriftKind kind) => Words.First(w => w.Kind == kind).Word;

    private static string Title(DriftEntry entry)
    {
        var passage = entry.Passage;
        var fact = passage.Fact is { } f ? $", {f.Property}{(f.Scope.IsWhole ? string.Empty : $" ({f.Scope.Key.Trim('|')})")} = {Shown.Of(passage.Claim!.Value.Display)}" : string.Empty;
        return $"**{passage.Record.Id}**{fact}, {passage.Source.Id}";
    }

    private static string Now(DriftEntry entry) => entry.Detail.Length == 0 ? string.Empty : $"; now {Code(entry.Detail)}";

    private static string Link(DriftEntry entry) =>
        entry.Passage.Source.Url is { } url ? $" ([passage]({DeepLink.Of(url, entry.Passage.Directive).Replace(")", "%29", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal)}))" : string.Empty;

    // In code style nothing of a page's words is read as Markdown.
    private static string Code(string words) => "`" + Shown.Of(words, 200).Replace('`', '\'') + "`";
}
