using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cited.Tests.Schemas;

/// <summary>
/// A cell of a release is one line without control characters. A text that cannot be a cell is refused where it is written down, in the
/// schema, and not first when a release is built.
/// </summary>
public sealed class OneLineTests
{
    private static readonly string[] Breaks = ["\n", "\r", "\t", "\0", "\u001B", "\u007F", "\u0085", "\u009F", "\u2028", "\u2029"];

    public static TheoryData<string> Kinds => [.. RealRecords.Files.Select(file => file.Kind).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_may_have_a_line_break_or_control_character(string kind)
    {
        var taken = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Small files first: each place is tried in the smallest that has it.
        foreach (var (_, path) in RealRecords.Files.Where(file => file.Kind == kind).OrderBy(file => RealRecords.Bytes(file.Path)))
        {
            var record = RealRecords.Node(path);
            Shorten(record);
            Assert.Empty(RealRecords.Schemas.Evaluate(kind, JsonSerializer.SerializeToElement(record)));
            foreach (var (place, node) in RealRecords.Within(record).ToList())
            {
                if (node.GetValueKind() == JsonValueKind.String && seen.Add(place))
                {
                    taken.UnionWith(Broken(node.GetValue<string>()).Where(text => Fits(kind, record, node, text)).Select(text => $"{place}: {JsonSerializer.Serialize(text)}"));
                }
            }
        }

        Assert.NotEmpty(seen);
        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    // Of a list, the items that have a member which none before has: a large file would take long for each text, and show nothing more.
    private static void Shorten(JsonNode record)
    {
        foreach (var list in RealRecords.Within(record).Select(each => each.Node).OfType<JsonArray>().ToList())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in list.Where(item => item is JsonObject && RealRecords.Within(item!).Select(each => each.Place).Where(seen.Add).ToList().Count == 0).ToList())
            {
                list.Remove(item);
            }
        }
    }

    private static IEnumerable<string> Broken(string text) =>
        Breaks.SelectMany(mark => new[] { text + mark, mark + text, text.Insert(text.Length / 2, mark), mark });

    private static bool Fits(string kind, JsonNode record, JsonNode node, string text)
    {
        // In its place and back again: a copy of a large record for each text would take long.
        var (parent, place) = (node.Parent!, node.Parent is JsonArray ? (object)node.GetElementIndex() : node.GetPropertyName());
        Put(parent, place, text);
        var fits = RealRecords.Schemas.Evaluate(kind, JsonSerializer.SerializeToElement(record)).Count == 0;
        Put(parent, place, node);
        return fits;
    }

    private static void Put(JsonNode parent, object place, JsonNode? value)
    {
        if (parent is JsonArray items)
        {
            items[(int)place] = value;
        }
        else
        {
            parent[(string)place] = value;
        }
    }
}
