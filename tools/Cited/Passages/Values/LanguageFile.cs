using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Cited.Passages.Values;

/// <summary>A file of Passages/Languages as it is written; docs/citing-passages-accuracy.md says what each member is for.</summary>
internal sealed record LanguageFile
{
    public required string Language { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string Decimal { get; init; } = ".";

    public NumbersFile Numbers { get; init; } = new();

    public Dictionary<string, BoundFile> Bounds { get; init; } = [];

    public KindsFile Kinds { get; init; } = new();

    public Dictionary<string, ImmutableArray<string>> Units { get; init; } = [];

    public ImmutableArray<string> Enumeration { get; init; } = [];

    public ImmutableArray<string> Agencies { get; init; } = [];

    public DatesFile Dates { get; init; } = new();

    public ImmutableArray<string> Endings { get; init; } = [];

    public ImmutableArray<string> Prefixes { get; init; } = [];

    public bool Stems { get; init; }

    public Dictionary<string, ImmutableArray<string>> Countries { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Nationalities { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Regions { get; init; } = [];

    public Dictionary<string, Dictionary<string, ImmutableArray<string>>> Codes { get; init; } = [];
}

/// <summary>The grammar of number words.</summary>
internal sealed record NumbersFile
{
    public bool Compound { get; init; }

    public bool Unspaced { get; init; }

    public ImmutableArray<string> UnitsFirst { get; init; } = [];

    public decimal BigFrom { get; init; } = 1000;

    public Dictionary<string, ImmutableArray<string>> Values { get; init; } = [];

    public Dictionary<string, decimal> Rooms { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Multipliers { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Suffixes { get; init; } = [];

    public ImmutableArray<string> NotAlone { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Connectors { get; init; } = [];

    public ImmutableArray<string> Articles { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Weak { get; init; } = [];

    public ImmutableArray<CollectiveFile> Collectives { get; init; } = [];

    public ImmutableArray<string> Several { get; init; } = [];

    public ImmutableArray<string> Of { get; init; } = [];

    public ImmutableArray<string> Half { get; init; } = [];

    public ImmutableArray<NumberPhraseFile> Phrases { get; init; } = [];

    public ImmutableArray<string> Counters { get; init; } = [];
}

/// <summary>A noun for a number (dozen, veintena): its singular, its plural and the bound it sets.</summary>
internal sealed record CollectiveFile(decimal Value, string? Bound = null)
{
    public ImmutableArray<string> One { get; init; } = [];

    public ImmutableArray<string> Many { get; init; } = [];
}

/// <summary>Fixed words for a number (half a million).</summary>
internal sealed record NumberPhraseFile(decimal Value, string Bound, ImmutableArray<string> Forms);

/// <summary>Wordings of a bound, before and behind the number.</summary>
internal sealed record BoundFile
{
    public ImmutableArray<string> Before { get; init; } = [];

    public ImmutableArray<string> After { get; init; } = [];
}

/// <summary>Words that tell what a number is of.</summary>
internal sealed record KindsFile
{
    public ImmutableArray<string> Percent { get; init; } = [];

    public ImmutableArray<string> Duration { get; init; } = [];

    public ImmutableArray<string> Age { get; init; } = [];

    public ImmutableArray<string> AgeBefore { get; init; } = [];

    public ImmutableArray<string> Money { get; init; } = [];

    public ImmutableArray<string> Countries { get; init; } = [];

    public ImmutableArray<string> Ordinal { get; init; } = [];

    public ImmutableArray<string> Year { get; init; } = [];
}

/// <summary>Words of dates.</summary>
internal sealed record DatesFile
{
    public ImmutableArray<ImmutableArray<string>> Months { get; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Weekdays { get; init; } = [];

    public ImmutableArray<string> Join { get; init; } = [];

    public Dictionary<string, ImmutableArray<string>> Relative { get; init; } = [];

    public ImmutableArray<string> Early { get; init; } = [];

    public ImmutableArray<string> Mid { get; init; } = [];

    public ImmutableArray<string> Late { get; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Seasons { get; init; } = [];

    public ImmutableArray<string> Marks { get; init; } = [];
}

/// <summary>Reads the files without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageFileContext : JsonSerializerContext;
