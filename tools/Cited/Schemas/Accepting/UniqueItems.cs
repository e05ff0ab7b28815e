using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cited.Schemas.Accepting;

/// <summary><c>uniqueItems</c>: whether the items of a list surely differ from one another.</summary>
internal static class UniqueItems
{
    // Lists of objects are short; longer ones are left alone, as each item is compared with each.
    private const int MostCompared = 64;

    /// <summary>Whether they differ; to be trusted if the walk stayed sure.</summary>
    public static bool Differ(JsonElement list, PlanWalk walk)
    {
        var texts = true;
        foreach (var item in list.EnumerateArray())
        {
            texts &= item.ValueKind == JsonValueKind.String;
            if (!IsPlain(item))
            {
                return walk.NotSure();
            }
        }

        var length = list.GetArrayLength();
        return length < 2 || (texts ? TextsDiffer(list, length) : length <= MostCompared ? EachDiffers(list, length) : walk.NotSure());
    }

    private static bool TextsDiffer(JsonElement list, int length)
    {
        var seen = new HashSet<string>(length, StringComparer.Ordinal);
        foreach (var item in list.EnumerateArray())
        {
            if (!seen.Add(item.GetString()!))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EachDiffers(JsonElement list, int length)
    {
        var items = new JsonElement[length];
        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            for (var earlier = 0; earlier < at; earlier++)
            {
                if (JsonElement.DeepEquals(items[earlier], item))
                {
                    return false;
                }
            }

            items[at++] = item;
        }

        return true;
    }

    // Numbers that are compared in more than one way, and names that may be one name written twice, are left alone.
    private static bool IsPlain(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                return PlanWalk.TryPlain(value, out _) || PlanWalk.TryShort(value, out _);
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (!IsPlain(item))
                    {
                        return false;
                    }
                }

                return true;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (JsonMarshal.GetRawUtf8PropertyName(member).Contains((byte)'\\') || !IsPlain(member.Value))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }
}
