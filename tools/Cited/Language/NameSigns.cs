using System.Collections.Frozen;

namespace Cited.Language;

/// <summary>The words of Words/name-signs.json: what tells names of people from other capitalised words.</summary>
internal static class NameSigns
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Read = new(() =>
        WordLists.Json("name-signs.json").EnumerateObject().Where(p => p.Value.ValueKind == System.Text.Json.JsonValueKind.Array)
            .ToFrozenDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(w => BareLetters.Of(w.GetString()!)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Languages that write all nouns with a capital.</summary>
    public static FrozenSet<string> CapitalisedNouns => Read.Value["capitalisedNouns"];

    /// <summary>Words before the code name of an operation, which may be anything.</summary>
    public static FrozenSet<string> CodeNames => Read.Value["codeNames"];

    /// <summary>Words with which the name of a body or a thing ends that is called after a person.</summary>
    public static FrozenSet<string> OrganisationEndings => Read.Value["organisationEndings"];

    /// <summary>Words with which the name of an outlet ends that is called after a place, which may be called after a person.</summary>
    public static FrozenSet<string> OutletWords => Read.Value["outletWords"];

    /// <summary>Words before the place, or the person, that an outlet is called after.</summary>
    public static FrozenSet<string> OutletBeginnings => Read.Value["outletBeginnings"];

    /// <summary>Words before the person that a place is called after.</summary>
    public static FrozenSet<string> PlaceBeginnings => Read.Value["placeBeginnings"];

    /// <summary>Small words inside names.</summary>
    public static FrozenSet<string> Particles => Read.Value["particles"];

    /// <summary>Whether a German word ends as common nouns of this reporting do.</summary>
    public static bool IsCommonNoun(string bare) => Read.Value["nounEndings"].Any(e => bare.EndsWith(e, StringComparison.Ordinal));
}
