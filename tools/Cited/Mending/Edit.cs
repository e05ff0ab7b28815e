using System.Globalization;
using System.Text.Json.Nodes;
using Cited.Text;

namespace Cited.Mending;

/// <summary>A change of one value in a JSON text: another value, another key, or nothing where an item stood.</summary>
/// <param name="At">Where, in the text as it was.</param>
/// <param name="What">What it does, for people.</param>
internal abstract record Edit(Place At, string What)
{
    /// <summary>Makes the change; leaves alone what is not there (any more).</summary>
    public void Apply(JsonNode root)
    {
        var tokens = JsonPointers.Tokens(At.Pointer).ToArray();
        JsonNode? parent = root;
        foreach (var token in tokens.SkipLast(1))
        {
            parent = parent switch
            {
                JsonObject o => o[token],
                JsonArray a when Index(token, a) is { } i => a[i],
                _ => null,
            };
        }

        if (parent is not null && tokens.Length > 0)
        {
            Apply(parent, tokens[^1]);
        }
    }

    /// <summary>Makes the change in the object or list that holds the value.</summary>
    protected abstract void Apply(JsonNode parent, string token);

    /// <summary>An index of a list; absent if it has no such item.</summary>
    protected static int? Index(string token, JsonArray list) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Count ? i : null;
}

/// <summary>Another value.</summary>
internal sealed record Replace(Place At, Func<JsonNode> With, string What) : Edit(At, What)
{
    /// <inheritdoc />
    protected override void Apply(JsonNode parent, string token)
    {
        if (parent is JsonObject members)
        {
            members[token] = With();
        }
        else if (parent is JsonArray items && Index(token, items) is { } i)
        {
            items[i] = With();
        }
    }
}

/// <summary>Another key for the same value.</summary>
internal sealed record Rename(Place At, string Key, string What) : Edit(At, What)
{
    /// <inheritdoc />
    protected override void Apply(JsonNode parent, string token)
    {
        if (parent is JsonObject members && members.ContainsKey(token) && !members.ContainsKey(Key))
        {
            var value = members[token];
            members.Remove(token);
            members[Key] = value;
        }
    }
}

/// <summary>Nothing in its place: for what says nothing, or stands there twice.</summary>
internal sealed record Remove(Place At, string What) : Edit(At, What)
{
    /// <inheritdoc />
    protected override void Apply(JsonNode parent, string token)
    {
        if (parent is JsonObject members)
        {
            members.Remove(token);
        }
        else if (parent is JsonArray items && Index(token, items) is { } i)
        {
            items.RemoveAt(i);
        }
    }
}
