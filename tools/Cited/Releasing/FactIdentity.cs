using System.Security.Cryptography;
using System.Text;
using Cited.Model;

namespace Cited.Releasing;

/// <summary>
/// Facts and claims by what they are, never by where they stand: <c>vibora-2025/arrests[area=latin-america]</c> is a fact,
/// <c>vibora-2025/arrests[area=latin-america]&gt;=10</c> a claim of it.
/// </summary>
internal static class FactIdentity
{
    private const int HashDigits = 12;

    /// <summary>Record, property and scope; no brackets where the fact is about the whole record.</summary>
    public static string Of(FactRecord record, Fact fact) => $"{record.Id}/{fact.Property}{Of(fact.Scope)}";

    /// <summary>
    /// The fact, then the bound (<c>=</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>~</c>), then the value. A set, which can be long, is <c>set-</c>
    /// and the first twelve digits of the SHA-256 of its canonical JSON.
    /// </summary>
    public static string Of(string fact, Claim claim) => fact + Sign(claim.Bound) + claim.Value switch
    {
        SetValue set => "set-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(set.Canonical)))[..HashDigits],
        TextValue text => text.Text,
        { } value => value.Canonical,
    };

    /// <summary>A scope in brackets, its parts in fixed order; empty for the whole.</summary>
    public static string Of(Scope scope)
    {
        (string Name, string? Value)[] parts = [("area", scope.Area), ("outside", scope.Outside), ("during", scope.During), ("as-of", scope.AsOf)];
        var given = string.Join(',', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
        return given.Length == 0 ? string.Empty : $"[{given}]";
    }

    private static string Sign(Bound bound) => bound switch
    {
        Bound.AtLeast => ">=",
        Bound.AtMost => "<=",
        Bound.About => "~",
        _ => "=",
    };
}
