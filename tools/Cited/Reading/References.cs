using System.Runtime.CompilerServices;
using Cited.Model;
using Cited.Text;

namespace Cited.Reading;

/// <summary>What a reference may point to.</summary>
public enum ReferenceTarget
{
    /// <summary>A source.</summary>
    Source,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>A source, or an organisation where the exact document is unknown.</summary>
    SourceOrOrganization,
}

/// <summary>An id in one record that points to another record.</summary>
public sealed record Reference(string Id, ReferenceTarget Target, Place At);

/// <summary>The one list of all places where records point to each other.</summary>
internal static class References
{
    // Half a dozen rules ask for the references of every record, and again whenever another file was saved.
    private static readonly ConditionalWeakTable<Vocabulary, ConditionalWeakTable<DataRecord, Reference[]>> Found = [];

    /// <summary>Every reference of a record, in the order of the file; it is found out once for a record.</summary>
    public static IReadOnlyList<Reference> Of(DataRecord record, Vocabulary vocabulary) =>
        Found.GetValue(vocabulary, _ => []).GetValue(record, r => [.. Find(r, vocabulary)]);

    private static IEnumerable<Reference> Find(DataRecord record, Vocabulary vocabulary) => record switch
    {
        Operation o => o.Related.Select(r => new Reference(r.Operation, ReferenceTarget.Operation, r.At.At("operation"))).Concat(OfFacts(o, vocabulary)),
        Indicator i => OfFacts(i, vocabulary).Prepend(new Reference(i.Organization, ReferenceTarget.Organization, i.At.At("organization"))),
        Source s => s.Origin.DerivedFrom
            .Select((id, n) => new Reference(id, ReferenceTarget.SourceOrOrganization, s.Origin.At.At("derivedFrom").At(n)))
            .Prepend(new Reference(s.Publisher, ReferenceTarget.Organization, s.At.At("publisher"))),
        Organization o => OfOrganization(o),
        _ => [],
    };

    private static IEnumerable<Reference> OfOrganization(Organization organization)
    {
        if (organization.Parent is { } parent)
        {
            yield return new Reference(parent.Organization, ReferenceTarget.Organization, parent.At.At("organization"));
            foreach (var reference in parent.Citations.SelectMany(OfCitation))
            {
                yield return reference;
            }
        }

        foreach (var rating in organization.Ratings)
        {
            yield return new Reference(rating.Rater, ReferenceTarget.Organization, rating.At.At("rater"));
            foreach (var reference in rating.Citations.SelectMany(OfCitation))
            {
                yield return reference;
            }
        }
    }

    private static IEnumerable<Reference> OfFacts(FactRecord record, Vocabulary vocabulary)
    {
        foreach (var fact in record.Facts)
        {
            var organizations = vocabulary.Properties.GetValueOrDefault(fact.Property)?.Type == Model.ValueType.Organizations;
            foreach (var claim in fact.Claims)
            {
                foreach (var reference in OfValue(claim.Value, claim.At.At("value"), organizations).Concat(claim.Citations.SelectMany(OfCitation)))
                {
                    yield return reference;
                }
            }

            if (fact.Disagreement is { } disagreement)
            {
                foreach (var reference in OfValue(disagreement.Preferred, disagreement.At.At("preferred"), organizations))
                {
                    yield return reference;
                }
            }
        }
    }

    private static IEnumerable<Reference> OfValue(ClaimValue? value, Place at, bool organizations) =>
        organizations && value is SetValue set ? MembersOf(set, at).Select(m => new Reference(m.Id, ReferenceTarget.Organization, at.At(m.Index))) : [];

    /// <summary>The members of a set with the index that each has at its place in the file: the model sorts sets.</summary>
    public static IEnumerable<(string Id, int Index)> MembersOf(SetValue set, Place at) =>
        at.File.ValueAt(at.Pointer) is { ValueKind: System.Text.Json.JsonValueKind.Array } list
            ? list.EnumerateArray().Select((m, i) => (m.GetString()!, i))
            : set.Members.Select((m, i) => (m, i));

    private static IEnumerable<Reference> OfCitation(Citation citation) => citation.DerivedFrom
        .Select((id, n) => new Reference(id, ReferenceTarget.SourceOrOrganization, citation.At.At("derivedFrom").At(n)))
        .Prepend(new Reference(citation.Source, ReferenceTarget.Source, citation.At.At("source")));
}
