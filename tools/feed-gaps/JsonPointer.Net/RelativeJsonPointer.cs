#nullable enable

namespace Json.Pointer;

/// <summary>A pointer that starts from a place other than the root; JsonSchema.Net only asks whether a string is one.</summary>
/// <remarks>Stands in for the type of the package JsonPointer.Net: see the README beside this project.</remarks>
public readonly struct RelativeJsonPointer
{
    /// <summary>Whether a string is a number of levels up, an optional step along an array, and then a pointer or <c>#</c>.</summary>
    public static bool TryParse(string? text, out RelativeJsonPointer result)
    {
        result = default;
        var rest = text ?? string.Empty;
        if (!Number(ref rest))
        {
            return false;
        }

        if (rest.Length > 0 && rest[0] is '+' or '-')
        {
            rest = rest[1..];
            if (rest.StartsWith('0') || !Number(ref rest))
            {
                return false;
            }
        }

        return rest == "#" || JsonPointer.TryParse(rest, out _);
    }

    // A zero stands alone: no number has a leading one.
    private static bool Number(ref string text)
    {
        var length = text.StartsWith('0') ? 1 : text.TakeWhile(char.IsAsciiDigit).Count();
        text = text[length..];
        return length > 0;
    }
}
