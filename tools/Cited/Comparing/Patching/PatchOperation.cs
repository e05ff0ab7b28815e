using System.Text;
using Cited.Text;

namespace Cited.Comparing.Patching;

/// <summary>One operation of a JSON patch (RFC 6902 §4).</summary>
/// <param name="Op"><c>add</c>, <c>remove</c>, <c>replace</c>, <c>move</c>, <c>copy</c> or <c>test</c>.</param>
/// <param name="Path">JSON pointer of the target.</param>
/// <param name="Value">The value as JSON text; absent where the operation has none.</param>
/// <param name="From">JSON pointer of the origin, for <c>move</c> and <c>copy</c>.</param>
public sealed record PatchOperation(string Op, string Path, string? Value = null, string? From = null)
{
    /// <summary>The operation as JSON, keys in the order in which people read them.</summary>
    public string Text()
    {
        var text = new StringBuilder("{\"op\":").Append(CanonicalJson.Quote(Op));
        if (From is not null)
        {
            text.Append(",\"from\":").Append(CanonicalJson.Quote(From));
        }

        text.Append(",\"path\":").Append(CanonicalJson.Quote(Path));
        return (Value is null ? text : text.Append(",\"value\":").Append(Value)).Append('}').ToString();
    }
}
