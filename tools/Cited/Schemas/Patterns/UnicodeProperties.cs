using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Cited.Schemas.Patterns;

/// <summary>The properties that <c>\p{…}</c> can name, with the names that ECMA-262 has for them (its tables 67 to 69).</summary>
/// <remarks>Names are taken as they are written: <c>\p{Lu}</c> is known, <c>\p{LU}</c> and <c>\p{Is_Lu}</c> are not.</remarks>
internal static class UnicodeProperties
{
    private static readonly string[] Categories =
    [
        "Uppercase_Letter=Lu", "Lowercase_Letter=Ll", "Titlecase_Letter=Lt", "Modifier_Letter=Lm", "Other_Letter=Lo",
        "Nonspacing_Mark=Mn", "Spacing_Mark=Mc", "Enclosing_Mark=Me",
        "Decimal_Number=Nd=digit", "Letter_Number=Nl", "Other_Number=No",
        "Space_Separator=Zs", "Line_Separator=Zl", "Paragraph_Separator=Zp",
        "Control=Cc=cntrl", "Format=Cf", "Surrogate=Cs", "Private_Use=Co",
        "Connector_Punctuation=Pc", "Dash_Punctuation=Pd", "Open_Punctuation=Ps", "Close_Punctuation=Pe",
        "Initial_Punctuation=Pi", "Final_Punctuation=Pf", "Other_Punctuation=Po",
        "Math_Symbol=Sm", "Currency_Symbol=Sc", "Modifier_Symbol=Sk", "Other_Symbol=So", "Unassigned=Cn",
    ];

    private static readonly string[] Groups =
    [
        "Letter=L", "Mark=M=Combining_Mark", "Number=N", "Separator=Z", "Other=C", "Punctuation=P=punct", "Symbol=S",
    ];

    private static readonly Lazy<FrozenDictionary<string, CodePoints>> Known = new(() =>
        ByCategory().Concat(Listed()).Append(("Any", CodePoints.Any)).Append(("ASCII", CodePoints.Of((0, 0x7F))))
            .ToFrozenDictionary(named => named.Item1, named => named.Item2, StringComparer.Ordinal));

    /// <summary>The code points that have a property; null if there is none of this name.</summary>
    /// <param name="property">What stands between the braces, such as <c>Letter</c>, <c>gc=Lu</c>, <c>Script=Greek</c>.</param>
    public static CodePoints? Find(string property)
    {
        var at = property.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            // A script is never named alone, nor is the key under which it stands here.
            return property == "Assigned" ? Find("Cn")!.Complement() : Known.Value.GetValueOrDefault(property);
        }

        var name = property[(at + 1)..];
        return property[..at] switch
        {
            "General_Category" or "gc" when IsCategory(name) => Known.Value[name],
            "Script" or "sc" => Known.Value.GetValueOrDefault($"Script={name}"),
            "Script_Extensions" or "scx" => Known.Value.GetValueOrDefault($"Script_Extensions={name}") ?? Known.Value.GetValueOrDefault($"Script={name}"),
            _ => null,
        };
    }

    private static bool IsCategory(string name) =>
        Categories.Append("Cased_Letter=LC").Concat(Groups).Any(names => names.Split('=').Contains(name, StringComparer.Ordinal));

    private static IEnumerable<(string, CodePoints)> ByCategory()
    {
        var ranges = Enum.GetValues<UnicodeCategory>().ToDictionary(category => category, _ => new List<(int, int)>());
        var from = 0;
        for (var at = 1; at <= CodePoints.Last + 1; at++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(at - 1);
            if (at > CodePoints.Last || CharUnicodeInfo.GetUnicodeCategory(at) != category)
            {
                ranges[category].Add((from, at - 1));
                from = at;
            }
        }

        // The categories stand in the order of the runtime's.
        var sets = Categories.Select((names, index) => (Names: names.Split('='), Set: CodePoints.Of(ranges[(UnicodeCategory)index]))).ToList();
        var groups = Groups.Append("Cased_Letter=LC").Select(names => names.Split('=')).Select(names => (Names: names, Set: CodePoints.Union(
            sets.Where(set => names[1] == "LC" ? set.Names[1] is "Lu" or "Ll" or "Lt" : set.Names[1][0] == names[1][0]).Select(set => set.Set))));
        return [.. sets.Concat(groups).SelectMany(set => set.Names.Select(name => (name, set.Set)))];
    }

    private static IEnumerable<(string, CodePoints)> Listed()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Cited.Schemas.unicode-properties.txt")!;
        using var text = new StreamReader(resource);
        var lines = text.ReadToEnd().Replace("\n ", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines.Where(line => line[0] != '#').Select(line => line.Split(' ')).SelectMany(parts =>
            {
                var set = CodePoints.Of(parts.Skip(2).Select(Range));
                return parts[1].Split('=').Distinct(StringComparer.Ordinal).Select(name => (parts[0] == "Binary" ? name : $"{parts[0]}={name}", set));
            }),
        ];
    }

    private static (int, int) Range(string range)
    {
        var ends = range.Split('-');
        return (Hexadecimal(ends[0]), Hexadecimal(ends[^1]));
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
