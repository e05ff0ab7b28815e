using Cited.Text;

namespace Cited.Querying;

/// <summary>How much a query may take.</summary>
/// <param name="MaxRows">Rows that are fetched; what is beyond is cut off.</param>
/// <param name="MaxBytes">The size of all cells together, in bytes of memory; a query whose answer is larger is ended.</param>
public sealed record QueryLimits(int MaxRows = 100_000, long MaxBytes = Limits.QueryAnswerBytes);
