using Cited.Reading;
using Cited.Text;

namespace Cited.Comparing.Keyed;

/// <summary>The keys that the items of a record's lists have in the keyed form, by their place in the file.</summary>
internal sealed class RecordKeys(Dataset dataset, ComparedRecord record)
{
    private readonly KeyedSchema root = KeyedSchema.Of(dataset.Schemas[record.Type]);

    /// <summary>The key of the item at a place, without the number that only equal ones have.</summary>
    public string Of(Place item)
    {
        var tokens = JsonPointers.Tokens(item.Pointer).ToArray();
        var list = root;
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            list = tokens[i].All(char.IsAsciiDigit) ? list.Items : list.Property(tokens[i]);
        }

        return KeyedWriter.Key(JsonPointers.Find(record.Root, item.Pointer)!.Value, list.SortedBy ?? [], list.Items);
    }
}
