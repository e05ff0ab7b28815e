using System.Collections.Immutable;
using System.Text.Json;
using Cited.Text;

namespace Cited.Reading;

/// <summary>
/// An object of a record while it is read. Only records that their schema accepts are read, so a required member is
/// there and has its type; nothing is checked a second time.
/// </summary>
internal readonly record struct Fields(JsonElement Value, Place At)
{
    public string Text(string name) => Value.GetProperty(name).GetString()!;

    public string? TextOrNone(string name) => Value.TryGetProperty(name, out var found) ? found.GetString() : null;

    public JsonElement? ValueOrNone(string name) => Value.TryGetProperty(name, out var found) ? found : null;

    public Fields? ObjectOrNone(string name) => Value.TryGetProperty(name, out var found) ? new Fields(found, At.At(name)) : null;

    public ImmutableArray<T> List<T>(string name, Func<Fields, T> read)
    {
        if (!Value.TryGetProperty(name, out var list))
        {
            return [];
        }

        var at = At.At(name);
        return [.. list.EnumerateArray().Select((item, i) => read(new Fields(item, at.At(i))))];
    }

    public ImmutableArray<string> Texts(string name) =>
        Value.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(i => i.GetString()!)] : [];
}
