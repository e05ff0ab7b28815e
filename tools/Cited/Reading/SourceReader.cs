using Cited.Model;

namespace Cited.Reading;

/// <summary>Sources.</summary>
internal static class SourceReader
{
    public static Source Read(Fields f) => new(
        f.Text("id"),
        f.At,
        f.Text("type"),
        f.Text("title"),
        f.Text("language"),
        f.Text("publisher"),
        f.Text("accessed"),
        f.Text("readFrom"),
        ReadOrigin(f.ObjectOrNone("origin")!.Value))
    {
        Url = f.TextOrNone("url"),
        Document = f.ObjectOrNone("document") is { } d ? new DocumentReference(d.Text("name"), d.Text("sha256")) : null,
        Published = f.TextOrNone("published"),
        Archived = f.ObjectOrNone("archived") is { } a ? new ArchivedCopy(a.Text("url"), a.TextOrNone("textSha256"))
        {
            Captured = a.TextOrNone("captured"),
        }
        : null,
    };

    private static Origin ReadOrigin(Fields f) => new(f.Text("kind"), f.Texts("derivedFrom"), f.TextOrNone("basis"), f.At)
    {
        Note = f.TextOrNone("note"),
    };
}
