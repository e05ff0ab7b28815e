using System.Text.Json;

namespace Cited.Schemas;

/// <summary>A fault, with what is needed to tell whether another one is the cause of it.</summary>
internal sealed record Leaf(SchemaFault Fault)
{
    /// <summary>The property that is missing from the object at the fault's place.</summary>
    public string? Missing { get; init; }

    /// <summary>The words that may have been meant.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>What decided that the keyword applies.</summary>
    public Condition? Because { get; init; }

    /// <summary>What is allowed here, as a phrase, such as <c>a text</c>; null where it is none that could be one of several.</summary>
    public string? Form { get; init; }

    /// <summary>The values that are allowed, where they are listed.</summary>
    public IReadOnlyList<JsonElement> Allowed { get; init; } = [];

    /// <summary>Whether the property is known to another part of the schema: it only counts as unknown since its value is at fault.</summary>
    public bool OnlyIfAlone { get; init; }
}
