using System.Globalization;
using System.Text.Json;
using Cited.Text;

namespace Cited.Schemas;

/// <summary>What is said of the keywords that look at a value by itself: kind, choice, text, number, list.</summary>
internal static class ValueSentences
{
    // Longer lists are not read out: the near words and their number say more.
    private const int ListedAtMost = 12;

    /// <summary>The faults that one keyword finds; usually one.</summary>
    public static IEnumerable<Leaf> For(Spot spot, string keyword)
    {
        var bound = spot.Schema[keyword];
        return keyword switch
        {
            "type" => [Kind(spot, bound)],
            "enum" when bound.ValueKind == JsonValueKind.Array => [Choice(spot, keyword, [.. bound.EnumerateArray()])],
            "const" => [Choice(spot, keyword, [bound])],
            "pattern" => [Pattern(spot, bound)],
            "format" => [Sentence.At(spot, keyword, $"{spot.Subject} is not a valid {Unquoted(bound)}", $"Write a valid {Unquoted(bound)}.")],
            "minLength" => [Length(spot, keyword, "needed", "at least", bound)],
            "maxLength" => [Length(spot, keyword, "allowed", "at most", bound)],
            "minimum" => [Range(spot, keyword, "at least", bound)],
            "maximum" => [Range(spot, keyword, "at most", bound)],
            "exclusiveMinimum" => [Range(spot, keyword, "more than", bound)],
            "exclusiveMaximum" => [Range(spot, keyword, "less than", bound)],
            "multipleOf" => [Range(spot, keyword, "a multiple of", bound)],
            "minItems" => [Items(spot, keyword, "needed", "at least", bound)],
            "maxItems" => [Items(spot, keyword, "allowed", "at most", bound)],
            "uniqueItems" => Repeated(spot),
            "not" => [Refused(spot, bound)],
            _ => [Plain(spot, keyword)],
        };
    }

    /// <summary>What can be said of any keyword, also of one whose schema is not at hand.</summary>
    public static Leaf Plain(Spot spot, string keyword) => Sentence.At(
        spot, keyword, $"value is {Wording.Found(spot.Value)}; it does not meet \"{keyword}\"{spot.Why(", which applies ")}", "Change it so that it does.");

    /// <summary>One of several values is allowed and this is none of them; also for the branches of a choice taken together.</summary>
    public static Leaf Choice(Spot spot, string keyword, IReadOnlyList<JsonElement> allowed)
    {
        if (allowed.Count == 0)
        {
            return Sentence.At(spot, keyword, $"value is {Wording.Found(spot.Value)}; no value can be chosen here{spot.Why(", ")}", "Remove it.");
        }

        var near = Near(spot.Value, allowed);
        var listed = allowed.Count <= ListedAtMost ? Wording.List(allowed.Select(Wording.Quote), "or") : $"the {Wording.Number(allowed.Count)} values allowed here";
        var message = (allowed.Count == 1 ? $"value is {Wording.Found(spot.Value)}; only {listed} is allowed here"
            : allowed.Count <= ListedAtMost ? $"{spot.Subject} is not one of {Wording.List(allowed.Select(Wording.Quote), "and")}"
            : $"{spot.Subject} is not among {listed}") + spot.Why(", ") + (allowed.Count == 1 ? string.Empty : Sentence.DidYouMean(near));
        var action = allowed.Count <= ListedAtMost ? $"Write {listed}." : $"Write one of {listed}.";
        var surely = near.Count == 1 && allowed.Count > 1 ? $"Write {Wording.Quote(near[0])}." : null;
        return Sentence.At(spot, keyword, message, action, surely) with
        {
            Allowed = allowed,
            Near = near,
            Form = allowed.Count <= ListedAtMost ? listed : $"one of {Wording.Number(allowed.Count)} listed values",
        };
    }

    /// <summary>The allowed texts that are near a value. A word of one or two letters is near to too many to mean one of them.</summary>
    public static IReadOnlyList<string> Near(JsonElement value, IReadOnlyList<JsonElement> allowed)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text)
        {
            return [];
        }

        var near = Nearest.Of(text, allowed.Where(option => option.ValueKind == JsonValueKind.String).Select(option => option.GetString()!));
        return text.Length > 2 ? near : [.. near.Where(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))];
    }

    private static Leaf Kind(Spot spot, JsonElement type)
    {
        var allowed = Wording.Types(type);
        var message = $"value is {Wording.Found(spot.Value)}; {allowed} is allowed here{spot.Why(", ")}";
        return Sentence.At(spot, "type", message, $"Write {allowed}.", Converted(spot.Value, type)) with { Form = allowed };
    }

    // The commonest slips, with the text that mends them.
    private static string? Converted(JsonElement value, JsonElement type) => (value.ValueKind, type.ValueKind == JsonValueKind.String ? type.GetString() : null) switch
    {
        (JsonValueKind.String, "integer") when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            $"Write {number.ToString(CultureInfo.InvariantCulture)}, without quotation marks.",
        (JsonValueKind.String, "number") when decimal.TryParse(
            value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            $"Write {number.ToString(CultureInfo.InvariantCulture)}, without quotation marks.",
        (JsonValueKind.String, "boolean") when value.GetString() is "true" or "false" => $"Write {value.GetString()}, without quotation marks.",
        (JsonValueKind.Number, "string") => $"Put it in quotation marks: \"{value.GetRawText()}\".",
        (JsonValueKind.String, "array") => $"Put it in square brackets: [{Wording.Quote(value)}].",
        (JsonValueKind.Null, _) => "Leave the whole line out if it is not known, else give a value: null is never written.",
        _ => null,
    };

    private static Leaf Pattern(Spot spot, JsonElement pattern)
    {
        var says = spot.Schema.Text("x-patternSays");
        var form = says is not null ? $"{says}"
            : spot.Advice is null ? $"a text that matches the pattern {Unquoted(pattern)}"
            : "a text of the form that is allowed here";
        var message = says is not null ? $"{spot.Subject} is not written as {says}"
            : spot.Advice is null ? $"{spot.Subject} does not match the pattern {Unquoted(pattern)}"
            : $"{spot.Subject} does not have the form that is allowed here";
        return Sentence.At(spot, "pattern", message + spot.Why(", "), says is null ? "Write it so that it matches." : $"Write it as {says}.") with { Form = form };
    }

    private static Leaf Length(Spot spot, string keyword, string verb, string than, JsonElement bound)
    {
        var length = spot.Value.ValueKind == JsonValueKind.String ? spot.Value.GetString()!.EnumerateRunes().Count() : 0;
        var limit = Limit(bound);
        var has = length == 0 ? "text is empty" : $"{spot.Subject} has {Wording.Count(length, "character")}";
        var action = length > limit ? $"Shorten it by {Wording.Count(length - limit, "character")}."
            : $"Write {Wording.Count(limit - length, "character")} more, or leave it out if it may be left out.";
        return Sentence.At(spot, keyword, $"{has}; {Bounded(than, limit, "character", verb)}{spot.Why(", ")}", action) with
        {
            Form = $"a text of {than} {Wording.Count(limit, "character")}",
        };
    }

    private static Leaf Range(Spot spot, string keyword, string than, JsonElement bound)
    {
        var allowed = $"{than} {Wording.Quote(bound)}";
        return Sentence.At(spot, keyword, $"value is {Wording.Found(spot.Value)}; {allowed} is allowed here{spot.Why(", ")}", $"Write a number that is {allowed}.") with
        {
            Form = $"a number that is {allowed}",
        };
    }

    private static Leaf Items(Spot spot, string keyword, string verb, string than, JsonElement bound)
    {
        var count = spot.Value.ValueKind == JsonValueKind.Array ? spot.Value.GetArrayLength() : 0;
        var limit = Limit(bound);
        var has = count == 0 ? "list is empty" : $"list has {Wording.Count(count, "item")}";
        var action = count > limit ? $"Remove {Wording.Count(count - limit, "item")}." : $"Add {Wording.Count(limit - count, "item")}.";
        return Sentence.At(spot, keyword, $"{has}; {Bounded(than, limit, "item", verb)}{spot.Why(", ")}", action);
    }

    // The place is the later one of two equal items: it is the one to remove.
    private static IEnumerable<Leaf> Repeated(Spot spot)
    {
        var items = spot.Value.ValueKind == JsonValueKind.Array ? spot.Value.EnumerateArray().ToList() : [];
        for (var later = 1; later < items.Count; later++)
        {
            var first = items.FindIndex(item => JsonElement.DeepEquals(item, items[later]));
            if (first < later)
            {
                yield return Sentence.At(
                    spot with { Pointer = JsonPointers.Append(spot.Pointer, later), Value = items[later] },
                    "uniqueItems",
                    $"{Wording.Quote(items[later])} stands twice in the list, as items {Wording.Number(first + 1)} and {Wording.Number(later + 1)}",
                    "Remove one of the two.");
            }
        }
    }

    private static Leaf Refused(Spot spot, JsonElement refused)
    {
        var named = refused.ValueKind == JsonValueKind.Object && (refused.TryGetProperty("enum", out _) || refused.TryGetProperty("const", out _));
        var message = named ? $"{spot.Subject} is not allowed here" : $"value is {Wording.Found(spot.Value)}, which is not allowed here";
        return Sentence.At(spot, "not", message + spot.Why(", "), "Write another value, or leave the property out.");
    }

    private static string Bounded(string than, int limit, string noun, string verb) =>
        $"{than} {Wording.Count(limit, noun)} {(limit == 1 ? "is" : "are")} {verb}";

    private static int Limit(JsonElement bound) => bound.ValueKind == JsonValueKind.Number ? (int)bound.GetDouble() : 0;

    private static string Unquoted(JsonElement text) => text.ValueKind == JsonValueKind.String ? text.GetString()! : Wording.Quote(text);
}
