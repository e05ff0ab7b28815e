using System.Collections.Immutable;

namespace Cited.Releasing.Tables;

/// <summary>The one list of the tables of a release.</summary>
internal static class ReleaseTables
{
    /// <summary>All tables, those that people open first coming first.</summary>
    public static ImmutableArray<Table> Of(ReleaseContent content) =>
    [
        RecordTables.Operations(content),
        RecordTables.Indicators(content),
        FactsTable.Of(content),
        ClaimsTable.Of(content),
        CitationsTable.Of(content),
        SourcesTable.Of(content),
        RecordTables.Organizations(content),
        ListTables.Overlaps(content),
        ListTables.Members(content),
        ListTables.Voices(content),
        ListTables.Names(content),
        ListTables.Relations(content),
        SourcesTable.Origins(content),
        ListTables.Ratings(content),
        ListTables.Acknowledgements(content),
        RecordTables.Records(content),
        ListTables.Retired(content),
        VocabularyTables.Properties(content),
        VocabularyTables.Terms(content),
        VocabularyTables.Areas(content),
    ];
}
