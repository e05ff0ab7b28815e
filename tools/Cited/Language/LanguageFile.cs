using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Cited.Language;

/// <summary>A file of Languages as it is written; docs/citing-passages-accuracy.md says what each member is for.</summary>
internal sealed record LanguageFile
{
    public required string Language { get; set; }

    public ImmutableArray<string> Aliases { get; set; } = [];

    public string Decimal { get; set; } = ".";

    public NumbersFile Numbers { get; set; } = new();

    public Dictionary<string, BoundFile> Bounds { get; set; } = [];

    public KindsFile Kinds { get; set; } = new();

    public Dictionary<string, ImmutableArray<string>> Units { get; set; } = [];

    public ImmutableArray<string> Enumeration { get; set; } = [];

    public ImmutableArray<string> Men { get; set; } = [];

    public ImmutableArray<string> Women { get; set; } = [];

    public ImmutableArray<string> Agencies { get; set; } = [];

    public DatesFile Dates { get; set; } = new();

    public ImmutableArray<string> Endings { get; set; } = [];

    public ImmutableArray<string> Prefixes { get; set; } = [];

    public bool Stems { get; set; }

    public Dictionary<string, ImmutableArray<string>> Countries { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Nationalities { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Places { get; set; } = [];

    public ImmutableArray<string> Doubtful { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Regions { get; set; } = [];

    public Dictionary<string, Dictionary<string, ImmutableArray<string>>> Codes { get; set; } = [];

    public AgesFile Ages { get; set; } = new();

    public NamesFile Names { get; set; } = new();

    public ContactsFile Contacts { get; set; } = new();
}

/// <summary>How ages are written.</summary>
internal sealed record AgesFile
{
    public ImmutableArray<int> NumberWords { get; set; } = [];

    public ImmutableArray<string> Patterns { get; set; } = [];

    public ImmutableArray<string> Not { get; set; } = [];
}

/// <summary>What tells names of people from other capitalised words.</summary>
internal sealed record NamesFile
{
    public bool CapitalisedNouns { get; set; }

    public ImmutableArray<string> CodeNames { get; set; } = [];

    public ImmutableArray<string> OrganisationEndings { get; set; } = [];

    public ImmutableArray<string> OutletWords { get; set; } = [];

    public ImmutableArray<string> OutletBeginnings { get; set; } = [];

    public ImmutableArray<string> PlaceBeginnings { get; set; } = [];

    public ImmutableArray<string> Particles { get; set; } = [];

    public ImmutableArray<string> NounEndings { get; set; } = [];
}

/// <summary>How addresses are spelt out, and what stands before telephone numbers.</summary>
internal sealed record ContactsFile
{
    public ImmutableArray<string> Dot { get; set; } = [];

    public ImmutableArray<string> At { get; set; } = [];

    public ImmutableArray<string> Phone { get; set; } = [];
}

/// <summary>The grammar of number words.</summary>
internal sealed record NumbersFile
{
    public bool Compound { get; set; }

    public bool Unspaced { get; set; }

    public ImmutableArray<string> UnitsFirst { get; set; } = [];

    public decimal BigFrom { get; set; } = 1000;

    public Dictionary<string, ImmutableArray<string>> Values { get; set; } = [];

    public Dictionary<string, decimal> Rooms { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Multipliers { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Suffixes { get; set; } = [];

    public ImmutableArray<string> NotAlone { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Connectors { get; set; } = [];

    public ImmutableArray<string> Articles { get; set; } = [];

    public ImmutableArray<string> Determiners { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Weak { get; set; } = [];

    public ImmutableArray<CollectiveFile> Collectives { get; set; } = [];

    public ImmutableArray<string> Several { get; set; } = [];

    public ImmutableArray<string> Of { get; set; } = [];

    public ImmutableArray<string> Half { get; set; } = [];

    public ImmutableArray<NumberPhraseFile> Phrases { get; set; } = [];

    public ImmutableArray<string> Counters { get; set; } = [];

    public ImmutableArray<string> Point { get; set; } = [];
}

/// <summary>A noun for a number (dozen, veintena): its singular, its plural and the bound it sets.</summary>
internal sealed record CollectiveFile(decimal Value, string? Bound = null)
{
    public ImmutableArray<string> One { get; set; } = [];

    public ImmutableArray<string> Many { get; set; } = [];
}

/// <summary>Fixed words for a number (half a million).</summary>
internal sealed record NumberPhraseFile(decimal Value, string Bound, ImmutableArray<string> Forms);

/// <summary>Wordings of a bound, before and behind the number.</summary>
internal sealed record BoundFile
{
    public ImmutableArray<string> Before { get; set; } = [];

    public ImmutableArray<string> After { get; set; } = [];
}

/// <summary>Words that tell what a number is of.</summary>
internal sealed record KindsFile
{
    public ImmutableArray<string> Percent { get; set; } = [];

    public ImmutableArray<string> Duration { get; set; } = [];

    public ImmutableArray<string> Age { get; set; } = [];

    public ImmutableArray<string> AgeBefore { get; set; } = [];

    public ImmutableArray<string> Money { get; set; } = [];

    public ImmutableArray<string> Countries { get; set; } = [];

    public ImmutableArray<string> Ordinal { get; set; } = [];

    public ImmutableArray<string> Year { get; set; } = [];

    public ImmutableArray<string> Measure { get; set; } = [];

    public ImmutableArray<string> OrdinalBefore { get; set; } = [];

    public ImmutableArray<string> CodeBefore { get; set; } = [];

    public ImmutableArray<string> Clock { get; set; } = [];
}

/// <summary>Words of dates.</summary>
internal sealed record DatesFile
{
    public ImmutableArray<ImmutableArray<string>> Months { get; set; } = [];

    public ImmutableArray<ImmutableArray<string>> Weekdays { get; set; } = [];

    public ImmutableArray<string> Join { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Relative { get; set; } = [];

    public ImmutableArray<string> Early { get; set; } = [];

    public ImmutableArray<string> Mid { get; set; } = [];

    public ImmutableArray<string> Late { get; set; } = [];

    public ImmutableArray<ImmutableArray<string>> Seasons { get; set; } = [];

    public ImmutableArray<string> Marks { get; set; } = [];

    public bool MonthFirst { get; set; }

    public bool CapitalMonths { get; set; }

    public ImmutableArray<string> Ordinary { get; set; } = [];

    public ImmutableArray<string> DayBefore { get; set; } = [];

    public ImmutableArray<string> MonthBefore { get; set; } = [];

    public Dictionary<string, ImmutableArray<string>> Eras { get; set; } = [];

    public int? YearsFrom { get; set; }

    public bool YearFirst { get; set; }

    public ImmutableArray<string> MonthFirstIn { get; set; } = [];

    public ImmutableArray<string> DayFirstIn { get; set; } = [];
}

/// <summary>Reads the files without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageFileContext : JsonSerializerContext;
