using System.Security.Cryptography;
using System.Text;

namespace Cited.Model;

/// <summary>
/// A claim by what it is: its fact, bound and value, as <c>vibora-2025/arrests[area=latin-america]&gt;=10</c>. Bounds are <c>=</c>,
/// <c>&gt;=</c>, <c>&lt;=</c> and <c>~</c> for about. A set, which can be long, is <c>set-</c> and the first twelve digits of the SHA-256
/// of its canonical JSON.
/// </summary>
/// <param name="Fact">The fact that it answers.</param>
/// <param name="Value">Its value.</param>
/// <param name="Bound">How the value stands to the real one.</param>
public sealed record ClaimId(FactId Fact, ClaimValue Value, Bound Bound)
{
    private const int HashDigits = 12;

    /// <summary>The claim within its fact: <c>&gt;=10</c>.</summary>
    public string Key => KeyOf(Value, Bound);

    /// <inheritdoc />
    public override string ToString() => Fact + Key;

    /// <summary>The text of an id, from that of the fact and the claim.</summary>
    public static string Within(string fact, Claim claim) => fact + KeyOf(claim.Value, claim.Bound);

    /// <summary>The key of a claim within its fact.</summary>
    public static string KeyOf(ClaimValue value, Bound bound) => Sign(bound) + value switch
    {
        SetValue set => "set-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(set.Canonical)))[..HashDigits],
        TextValue text => text.Text,
        _ => value.Canonical,
    };

    private static string Sign(Bound bound) => bound switch
    {
        Bound.AtLeast => ">=",
        Bound.AtMost => "<=",
        Bound.About => "~",
        _ => "=",
    };
}
