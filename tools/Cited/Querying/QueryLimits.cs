namespace Cited.Querying;

/// <summary>How much a query may take.</summary>
/// <param name="MaxRows">Rows that are fetched; what is beyond is cut off.</param>
public sealed record QueryLimits(int MaxRows = 100_000)
{
    /// <summary>The longest text or blob that a query may make, in bytes: 8 MiB.</summary>
    public const int MaxValue = 8 * 1024 * 1024;

    /// <summary>The longest query, in bytes.</summary>
    public const int MaxSql = 256 * 1024;

    /// <summary>The memory that the engine may take, in bytes: 512 MiB, for all databases of the process.</summary>
    public const long MaxMemory = 512L * 1024 * 1024;
}
