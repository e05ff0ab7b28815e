using System.Globalization;
using Cited.Releasing.Databases;
using Cited.Text;

namespace Cited.Verifying;

/// <summary>The files that are taken apart (JSON, CSV, NDJSON, HTML, Markdown) against the bound for text: all but the database.</summary>
internal static class SizeCheck
{
    public static IEnumerable<ReleaseFault> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => files
        .Where(f => f.Key != SqliteDatabase.Path && f.Value.Length > Limits.ReleaseTextBytes)
        .OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => new ReleaseFault(f.Key, string.Create(CultureInfo.InvariantCulture, $"it has {f.Value.Length} bytes; a text file of a release has at most {Limits.ReleaseTextBytes}")));
}
