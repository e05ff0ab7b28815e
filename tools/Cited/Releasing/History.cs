namespace Cited.Releasing;

/// <summary>In which versions a record came and was last changed.</summary>
/// <param name="Sha256">Of its RFC 8785 form.</param>
/// <param name="Added">The version that first had it.</param>
/// <param name="Changed">The version that last changed it; the same as <paramref name="Added"/> if none has.</param>
public sealed record RecordVersion(string Sha256, string Added, string Changed);

/// <summary>
/// What earlier releases say of their records. Each manifest carries on what the one before it said, so the last one is enough.
/// </summary>
/// <param name="Previous">The last version before; absent for the first release.</param>
/// <param name="Records">Its records by id.</param>
public sealed record History(string? Previous, IReadOnlyDictionary<string, RecordVersion> Records)
{
    /// <summary>Nothing was released before.</summary>
    public static History None { get; } = new(null, new Dictionary<string, RecordVersion>(StringComparer.Ordinal));

    /// <summary>
    /// A record in a version: as it was if its SHA-256 is, changed if that differs, added if the last version did not have it. An id
    /// that was gone for a version counts as added anew (ids are not reused, so that does not happen).
    /// </summary>
    public RecordVersion In(string version, string id, string sha256) => Records.GetValueOrDefault(id) switch
    {
        null => new RecordVersion(sha256, version, version),
        { } before when before.Sha256 == sha256 => before,
        { } before => new RecordVersion(sha256, before.Added, version),
    };
}
