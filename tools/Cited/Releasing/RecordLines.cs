using System.Text;

namespace Cited.Releasing;

/// <summary>
/// <c>records.ndjson</c>: one record a line in its RFC 8785 form, sorted by id, LF after each line. What kind a record is says its
/// <c>$schema</c>. The SHA-256 of a line without its LF is the record's fingerprint.
/// </summary>
internal static class RecordLines
{
    public static ReleaseFile Of(ReleaseContent content)
    {
        using var lines = new MemoryStream();
        foreach (var record in content.Records)
        {
            lines.Write(record.Canonical.Span);
            lines.WriteByte((byte)'\n');
        }

        return new ReleaseFile(ReleaseLayout.Records, lines.ToArray());
    }
}
