namespace Cited.Schemas;

/// <summary>The two sentences of a fault, put together into a leaf.</summary>
internal static class Sentence
{
    /// <summary>A leaf at a spot.</summary>
    /// <param name="spot">The place, with the schema whose keyword is not met.</param>
    /// <param name="keyword">That keyword.</param>
    /// <param name="message">What was found and what is allowed.</param>
    /// <param name="action">What to do, where the schema gives no advice of its own.</param>
    /// <param name="surely">What to do, where it is certain enough to go before the schema's advice.</param>
    public static Leaf At(Spot spot, string keyword, string message, string action, string? surely = null)
    {
        var advice = surely ?? spot.Advice;
        return new Leaf(new SchemaFault(
            spot.Pointer,
            keyword,
            spot.Schema.Element.ValueKind == System.Text.Json.JsonValueKind.False ? spot.Schema.Location : spot.Schema.Below(keyword).Location,
            message,
            advice ?? Help(action, spot.Name, spot.About),
            spot.AtKey))
        {
            Because = spot.Because,
        };
    }

    /// <summary>What to do, and what the property is for in the words of the schema.</summary>
    public static string Help(string action, string? name, string? about) => (name, Wording.FirstSentence(about)) switch
    {
        (_, null) => action,
        (null, var sentence) => $"{action} {sentence}",
        var (property, sentence) => $"{action} About {Wording.Quote(property)}: {sentence}",
    };

    /// <summary>The question that ends a message; empty where no word is near.</summary>
    public static string DidYouMean(IReadOnlyList<string> near) =>
        near.Count == 0 ? string.Empty : $"; did you mean {Wording.List(near.Select(Wording.Quote), "or")}?";
}
