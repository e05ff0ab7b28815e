using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cited.Reading;
using Cited.Text;

namespace Cited.Passages.Archives;

/// <summary>A time during which a page was found in one state.</summary>
/// <param name="State">The state, in one of the words of <see cref="PageCheck.States"/>, of which <c>changed</c> counts as <c>alive</c>.</param>
/// <param name="From">The first day on which it was found so.</param>
/// <param name="To">The last one.</param>
public sealed record EvidenceSpan(string State, DateOnly From, DateOnly To)
{
    /// <summary>The status code; 0 if there was none.</summary>
    public int Status { get; init; }

    /// <summary>The SHA-256 of the page's words; absent if they could not be read.</summary>
    public string? Text { get; init; }
}

/// <summary>
/// What became of the pages of sources over time, beside the records: a line of JSON for each source, in the order of ids, so that two
/// branches that saw different pages merge. Each line has the spans of time in which a page was found in one state, oldest first.
/// </summary>
public sealed class EvidenceLedger
{
    /// <summary>Its place below the dataset's root.</summary>
    public const string Path = "evidence/pages.ndjson";

    private readonly SortedDictionary<string, IReadOnlyList<EvidenceSpan>> sources = new(StringComparer.Ordinal);

    /// <summary>A ledger that knows nothing.</summary>
    public static EvidenceLedger Empty { get; } = new();

    /// <summary>What is known of each source, by id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<EvidenceSpan>> Sources => sources;

    /// <summary>Reads the ledger of a dataset; one that is not there knows nothing.</summary>
    /// <exception cref="DatasetException">It cannot be read; the sentence names the line.</exception>
    public static EvidenceLedger Read(IFileTree tree)
    {
        var content = tree.Read(Path);
        if (content.IsMissing)
        {
            return Empty;
        }

        if (content.Problem is { } problem)
        {
            throw new DatasetException($"{Path} cannot be read: {problem.Clause}.");
        }

        var ledger = new EvidenceLedger();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(content.Bytes.Span).Split('\n'))
        {
            number++;
            if (line.Trim().Length > 0 && !ledger.Add(line))
            {
                throw new DatasetException(
                    $"{Path}, line {number}: this is no line of the ledger, or its source was on a line before. Restore the line, or remove it: the next "
                    + "\"cited archive check --record\" writes it anew.");
            }
        }

        return ledger;
    }

    /// <summary>What was known last of a source; absent if nothing is known.</summary>
    public EvidenceSpan? Last(string source) => sources.GetValueOrDefault(source)?[^1];

    /// <summary>The ledger with what was found now; what is older than what it knows changes nothing.</summary>
    public EvidenceLedger With(IEnumerable<PageCheck> checks)
    {
        var ledger = new EvidenceLedger();
        foreach (var (source, spans) in sources)
        {
            ledger.sources.Add(source, spans);
        }

        foreach (var check in checks)
        {
            var found = new EvidenceSpan(PageCheck.WordOf(check.State == PageState.Changed ? PageState.Alive : check.State), check.On, check.On)
            {
                Status = check.Status,
                Text = check.TextSha256,
            };
            ledger.sources[check.Source] = ledger.sources.TryGetValue(check.Source, out var spans) ? Joined(spans, found) : [found];
        }

        return ledger;
    }

    /// <summary>The lines of the file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Concat(sources.Select(s => LineOf(s.Key, s.Value).ToJsonString() + "\n")));

    private static IReadOnlyList<EvidenceSpan> Joined(IReadOnlyList<EvidenceSpan> spans, EvidenceSpan found)
    {
        var last = spans[^1];
        return found.To <= last.To ? spans
            : last with { From = found.From, To = found.To } == found ? [.. spans.SkipLast(1), last with { To = found.To }]
            : [.. spans, found];
    }

    private static JsonObject LineOf(string source, IReadOnlyList<EvidenceSpan> spans) => new()
    {
        ["source"] = source,
        ["spans"] = new JsonArray([.. spans.Select(JsonNode (s) => SpanOf(s))]),
    };

    private static JsonObject SpanOf(EvidenceSpan span)
    {
        var json = new JsonObject { ["state"] = span.State, ["from"] = Day(span.From), ["to"] = Day(span.To) };
        if (span.Status != 0)
        {
            json["status"] = span.Status;
        }

        if (span.Text is not null)
        {
            json["text"] = span.Text;
        }

        return json;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Add(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            EvidenceSpan[] spans = [.. json.RootElement.GetProperty("spans").EnumerateArray().Select(SpanOf)];
            var inOrder = spans.Length > 0 && spans.All(s => s.From <= s.To) && spans.Zip(spans.Skip(1)).All(p => p.First.To < p.Second.From);
            return inOrder && sources.TryAdd(json.RootElement.GetProperty("source").GetString()!, spans);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentNullException)
        {
            return false;
        }
    }

    private static EvidenceSpan SpanOf(JsonElement json)
    {
        DateOnly Read(string name) => DateOnly.ParseExact(json.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var state = json.GetProperty("state").GetString();
        return PageCheck.States.Any(s => s.Word == state)
            ? new EvidenceSpan(state!, Read("from"), Read("to"))
            {
                Status = json.TryGetProperty("status", out var status) ? status.GetInt32() : 0,
                Text = json.TryGetProperty("text", out var text) ? text.GetString() : null,
            }
            : throw new FormatException();
    }
}
