using System.Globalization;
using System.Text.Json;

namespace Cited.Text;

/// <summary>JSON pointers (RFC 6901) as plain text: taking apart, putting together, following.</summary>
internal static class JsonPointers
{
    /// <summary>A pointer with one more key or index, escaped (<c>~</c> → <c>~0</c>, <c>/</c> → <c>~1</c>).</summary>
    public static string Append(string pointer, string token) =>
        pointer + "/" + token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>A pointer with one more array index.</summary>
    public static string Append(string pointer, int index) =>
        pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a pointer leads to a place, or to something within it. All is within the empty pointer's.</summary>
    public static bool IsAtOrWithin(string pointer, string place) =>
        pointer.StartsWith(place, StringComparison.Ordinal) && (pointer.Length == place.Length || pointer[place.Length] == '/');

    /// <summary>The tokens of a pointer, unescaped. The empty pointer has none.</summary>
    public static IEnumerable<string> Tokens(string pointer) => pointer.Length == 0
        ? []
        : pointer[1..].Split('/').Select(t => t.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>Follows a pointer; absent if a step is not there.</summary>
    public static JsonElement? Find(JsonElement root, string pointer)
    {
        var current = root;
        foreach (var token in Tokens(pointer))
        {
            if (!TryStep(current, token, out current, out _))
            {
                return null;
            }
        }

        return current;
    }

    /// <summary>One step down; <paramref name="member"/> is set where the step is an object's key.</summary>
    public static bool TryStep(JsonElement from, string token, out JsonElement next, out JsonProperty? member)
    {
        member = null;
        next = default;
        if (from.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in from.EnumerateObject())
            {
                if (property.NameEquals(token))
                {
                    member = property;
                    next = property.Value;
                    return true;
                }
            }
        }
        else if (from.ValueKind == JsonValueKind.Array
            && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < from.GetArrayLength())
        {
            next = from[index];
            return true;
        }

        return false;
    }
}
