using System.Text.Json;
using Cited.Comparing.Keyed;
using Cited.Model;
using Cited.Reading;

namespace Cited.Comparing;

/// <summary>The facts, claims and citations of a record by their keys in the keyed form, so that a change can show them.</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<string, (Fact Fact, Dictionary<string, Claim> Claims)> facts = new(StringComparer.Ordinal);

    /// <summary>The index of a record; empty if it has no facts.</summary>
    public FactIndex(Dataset dataset, ComparedRecord record)
    {
        if (record.Model is not FactRecord holder)
        {
            return;
        }

        var keys = new RecordKeys(dataset, record);
        foreach (var fact in holder.Facts)
        {
            var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
            foreach (var claim in fact.Claims)
            {
                claims.TryAdd(keys.Of(claim.At), claim);
            }

            facts.TryAdd(keys.Of(fact.At), (fact, claims));
        }
    }

    /// <summary>The fact with a key; where broken data have it twice, the first.</summary>
    public Fact? Fact(string key) => facts.TryGetValue(Unnumbered(key), out var found) ? found.Fact : null;

    /// <summary>All facts with their keys.</summary>
    public IEnumerable<(string Key, Fact Fact)> Facts => facts.Select(f => (f.Key, f.Value.Fact));

    /// <summary>The claims of a fact with their keys.</summary>
    public IEnumerable<(string Key, Claim Claim)> Claims(string fact) =>
        facts.TryGetValue(Unnumbered(fact), out var found) ? found.Claims.Select(c => (c.Key, c.Value)) : [];

    /// <summary>What a change of a fact, claim or citation was about, on this side.</summary>
    public ChangeSide? Side(string fact, string? claim = null, string? source = null)
    {
        if (!facts.TryGetValue(Unnumbered(fact), out var found))
        {
            return null;
        }

        var known = claim is null ? null : found.Claims.GetValueOrDefault(Unnumbered(claim));
        return new ChangeSide(found.Fact, known, source is null ? null : known?.Citations.FirstOrDefault(c => c.Source == Unnumbered(source)));
    }

    private static string Unnumbered(string key)
    {
        var at = key.LastIndexOf('#');
        return at > 0 && key[(at + 1)..].All(char.IsAsciiDigit) ? key[..at] : key;
    }
}
