using System.Text.Json;
using Cited.Comparing;
using Cited.Corroboration;
using Cited.Model;
using Cited.Passages;
using Cited.Reading;

namespace Cited.Reporting.Comparisons;

/// <summary>One sentence for each change: old → new, who says it.</summary>
internal sealed class ChangeSentences(Comparison comparison)
{
    private const int MostSources = 4;
    private const int MostValues = 4;
    private const int LongBeginning = 80;

    /// <summary>The sentence of a change, without the record it is in.</summary>
    public Sentence Of(Change change)
    {
        var kind = change.Kind;
        return kind == ChangeKind.RecordAdded ? Added(change.Record)
            : kind == ChangeKind.RecordRemoved ? Removed(change.Record)
            : kind == ChangeKind.RecordRenamed ? new Sentence().Words("renamed: ").Value(change.Record.OldId).Words(" → ").Value(change.Record.Id)
            : kind == ChangeKind.FieldChanged ? FieldChanged(change)
            : OfFact(change, kind);
    }

    /// <summary>A fact with its answers and who gives them, for records that are added whole.</summary>
    public Sentence Of(Fact fact, Dataset dataset) => Question(fact, dataset).Words(": ").Then(Answers(fact, dataset));

    private Sentence OfFact(Change change, ChangeKind kind)
    {
        // What is gone is shown as it was, by the names of its own time.
        var gone = change.NewSide is null || kind == ChangeKind.FactRemoved || kind == ChangeKind.ClaimRemoved || kind == ChangeKind.CitationRemoved;
        var (shown, dataset) = gone ? (change.OldSide, comparison.Old) : (change.NewSide, comparison.New);
        var fact = shown?.Fact;
        var sentence = fact is null ? new Sentence().Value(change.Fact ?? string.Empty) : Question(fact, dataset);
        if (kind == ChangeKind.FactAdded || kind == ChangeKind.FactRemoved)
        {
            sentence.Words(kind == ChangeKind.FactAdded ? " added: " : " removed: ");
            return fact is null ? sentence : sentence.Then(Answers(fact, dataset));
        }

        if (kind == ChangeKind.FactBecameContested || kind == ChangeKind.FactBecameUncontested)
        {
            sentence.Words(kind == ChangeKind.FactBecameContested ? " is now contested: " : " is no longer contested: ");
            return fact is null ? sentence : sentence.Then(Standing(fact));
        }

        sentence.Words(": ");
        if (kind == ChangeKind.ClaimCorrected)
        {
            return Corrected(sentence, change);
        }

        sentence.Value(shown?.Claim is { } claim ? ClaimText.Of(claim) : change.Claim ?? string.Empty);
        if (kind == ChangeKind.ClaimAdded || kind == ChangeKind.ClaimRemoved)
        {
            sentence.Words(kind == ChangeKind.ClaimAdded ? " added" : " removed");
            return shown?.Claim is { } said ? sentence.Words("; ").Then(Who(said.Citations, dataset)) : sentence;
        }

        if (kind == ChangeKind.ClaimStatusChanged)
        {
            return sentence.Words(": ").Value(StatusOf(change.Old)).Words(" → ").Value(StatusOf(change.New));
        }

        if (kind == ChangeKind.CorroborationChanged)
        {
            return sentence.Words($": {change.Old} → {ReportWords.Count(int.Parse(change.New!, System.Globalization.CultureInfo.InvariantCulture), "independent origin")}");
        }

        if (kind == ChangeKind.CitationChanged)
        {
            return CitationChanged(sentence, change);
        }

        sentence.Words(kind == ChangeKind.CitationAdded ? "; now also " : "; no longer ");
        return shown?.Citation is { } citation ? sentence.Then(Who([citation], dataset)) : sentence.Value(change.Source!);
    }

    private Sentence Added(RecordLabel record)
    {
        var sentence = new Sentence().Words("added");
        if (record.New is FactRecord facts)
        {
            var claims = facts.Facts.Sum(f => f.Claims.Length);
            return sentence.Words($" with {ReportWords.Count(facts.Facts.Length, "fact")}, {ReportWords.Count(claims, "claim")}, {ReportWords.Count(facts.Facts.Sum(f => f.Claims.Sum(c => c.Citations.Length)), "citation")}");
        }

        return record.New is Source source ? sentence.Words(": ").Name(source.Title, source.Url).Words(", ").Name(NameOf(source.Publisher, comparison.New)) : sentence;
    }

    private Sentence Removed(RecordLabel record)
    {
        var sentence = new Sentence().Words("removed");
        if (comparison.New.Retired.FirstOrDefault(r => r.Id == record.Id) is not { } retired)
        {
            return sentence.Words("; it is not listed as retired");
        }

        sentence.Words(": ").Name(retired.Reason);
        return retired.Successor is { } successor ? sentence.Words(" In its place: ").Value(successor) : sentence;
    }

    private Sentence Corrected(Sentence sentence, Change change)
    {
        var (before, after) = (change.OldSide?.Claim, change.NewSide?.Claim);
        sentence.Value(before is null ? change.Old! : ClaimText.Of(before)).Words(" → ").Value(after is null ? change.New! : ClaimText.Of(after));
        sentence.Words(change.Correction?.Cause switch
        {
            "source-corrected" => "; cause: the source corrected it",
            "our-error" => "; cause: our error",
            "reclassified" => "; cause: reclassified",
            { } other => "; cause: " + other,
            null => "; no cause given",
        });
        if (change.Correction?.Note is { } note)
        {
            sentence.Words(" (").Name(note).Words(")");
        }

        return after is null ? sentence : sentence.Words("; ").Then(Who(after.Citations, comparison.New));
    }

    private Sentence CitationChanged(Sentence sentence, Change change)
    {
        sentence.Words("; otherwise cited: ").Then(change.NewSide?.Citation is { } cited ? Who([cited], comparison.New) : new Sentence().Value(change.Source!));
        var (old, now) = (Passage(change.OldSide?.Citation), Passage(change.NewSide?.Citation));
        if (old != now)
        {
            sentence.Words(", ").Value(old).Words(" → ").Value(now);
        }

        foreach (var (name, before, after) in Members(change.Old!, change.New!).Where(m => m.Name is not ("fragment" or "locator")))
        {
            sentence.Words(", ").Value(name).Words(" ").Then(Step(before, after));
        }

        return sentence;
    }

    private static IEnumerable<(string Name, string? Old, string? New)> Members(string old, string now)
    {
        var (a, b) = (JsonDocument.Parse(old).RootElement, JsonDocument.Parse(now).RootElement);
        return a.EnumerateObject().Concat(b.EnumerateObject()).Select(m => m.Name).Distinct(StringComparer.Ordinal)
            .Select(n => (n, Raw(a, n), Raw(b, n)))
            .Where(m => m.Item2 != m.Item3);

        static string? Raw(JsonElement of, string name) => of.TryGetProperty(name, out var found) ? found.GetRawText() : null;
    }

    private Sentence FieldChanged(Change change)
    {
        var side = change.NewSide ?? change.OldSide;
        var sentence = side?.Fact is { } fact ? Question(fact, change.NewSide is null ? comparison.Old : comparison.New).Words(", ") : new Sentence();
        if (change.Claim is not null)
        {
            sentence.Value(side?.Claim is { } claim ? ClaimText.Of(claim) : change.Claim).Words(", ");
        }

        sentence.Value(string.Join('/', Cited.Text.JsonPointers.Tokens(change.Field!))).Words(": ");
        return sentence.Then(Step(change.Old, change.New));
    }

    // Long texts that begin alike are shown from a little before where they part.
    private static Sentence Step(string? old, string? now)
    {
        var sentence = new Sentence();
        if (old is null || now is null)
        {
            return old is null ? sentence.Words("added: ").Value(Text(now)) : sentence.Words("removed: ").Value(Text(old));
        }

        var (before, after) = (Text(old), Text(now));
        var common = before.AsSpan().CommonPrefixLength(after);
        var from = common < LongBeginning ? 0 : Math.Max(before.LastIndexOf(' ', common - (LongBeginning / 2)), 0);
        return sentence.Value(from == 0 ? before : "…" + before[from..]).Words(" → ").Value(from == 0 ? after : "…" + after[from..]);
    }

    private static Sentence Question(Fact fact, Dataset dataset)
    {
        var sentence = new Sentence().Name(dataset.Vocabulary.Properties.GetValueOrDefault(fact.Property)?.Label ?? fact.Property);
        return fact.Scope.IsWhole ? sentence : sentence.Words(", ").Name(new ScopeNesting(dataset.Vocabulary.Areas).Describe(fact.Scope));
    }

    private static Sentence Answers(Fact fact, Dataset dataset)
    {
        var sentence = new Sentence();
        var claims = fact.Claims.Sort(ClaimOrder.Canonical);
        for (var i = 0; i < Math.Min(claims.Length, MostValues); i++)
        {
            sentence.Words(i == 0 ? string.Empty : "; ").Value(ClaimText.Of(claims[i])).Words(" by ").Then(Who(claims[i].Citations, dataset, says: false));
        }

        return claims.Length > MostValues ? sentence.Words($"; and {ReportWords.Count(claims.Length - MostValues, "claim")} more") : sentence;
    }

    private static Sentence Standing(Fact fact)
    {
        var sentence = new Sentence();
        var claims = Contest.Standing(fact).Sort(ClaimOrder.Canonical);
        for (var i = 0; i < Math.Min(claims.Length, MostValues); i++)
        {
            sentence.Words(i == 0 ? string.Empty : " · ").Value(ClaimText.Of(claims[i]));
        }

        return claims.Length > MostValues ? sentence.Words($" · and {claims.Length - MostValues} more") : sentence;
    }

    private static Sentence Who(IReadOnlyList<Citation> citations, Dataset dataset, bool says = true)
    {
        var sentence = new Sentence().Words(says ? "by " : string.Empty);
        var sorted = citations.OrderBy(c => c.Source, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < Math.Min(sorted.Length, MostSources); i++)
        {
            var source = dataset.Find<Source>(sorted[i].Source);
            var link = source?.Url is { } url ? sorted[i].Fragment is { } fragment ? DeepLink.Of(url, TextDirective.Of(fragment)) : url : null;
            sentence.Words(i == 0 ? string.Empty : ", ").Name(source is null ? sorted[i].Source : NameOf(source.Publisher, dataset), link);
        }

        return sorted.Length > MostSources ? sentence.Words($" and {ReportWords.Count(sorted.Length - MostSources, "other")}") : sentence;
    }

    private static string NameOf(string organization, Dataset dataset) => dataset.Find<Organization>(organization)?.DisplayName ?? organization;

    private static string Passage(Citation? citation) => citation switch
    {
        { Fragment: { } fragment } => TextDirective.Of(fragment).ToString(),
        { Locator: { } l } => string.Join(", ", new[] { l.Page is { } p ? "page " + p : null, l.Table, l.Timecode }.OfType<string>()),
        _ => string.Empty,
    };

    private static string StatusOf(string? json) => json is null ? "stands" : Text(json);

    // Texts without quotes; anything else as JSON.
    private static string Text(string? json)
    {
        if (json is null)
        {
            return string.Empty;
        }

        var value = JsonDocument.Parse(json).RootElement;
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : json;
    }
}
