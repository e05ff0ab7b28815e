using System.Collections.Immutable;

namespace Cited.Reporting.Comparisons;

/// <summary>What a piece of a sentence is, so that each format can show it safely.</summary>
internal enum PieceKind
{
    /// <summary>Words of this program.</summary>
    Words,

    /// <summary>A name or title from the data.</summary>
    Data,

    /// <summary>A value, id or text from the data that is shown as it is.</summary>
    Value,
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; from the data unless it is words.</param>
/// <param name="Link">An address that it leads to; only http and https.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, string? Link = null);

/// <summary>A sentence that keeps apart what the program says and what it quotes.</summary>
internal sealed class Sentence
{
    /// <summary>The most characters of a text from the data that a sentence quotes.</summary>
    public const int MostCharacters = 240;

    private readonly ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();

    /// <summary>What it is made of.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Words of this program.</summary>
    public Sentence Words(string words) => Add(new Piece(PieceKind.Words, words));

    /// <summary>A name or title.</summary>
    public Sentence Name(string name, string? link = null) => Add(new Piece(PieceKind.Data, Cut(name), IsWeb(link) ? link : null));

    /// <summary>A value or id.</summary>
    public Sentence Value(string value) => Add(new Piece(PieceKind.Value, Cut(value)));

    /// <summary>Another sentence's pieces.</summary>
    public Sentence Then(Sentence other)
    {
        pieces.AddRange(other.Pieces);
        return this;
    }

    private Sentence Add(Piece piece)
    {
        pieces.Add(piece);
        return this;
    }

    private static string Cut(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return text[..end] + "…";
    }

    private static bool IsWeb(string? link) =>
        link is { Length: <= 2000 } && (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
}
