using System.Globalization;
using Cited.Corroboration;
using Cited.Model;
using Cited.Reading;

namespace Cited.Comparing;

/// <summary>What follows from other changes, also of other records: contested facts, and voices behind claims.</summary>
internal sealed class DerivedChanges(Dataset oldSet, Dataset newSet)
{
    /// <summary>What follows for one record.</summary>
    /// <param name="label">The record, with both its states.</param>
    /// <param name="old">Its facts before.</param>
    /// <param name="now">Its facts after.</param>
    /// <param name="corrected">The claims that were corrected: fact, new claim, old claim.</param>
    public IEnumerable<Change> Of(RecordLabel label, FactIndex old, FactIndex now, IReadOnlyDictionary<(string Fact, string Claim), string> corrected)
    {
        if (label is not { Old: FactRecord before, New: FactRecord after })
        {
            yield break;
        }

        var (oldOrigins, newOrigins) = (new Origins(oldSet, before), new Origins(newSet, after));
        foreach (var (key, fact) in now.Facts)
        {
            if (old.Fact(key) is not { } was)
            {
                continue;
            }

            var (contested, still) = (Contest.IsContested(was), Contest.IsContested(fact));
            if (contested != still)
            {
                yield return new Change(still ? ChangeKind.FactBecameContested : ChangeKind.FactBecameUncontested, label)
                {
                    Fact = key,
                    OldSide = old.Side(key),
                    NewSide = now.Side(key),
                };
            }

            var claims = old.Claims(key).ToDictionary(c => c.Key, c => c.Claim, StringComparer.Ordinal);
            foreach (var (name, claim) in now.Claims(key))
            {
                var oldName = corrected.GetValueOrDefault((key, name), name);
                if (!claims.TryGetValue(oldName, out var oldClaim))
                {
                    continue;
                }

                var (voices, voicesNow) = (oldOrigins.Of(oldClaim).Count, newOrigins.Of(claim).Count);
                if (voices != voicesNow)
                {
                    yield return new Change(ChangeKind.CorroborationChanged, label)
                    {
                        Fact = key,
                        Claim = name,
                        OldClaim = oldName == name ? null : oldName,
                        Old = voices.ToString(CultureInfo.InvariantCulture),
                        New = voicesNow.ToString(CultureInfo.InvariantCulture),
                        OldSide = old.Side(key, oldName),
                        NewSide = now.Side(key, name),
                    };
                }
            }
        }
    }
}
