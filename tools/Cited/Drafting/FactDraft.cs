using System.Globalization;
using System.Text.Json.Nodes;
using Cited.Model;
using ValueType = Cited.Model.ValueType;

namespace Cited.Drafting;

/// <summary>Drafts of facts.</summary>
internal static class FactDraft
{
    /// <summary>The list of facts of a new record: one, or none yet.</summary>
    public static JsonArray List(FactAnswers answers, Vocabulary vocabulary) => answers.Any ? new JsonArray(Fact(answers, vocabulary)) : [];

    private static JsonObject Fact(FactAnswers answers, Vocabulary vocabulary)
    {
        var property = answers.Property ?? string.Empty;
        var fact = new JsonObject { ["property"] = property };
        var scope = new JsonObject();
        Add(scope, "area", answers.Area);
        Add(scope, "during", answers.During);
        if (scope.Count > 0)
        {
            fact["scope"] = scope;
        }

        var claim = new JsonObject { ["value"] = Value(answers.Value ?? string.Empty, vocabulary.Properties.GetValueOrDefault(property)) };
        Add(claim, "bound", answers.Bound);
        var fragment = new JsonObject { ["start"] = answers.Start ?? string.Empty };
        Add(fragment, "end", answers.End);
        claim["citations"] = new JsonArray(new JsonObject { ["source"] = answers.Source ?? string.Empty, ["fragment"] = fragment });
        fact["claims"] = new JsonArray(claim);
        return fact;
    }

    /// <summary>
    /// The value in the form of the property. What cannot be read as that stays the text it is: its schema says what is wanted.
    /// </summary>
    public static JsonNode Value(string typed, PropertyDefinition? property)
    {
        var text = typed.Trim();
        return property?.Type switch
        {
            ValueType.Count when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => JsonValue.Create(count),
            ValueType.Quantity when decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            ValueType.Countries or ValueType.Areas or ValueType.Codes or ValueType.Organizations =>
                new JsonArray([.. MembersOf(text).Select(m => (JsonNode)m)]),
            _ => JsonValue.Create(text),
        };
    }

    /// <summary>The members of a set as typed, with commas between them.</summary>
    public static IEnumerable<string> MembersOf(string typed) =>
        typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    private static void Add(JsonObject to, string name, string? value)
    {
        if (value is not null)
        {
            to[name] = value;
        }
    }
}
