using System.Text.Json;
using Cited.Schemas;

namespace Cited.Tests.Schemas;

/// <summary>Holds a value against a schema given as text, for tests that look at the faults.</summary>
internal static class Judging
{
    private const string Id = "urn:test";

    /// <summary>The faults of a value under a schema without <c>$id</c>.</summary>
    public static IReadOnlyList<SchemaFault> Faults(string schema, string instance) =>
        SchemaSet.CompileAt([(new Uri(Id), Value(schema))]).Evaluate(Id, Value(instance));

    /// <summary>Each fault as <c>pointer [keyword] message</c>, with <c>key</c> after the keyword where the place is a key.</summary>
    public static IReadOnlyList<string> Lines(string schema, string instance) =>
        [.. Faults(schema, instance).Select(fault => $"{fault.InstancePointer} [{fault.Keyword}{(fault.AtKey ? " key" : string.Empty)}] {fault.Message}")];

    /// <summary>The help of the only fault.</summary>
    public static string Help(string schema, string instance) => Assert.Single(Faults(schema, instance)).Help;

    /// <summary>A value from its text.</summary>
    public static JsonElement Value(string text) => JsonElement.Parse(text);
}
