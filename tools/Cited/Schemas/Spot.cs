using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>A place of the value while an explanation goes down it, with what the schemas met on the way say of it.</summary>
internal sealed record Spot
{
    /// <summary>The place.</summary>
    public required string Pointer { get; init; }

    /// <summary>What stands there; at a key, the key as a text.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>The schemas that were applied to this place on the way here, outermost first; the last is the one at hand.</summary>
    public required IReadOnlyList<SchemaView> Schemas { get; init; }

    /// <summary>Whether the place is a property's name.</summary>
    public bool AtKey { get; init; }

    /// <summary>What decided that the schema at hand applies; null if it always does.</summary>
    public Condition? Because { get; init; }

    /// <summary>The schema at hand.</summary>
    public SchemaView Schema => Schemas[^1];

    /// <summary>The name of the property whose value, or an item of whose value, stands here; null at the root.</summary>
    public string? Name => JsonPointers.Tokens(Pointer).LastOrDefault(token => !token.All(char.IsAsciiDigit));

    /// <summary>The value or, at a key, the key, as the subject of a sentence.</summary>
    public string Subject => AtKey ? $"property name {Wording.Quote(Value)}" : Wording.Quote(Value);

    /// <summary>
    /// What the schemas say to do when they are not met (<c>errorMessage</c>): the one nearest the keyword goes first. Editors show the same.
    /// </summary>
    public string? Advice => Schemas.Reverse().Select(schema => schema.Text("errorMessage")).FirstOrDefault(advice => advice is not null);

    /// <summary>What this place is for: the description nearest the property, as it is more particular than that of a shared definition.</summary>
    public string? About => Schemas.Select(schema => schema.Text("description")).FirstOrDefault(about => about is not null);

    /// <summary>What the object here is called, with <c>in</c>: by the schema's title, else by the property it belongs to; empty at an untitled root.</summary>
    public string InObject
    {
        get
        {
            var title = Schemas.Reverse().Select(schema => schema.Text("title")).FirstOrDefault(title => !string.IsNullOrEmpty(title));
            if (title is not null)
            {
                var noun = char.ToLowerInvariant(title[0]) + title[1..];
                return $" in {("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";
            }

            var item = JsonPointers.Tokens(Pointer).LastOrDefault()?.All(char.IsAsciiDigit) == true ? "an item of " : string.Empty;
            return Name is { } name ? $" in {item}{Wording.Quote(name)}" : string.Empty;
        }
    }

    /// <summary>The reason why the schema at hand applies, after a word; empty if it always does.</summary>
    public string Why(string before) => Because is { Phrase.Length: > 0 } condition ? before + condition.Phrase : string.Empty;
}
