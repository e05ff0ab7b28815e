using System.CommandLine;
using Cited.Corroboration;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--policy</c>: by what a fact's one value is chosen.</summary>
internal static class PolicyOption
{
    private static readonly (string Word, PreferencePolicy Policy)[] Policies =
    [
        ("official-first", PreferencePolicy.OfficialFirst),
        ("most-origins", PreferencePolicy.MostOrigins),
        ("latest", PreferencePolicy.Latest),
        ("range", PreferencePolicy.Range),
    ];

    /// <summary>The option.</summary>
    public static Option<string> Create()
    {
        var words = Policies.Select(p => p.Word).ToArray();
        var option = new Option<string>("--policy") { Description = "By what the value of a contested fact is chosen.", HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The policy of a word that the option accepts.</summary>
    public static PreferencePolicy Read(string word) => Policies.First(p => p.Word == word).Policy;
}
