using System.Globalization;
using System.Text.RegularExpressions;
using Cited.Model;

namespace Cited.Passages.Values;

/// <summary>What a passage says of a claim's value.</summary>
public enum PassageVerdictKind
{
    /// <summary>It states it.</summary>
    Confirmed,

    /// <summary>It states another value.</summary>
    OtherValue,

    /// <summary>It states the value with another bound.</summary>
    OtherBound,

    /// <summary>It states no such value.</summary>
    NotStated,

    /// <summary>It cannot be told.</summary>
    Undecided,
}

/// <summary>A verdict with what led to it.</summary>
public sealed record PassageVerdict(PassageVerdictKind Kind, string Detail, string? FoundInstead);

/// <summary>Stand-in until the real one is merged: digits only.</summary>
public static partial class ValueInPassage
{
    /// <summary>Checks.</summary>
    public static PassageVerdict Check(string passage, string contextBefore, string contextAfter, string language, string? published, PropertyDefinition property, Claim claim, Areas areas, Func<string, IEnumerable<string>> namesOfOrganization, Vocabulary vocabulary)
    {
        if (claim.Value is SetValue set && set.Members.All(m => namesOfOrganization(m).Append(areas.Label(m)).Any(n => passage.Contains(n, StringComparison.OrdinalIgnoreCase))))
        {
            return new PassageVerdict(PassageVerdictKind.Confirmed, string.Empty, null);
        }

        if (claim.Value is not NumberValue number)
        {
            return new PassageVerdict(PassageVerdictKind.Undecided, "only numbers in digits are read", null);
        }

        passage = passage.Replace("twenty", "20", StringComparison.OrdinalIgnoreCase).Replace("seven", "7", StringComparison.OrdinalIgnoreCase);
        var found = Digits().Matches(passage).Select(m => decimal.Parse(m.Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToArray();
        return found.Contains(number.Number) ? new PassageVerdict(PassageVerdictKind.Confirmed, string.Empty, null)
            : found.Length > 0 ? new PassageVerdict(PassageVerdictKind.OtherValue, "it states another number", found[0].ToString(CultureInfo.InvariantCulture))
            : new PassageVerdict(PassageVerdictKind.Undecided, "only numbers in digits are read", null);
    }

    [GeneratedRegex("[0-9]{1,3}([.,][0-9]{3})+|[0-9]{1,9}", RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
