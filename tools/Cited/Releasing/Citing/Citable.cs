using System.Collections.Immutable;

namespace Cited.Releasing.Citing;

/// <summary>Something that can be cited, in the terms that reference formats share.</summary>
/// <param name="Key">A key for reference lists: letters, digits and hyphens.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Authors">Organisations, in order; never people.</param>
/// <param name="Title">Its title.</param>
public sealed record Citable(string Key, CitableKind Kind, ImmutableArray<string> Authors, string Title)
{
    /// <summary>When it was published, as exact as it is known: <c>2025</c>, <c>2025-06</c>, <c>2025-06-06</c>; absent if not known.</summary>
    public string? Published { get; init; }

    /// <summary>The version of a dataset; absent for what has none, and before a release.</summary>
    public string? Version { get; init; }

    /// <summary>What it is part of: the dataset of a fact.</summary>
    public string? Container { get; init; }

    /// <summary>Who makes it available, if not the authors.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its public address.</summary>
    public string? Url { get; init; }

    /// <summary>The day on which it was read.</summary>
    public string? Accessed { get; init; }

    /// <summary>Its language (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>What a citation is of.</summary>
public enum CitableKind
{
    /// <summary>The dataset.</summary>
    Dataset,

    /// <summary>A part of the dataset: a record or fact.</summary>
    Entry,

    /// <summary>A page or article.</summary>
    Page,

    /// <summary>A report or other document.</summary>
    Report,
}
