namespace Cited.Querying;

/// <summary>How much a query may take.</summary>
/// <param name="MaxRows">Rows that are fetched; what is beyond is cut off.</param>
public sealed record QueryLimits(int MaxRows = 100_000);
