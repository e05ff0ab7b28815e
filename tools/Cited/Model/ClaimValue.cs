using System.Collections.Immutable;
using System.Globalization;
using Cited.Text;

namespace Cited.Model;

/// <summary>A claim's value. <see cref="Canonical"/> is its JSON text, by which values are compared and sorted.</summary>
public abstract record ClaimValue
{
    /// <summary>The JSON text in canonical form (no blanks, numbers without needless zeros).</summary>
    public abstract string Canonical { get; }

    /// <summary>As a person reads it.</summary>
    public abstract string Display { get; }
}

/// <summary>A whole number or a quantity in the property's unit.</summary>
internal sealed record NumberValue(decimal Number) : ClaimValue
{
    /// <inheritdoc />
    public override string Canonical => Number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string Display => Number.ToString("#,0.######", CultureInfo.InvariantCulture);
}

/// <summary>A set of codes: countries, areas, codes of a vocabulary or organisation ids; sorted.</summary>
internal sealed record SetValue(ImmutableArray<string> Members) : ClaimValue
{
    /// <inheritdoc />
    public override string Canonical => "[" + string.Join(',', Members.Select(CanonicalJson.Quote)) + "]";

    /// <inheritdoc />
    public override string Display => string.Join(", ", Members);

    /// <summary>The same members.</summary>
    public bool Equals(SetValue? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A date or a few words: which of the two, the property's type says.</summary>
internal sealed record TextValue(string Text) : ClaimValue
{
    private readonly Lazy<Edtf?> edtf = new(() => Edtf.TryParse(Text, out var read) ? read : null);

    /// <summary>What it means as an EDTF date; absent if it is none.</summary>
    public Edtf? Edtf => edtf.Value;

    /// <inheritdoc />
    public override string Canonical => CanonicalJson.Quote(Text);

    /// <inheritdoc />
    public override string Display => Text;

    /// <summary>The same text.</summary>
    public bool Equals(TextValue? other) => other is not null && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
