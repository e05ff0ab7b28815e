using Cited.Text;

namespace Cited.Rules.Safeguards;

/// <summary>Who wrote a text and what for: this decides which safeguards look at it, and how.</summary>
public enum TextKind
{
    /// <summary>Our own sentences (summary, note, reason, description): English, and wholly in our hands.</summary>
    Free,

    /// <summary>A name of an operation, indicator or organisation, in its own language.</summary>
    Name,

    /// <summary>The title of a source, as published.</summary>
    Title,

    /// <summary>Words of a source that locate a passage.</summary>
    Passage,

    /// <summary>A short label that is taken over: a document's file name, a table's label, a rating.</summary>
    Label,

    /// <summary>A web address.</summary>
    Address,

    /// <summary>Someone who is named as a contributor because they wish to be.</summary>
    Credit,
}

/// <summary>One text of a record.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Text">The text.</param>
/// <param name="Kind">Who wrote it.</param>
/// <param name="Language">BCP 47; <c>und</c> where it is not known.</param>
internal sealed record RecordText(Place At, string Text, TextKind Kind, string Language)
{
    /// <summary>The primary language in lower case, as <c>pt</c> of <c>pt-BR</c>; <c>nb</c> for <c>no</c> and <c>nn</c>, <c>fil</c> for <c>tl</c>: the vocabulary lists their words once.</summary>
    public string PrimaryLanguage { get; } = Primary(Language);

    /// <summary>The place of some characters of the text.</summary>
    public Place Within(int start, int length) => At.Within(start, length);

    private static string Primary(string tag)
    {
        var primary = tag.Split('-')[0].ToLowerInvariant();
        return primary switch { "no" or "nn" => "nb", "tl" => "fil", _ => primary };
    }
}
