using System.Collections.Immutable;
using Cited.Model;
using Cited.Text;

namespace Cited.Reading;

/// <summary>The two files that are no records: data/dataset.json and data/retired.json.</summary>
internal static class InfoReader
{
    public static DatasetInfo ReadInfo(JsonText file)
    {
        var f = Root(file);
        return new DatasetInfo(f.Text("name"), f.Text("title"), f.Text("description"), f.At)
        {
            Keywords = f.Texts("keywords"),
            Licences = f.List("licences", l => new Licence(l.Text("name"), l.Text("title"), l.Text("scope"))),
            Contributors = f.List("contributors", c => new Contributor(c.Text("name"), c.Text("role"))),
            Home = f.TextOrNone("home"),
        };
    }

    public static ImmutableArray<RetiredId> ReadRetired(JsonText file) => Root(file).List(
        "retired",
        r => new RetiredId(r.Text("id"), r.Text("kind"), r.Text("retiredOn"), r.Text("reason"), r.TextOrNone("successor"), r.At));

    private static Fields Root(JsonText file) => new(file.Root!.Value, new Place(file, string.Empty));
}
