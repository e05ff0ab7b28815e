namespace Cited.Schemas;

/// <summary>A schema that cannot be used. The message says which and why; it is for whoever edits the schema.</summary>
public sealed class InvalidSchemaException : Exception
{
    /// <summary>Names the schema and what is wrong with it.</summary>
    /// <param name="schemaId">The schema's <c>$id</c>, or what stands in for one.</param>
    /// <param name="why">What is wrong, as the end of a sentence.</param>
    /// <param name="cause">What was thrown on the way, if anything.</param>
    public InvalidSchemaException(string schemaId, string why, Exception? cause = null)
        : base($"The schema {schemaId} cannot be used: {why}", cause) => SchemaId = schemaId;

    /// <summary>The schema's <c>$id</c>, or what stands in for one.</summary>
    public string SchemaId { get; }
}
