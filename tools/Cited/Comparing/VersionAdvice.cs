using Cited.Comparing.Schemas;

namespace Cited.Comparing;

/// <summary>
/// Which part of the version the changes move: the heaviest of them decides, so a further change never lowers it.
/// </summary>
/// <param name="Weight">Major, minor or patch; none if nothing changed.</param>
/// <param name="Decided">The change that decided; absent if a change of a schema did, or none.</param>
/// <param name="DecidedBySchema">The change of a schema that decided.</param>
public sealed record VersionAdvice(Weight Weight, Change? Decided, SchemaChange? DecidedBySchema)
{
    /// <summary>Nothing changed.</summary>
    public static VersionAdvice Nothing { get; } = new(Weight.None, null, null);

    /// <summary>The advice for some changes; of several equally heavy ones, schemas go first, then the order of reports.</summary>
    public static VersionAdvice Of(IEnumerable<Change> changes, IEnumerable<SchemaChange> schemaChanges)
    {
        var schema = schemaChanges.MaxBy(c => c.Kind.Weight);
        var change = changes.MaxBy(c => c.Kind.Weight);
        var (bySchema, byChange) = (schema?.Kind.Weight ?? Weight.None, change?.Kind.Weight ?? Weight.None);
        return (bySchema, byChange) switch
        {
            (Weight.None, Weight.None) => Nothing,
            _ when bySchema >= byChange => new VersionAdvice(bySchema, null, schema),
            _ => new VersionAdvice(byChange, change, null),
        };
    }
}
