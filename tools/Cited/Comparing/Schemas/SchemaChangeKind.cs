namespace Cited.Comparing.Schemas;

/// <summary>
/// A kind of change of a schema or vocabulary, judged for those who read the data. What data may be like can become narrower
/// without harm to a reader; where it becomes wider, a reader meets what it was not written for. Two widenings are announced
/// from the start and so are compatible: optional members (ignore keys that you do not know) and words of the vocabularies.
/// </summary>
/// <param name="Id">Stable for ever.</param>
/// <param name="Weight">Major where it breaks readers; else minor for additions and patch for the rest.</param>
/// <param name="Summary">What changed.</param>
/// <param name="Why">Why it is judged so.</param>
public sealed record SchemaChangeKind(string Id, Weight Weight, string Summary, string Why)
{
    /// <summary>Whether a program that reads the data may break.</summary>
    public bool Breaking => Weight == Weight.Major;

    /// <summary>Every kind, in ordinal order of ids.</summary>
    public static IReadOnlyList<SchemaChangeKind> All => SchemaChangeKinds.All;
}

/// <summary>The table of all kinds.</summary>
internal static class SchemaChangeKinds
{
    public static readonly SchemaChangeKind AdditionalPropertiesClosed = Patch("additional-properties-closed", "Members that are not declared are no longer allowed.", "Data become narrower: what a reader met before is declared.");
    public static readonly SchemaChangeKind AdditionalPropertiesOpened = Breaking("additional-properties-opened", "Members that are not declared are allowed, or may have other values.", "A reader that maps every member to a column meets keys that nobody described.");
    public static readonly SchemaChangeKind BoundLoosened = Breaking("bound-loosened", "A limit of size, length or number was widened or removed.", "A column or variable that was made for the old limit may be too small.");
    public static readonly SchemaChangeKind BoundTightened = Patch("bound-tightened", "A limit of size, length or number was narrowed or added.", "Every value still fits where the old ones did.");
    public static readonly SchemaChangeKind ConditionAdded = Patch("condition-added", "A condition (if, not, allOf, dependentRequired, …) was added.", "Data become narrower.");
    public static readonly SchemaChangeKind ConditionChanged = Breaking("condition-changed", "A condition or a choice of forms was changed.", "It cannot be shown that every new value is one that readers knew.");
    public static readonly SchemaChangeKind ConditionRemoved = Breaking("condition-removed", "A condition was removed.", "Data may be as they never could before.");
    public static readonly SchemaChangeKind DescriptionChanged = Patch("description-changed", "Titles, descriptions, examples, messages or the order of lists were changed.", "The form of the data stays the same. Read the new wording: it may say more exactly what a value means.");
    public static readonly SchemaChangeKind EnumNarrowed = Patch("enum-narrowed", "A closed list of values became shorter.", "A reader that knows the old words knows the new ones.");
    public static readonly SchemaChangeKind EnumWidened = Breaking("enum-widened", "A closed list of values became longer, or values are no longer limited to one.", "A reader that handles each word meets one that it does not know.");
    public static readonly SchemaChangeKind KeywordChanged = Breaking("keyword-changed", "A keyword was changed that this table does not know.", "What it means for readers is not known, so it is taken for breaking.");
    public static readonly SchemaChangeKind PatternAdded = Patch("pattern-added", "Texts must match a pattern or have a format.", "Data become narrower.");
    public static readonly SchemaChangeKind PatternChanged = Breaking("pattern-changed", "The pattern or format of a text was changed.", "Whether every new text matches the old pattern cannot be shown.");
    public static readonly SchemaChangeKind PatternRemoved = Breaking("pattern-removed", "Texts need no longer match a pattern or have a format.", "A reader that takes such texts apart meets others.");
    public static readonly SchemaChangeKind PropertyAdded = Minor("property-added", "A member may be there that was not.", "Announced: readers ignore keys that they do not know.");
    public static readonly SchemaChangeKind PropertyRemoved = Breaking("property-removed", "A member is no longer declared.", "A reader that uses it finds nothing.");
    public static readonly SchemaChangeKind RequiredAdded = Patch("required-added", "A member that could be absent is always there.", "A reader that expects absence is not harmed by presence.");
    public static readonly SchemaChangeKind RequiredRemoved = Breaking("required-removed", "A member that was always there may be absent.", "A reader that relies on it fails.");
    public static readonly SchemaChangeKind SchemaAdded = Minor("schema-added", "There is a further kind of record.", "Nothing that was read before changes.");
    public static readonly SchemaChangeKind SchemaIdChanged = Breaking("schema-id-changed", "The schema has another $id.", "The number in it is the major version of the form.");
    public static readonly SchemaChangeKind SchemaRemoved = Breaking("schema-removed", "A kind of record is gone.", "A reader of it finds nothing.");
    public static readonly SchemaChangeKind TypeChanged = Breaking("type-changed", "A value has another JSON type.", "Columns and variables have a type.");
    public static readonly SchemaChangeKind TypeNarrowed = Patch("type-narrowed", "A value may have fewer JSON types than before.", "Every new value is one of a type that readers knew.");
    public static readonly SchemaChangeKind TypeWidened = Breaking("type-widened", "A value may have further JSON types.", "Columns and variables have a type.");
    public static readonly SchemaChangeKind VocabularyAdded = Minor("vocabulary-added", "There is a further vocabulary.", "Nothing that was read before changes.");
    public static readonly SchemaChangeKind VocabularyEntryAdded = Minor("vocabulary-entry-added", "A vocabulary has a further entry.", "Announced: vocabularies grow within a major version.");
    public static readonly SchemaChangeKind VocabularyEntryChanged = Minor("vocabulary-entry-changed", "An entry says something else about use: where it may stand, what it must agree with, what belongs to it.", "Values keep their form.");
    public static readonly SchemaChangeKind VocabularyEntryRedefined = Patch("vocabulary-entry-redefined", "The label or definition of an entry was reworded.", "Values keep their form. Read the new definition: it may draw the line more exactly.");
    public static readonly SchemaChangeKind VocabularyEntryRemoved = Breaking("vocabulary-entry-removed", "An entry left a vocabulary.", "Earlier releases hold the word; it can no longer be looked up.");
    public static readonly SchemaChangeKind VocabularyEntryRetyped = Breaking("vocabulary-entry-retyped", "The values of a property have another type, unit or list of words.", "The same number or text means something else.");
    public static readonly SchemaChangeKind VocabularyRemoved = Breaking("vocabulary-removed", "A vocabulary is gone.", "Its words can no longer be looked up.");

    public static IReadOnlyList<SchemaChangeKind> All { get; } =
    [
        AdditionalPropertiesClosed, AdditionalPropertiesOpened, BoundLoosened, BoundTightened, ConditionAdded, ConditionChanged, ConditionRemoved,
        DescriptionChanged, EnumNarrowed, EnumWidened, KeywordChanged, PatternAdded, PatternChanged, PatternRemoved, PropertyAdded, PropertyRemoved,
        RequiredAdded, RequiredRemoved, SchemaAdded, SchemaIdChanged, SchemaRemoved, TypeChanged, TypeNarrowed, TypeWidened, VocabularyAdded,
        VocabularyEntryAdded, VocabularyEntryChanged, VocabularyEntryRedefined, VocabularyEntryRemoved, VocabularyEntryRetyped, VocabularyRemoved,
    ];

    private static SchemaChangeKind Breaking(string id, string summary, string why) => new(id, Weight.Major, summary, why);

    private static SchemaChangeKind Minor(string id, string summary, string why) => new(id, Weight.Minor, summary, why);

    private static SchemaChangeKind Patch(string id, string summary, string why) => new(id, Weight.Patch, summary, why);
}
