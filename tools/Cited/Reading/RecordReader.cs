using System.Collections.Immutable;
using Cited.Model;
using Cited.Text;

namespace Cited.Reading;

/// <summary>From the JSON of a record that its schema accepts to the model.</summary>
internal static class RecordReader
{
    /// <summary>Reads the record of a file; absent for roles that are no records.</summary>
    public static DataRecord? Read(JsonText file, FileRole role)
    {
        var fields = new Fields(file.Root!.Value, new Place(file, string.Empty));
        DataRecord? record = role switch
        {
            FileRole.Operation => ReadOperation(fields),
            FileRole.Indicator => ReadIndicator(fields),
            FileRole.Source => SourceReader.Read(fields),
            FileRole.Organization => ReadOrganization(fields),
            _ => null,
        };
        return record is null ? null : record with { Note = fields.TextOrNone("note"), Acknowledged = Acknowledgements(fields) };
    }

    private static Operation ReadOperation(Fields f) => new(f.Text("id"), f.At, Names(f), f.Text("summary"), f.List("facts", FactReader.Read))
    {
        Related = f.List("related", r => new Relation(r.Text("relation"), r.Text("operation"), r.At)),
    };

    private static Indicator ReadIndicator(Fields f) =>
        new(f.Text("id"), f.At, f.Text("organization"), Names(f), f.Text("summary"), f.List("facts", FactReader.Read));

    private static Organization ReadOrganization(Fields f) => new(f.Text("id"), f.At, Names(f), f.Text("type"))
    {
        Country = f.TextOrNone("country"),
        Website = f.TextOrNone("website"),
        Parent = f.ObjectOrNone("parent") is { } p
            ? new Ownership(p.Text("organization"), p.List("citations", FactReader.ReadCitation), p.At)
            : null,
        Ratings = f.List("ratings", r => new Rating(r.Text("rater"), r.Text("scheme"), r.Text("value"), r.List("citations", FactReader.ReadCitation), r.At)
        {
            AsOf = r.TextOrNone("asOf"),
        }),
    };

    private static ImmutableArray<Name> Names(Fields f) => f.List("names", n => new Name(n.Text("text"), n.Text("language"), n.At));

    internal static ImmutableArray<Acknowledgement> Acknowledgements(Fields f) =>
        f.List("acknowledged", a => new Acknowledgement(a.Text("rule"), a.Text("reason"), a.At));
}
