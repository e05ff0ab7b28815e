using System.Text;
using Cited.Language;
using Cited.Model;
using Cited.Passages;
using Cited.Reading;

namespace Cited.Drafting;

/// <summary>Ids made from words: lower-case letters a to z and digits, single hyphens, at most 80 characters.</summary>
public static class ProposedId
{
    private const int Longest = 80;

    /// <summary>The words of a text as an id; empty if it has no letter or digit.</summary>
    /// <param name="text">A title, a name.</param>
    /// <param name="words">How many words at most.</param>
    public static string Of(string text, int words = int.MaxValue)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in FoldedText.Words(text))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                id.Append(c);
            }
            else if (c != Characters.Quote && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return Cut(string.Join('-', id.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries).Take(words)), Longest);
    }

    /// <summary>Whether a text is an id: so it names one file of one folder.</summary>
    public static bool IsId(string text) => text.Length > 0 && text == Of(text);

    /// <summary>The id, or, if it is taken or was retired, the id with the first free number behind it.</summary>
    public static string Free(Dataset dataset, string id)
    {
        var free = id;
        for (var number = 2; IsTaken(dataset, free); number++)
        {
            var suffix = $"-{number}";
            free = Cut(id, Longest - suffix.Length) + suffix;
        }

        return free;
    }

    /// <summary>Whether a record, a file that cannot be read yet, or a retired record has this id.</summary>
    public static bool IsTaken(Dataset dataset, string id) =>
        dataset.Find<DataRecord>(id) is not null || dataset.IsRefused(id) || dataset.Retired.Any(r => r.Id == id);

    // At a hyphen, so that no word is cut in two.
    private static string Cut(string id, int most)
    {
        if (id.Length <= most)
        {
            return id;
        }

        var hyphen = id.LastIndexOf('-', most);
        return (hyphen > 0 ? id[..hyphen] : id[..most]).Trim('-');
    }
}
