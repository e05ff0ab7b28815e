using System.Text.Json;
using Cited.Model;
using Cited.Reading;

namespace Cited.Comparing;

/// <summary>Compares the two states of one record: facts, claims and citations by identity, all else field by field.</summary>
internal sealed class RecordDiffer(RecordLabel label, FactIndex old, FactIndex now)
{
    private const string Facts = "facts";
    private const string Claims = "claims";
    private const string Citations = "citations";
    private const string Value = "value";
    private const string BoundMember = "bound";
    private const string Status = "status";
    private const string CorrectionMember = "correction";

    private readonly List<Change> changes = [];

    /// <summary>The changes between two keyed forms of the record.</summary>
    public IReadOnlyList<Change> Compare(JsonElement before, JsonElement after)
    {
        Fields(before, after, null, null, null, "id", Facts);
        var (gone, come, both) = Match(before, after, Facts);
        changes.AddRange(gone.Select(f => Of(ChangeKind.FactRemoved, f.Key, null, null)));
        changes.AddRange(come.Select(f => Of(ChangeKind.FactAdded, f.Key, null, null)));
        foreach (var (key, a, b) in both)
        {
            CompareFact(key, a, b);
        }

        return changes;
    }

    private void CompareFact(string fact, JsonElement before, JsonElement after)
    {
        Fields(before, after, fact, null, null, Claims);
        var (gone, come, both) = Match(before, after, Claims);
        foreach (var (key, a, b) in both)
        {
            CompareClaim(fact, key, key, a, b);
        }

        var corrected = ClaimPairing.Of(gone, come);
        foreach (var (from, to) in corrected)
        {
            changes.Add(Corrected(fact, from, to, gone[from], come[to]));
            CompareClaim(fact, from, to, gone[from], come[to]);
        }

        changes.AddRange(gone.Keys.Except(corrected.Select(p => p.Old), StringComparer.Ordinal).Select(k => Of(ChangeKind.ClaimRemoved, fact, k, null)));
        changes.AddRange(come.Keys.Except(corrected.Select(p => p.New), StringComparer.Ordinal).Select(k => Of(ChangeKind.ClaimAdded, fact, k, null)));
    }

    private Change Corrected(string fact, string from, string to, JsonElement before, JsonElement after)
    {
        var newSide = now.Side(fact, to);
        return new Change(ChangeKind.ClaimCorrected, label)
        {
            Fact = fact,
            Claim = to,
            OldClaim = from,
            Old = Answer(before),
            New = Answer(after),
            Correction = newSide?.Claim?.Correction,
            OldSide = old.Side(fact, from),
            NewSide = newSide,
        };
    }

    private void CompareClaim(string fact, string from, string to, JsonElement before, JsonElement after)
    {
        var (was, status) = (FieldDiffer.Member(before, Status)?.GetRawText(), FieldDiffer.Member(after, Status)?.GetRawText());
        if (was != status)
        {
            changes.Add(Of(ChangeKind.ClaimStatusChanged, fact, to, null, from) with { Old = was, New = status });
        }

        // The correction of a corrected claim is part of that change.
        string[] shown = from == to ? [Value, BoundMember, Status, Citations] : [Value, BoundMember, Status, Citations, CorrectionMember];
        Fields(before, after, fact, to, from, shown);
        var (gone, come, both) = Match(before, after, Citations);
        changes.AddRange(gone.Keys.Select(s => Of(ChangeKind.CitationRemoved, fact, to, s, from)));
        changes.AddRange(come.Keys.Select(s => Of(ChangeKind.CitationAdded, fact, to, s, from)));
        changes.AddRange(both.Where(c => c.Old.GetRawText() != c.New.GetRawText())
            .Select(c => Of(ChangeKind.CitationChanged, fact, to, c.Key, from) with { Old = c.Old.GetRawText(), New = c.New.GetRawText() }));
    }

    private void Fields(JsonElement before, JsonElement after, string? fact, string? claim, string? oldClaim, params string[] except) =>
        changes.AddRange(FieldDiffer.Compare(before, after, except).Select(d => new Change(ChangeKind.FieldChanged, label)
        {
            Fact = fact,
            Claim = claim,
            OldClaim = oldClaim == claim ? null : oldClaim,
            Field = d.Pointer,
            Old = d.Old,
            New = d.New,
            OldSide = fact is null ? null : old.Side(fact, oldClaim),
            NewSide = fact is null ? null : now.Side(fact, claim),
        }));

    private Change Of(ChangeKind kind, string fact, string? claim, string? source, string? oldClaim = null) => new(kind, label)
    {
        Fact = fact,
        Claim = claim,
        OldClaim = oldClaim == claim ? null : oldClaim,
        Source = source,
        OldSide = old.Side(fact, oldClaim ?? claim, source),
        NewSide = now.Side(fact, claim, source),
    };

    private static string Answer(JsonElement claim)
    {
        var bound = FieldDiffer.Member(claim, BoundMember);
        var value = claim.GetProperty(Value).GetRawText();
        return bound is { } given ? $"{{\"bound\":{given.GetRawText()},\"value\":{value}}}" : $"{{\"value\":{value}}}";
    }

    private static (Dictionary<string, JsonElement> Gone, Dictionary<string, JsonElement> Come, IReadOnlyList<(string Key, JsonElement Old, JsonElement New)> Both) Match(JsonElement before, JsonElement after, string list)
    {
        var (a, b) = (Keyed(before, list), Keyed(after, list));
        return (
            a.Where(m => !b.ContainsKey(m.Key)).ToDictionary(StringComparer.Ordinal),
            b.Where(m => !a.ContainsKey(m.Key)).ToDictionary(StringComparer.Ordinal),
            [.. a.Where(m => b.ContainsKey(m.Key)).Select(m => (m.Key, m.Value, b[m.Key]))]);
    }

    private static Dictionary<string, JsonElement> Keyed(JsonElement of, string list) =>
        FieldDiffer.Member(of, list) is { ValueKind: JsonValueKind.Object } found
            ? found.EnumerateObject().ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal)
            : [];
}
