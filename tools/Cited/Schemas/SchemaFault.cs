namespace Cited.Schemas;

/// <summary>One way in which a value departs from its schema, at the leaf where it can be mended.</summary>
/// <param name="InstancePointer">Where in the value, as a JSON pointer: for a missing property, the object that lacks it.</param>
/// <param name="Keyword">The keyword of the schema that is not met, such as <c>required</c>.</param>
/// <param name="SchemaPointer">Where that keyword stands: the schema's <c>$id</c>, <c>#</c>, and a JSON pointer.</param>
/// <param name="Message">What was found and what is allowed, as one sentence without a full stop.</param>
/// <param name="Help">What to do next, as one or more full sentences.</param>
/// <param name="AtKey">Whether the place is the property's name (it should not be there) rather than its value.</param>
public sealed record SchemaFault(
    string InstancePointer, string Keyword, string SchemaPointer, string Message, string Help, bool AtKey)
{
    /// <summary>The words that may have been meant in place of the value or, at a key, of the key; empty = none is near.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
}
