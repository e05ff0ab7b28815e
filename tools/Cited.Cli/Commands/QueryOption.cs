using System.CommandLine;
using Cited.Corroboration;
using Cited.Querying;
using Cited.Reading;
using Cited.Releasing;
using Cited.Reporting;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--query SQL</c> of <c>cited diff</c>: the same query over both states, one answer below the other.</summary>
internal sealed class QueryOption : Option<string?>
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public QueryOption()
        : base("--query")
    {
        Description = "Answer a query over both states instead: rows of OLD alone (-), of NEW alone (+), and how many are the same.";
        HelpName = "SQL";
    }

    public static int Run(string sql, ComparedPair pair, bool exitCode, Terminal terminal)
    {
        var (before, after) = (Answer(sql, WithLaterProperties(pair.Old, pair.New)), Answer(sql, pair.New));
        if (before.CutOff || after.CutOff)
        {
            terminal.Error.WriteLine("cited: the query gives more rows than are compared; ask for fewer.");
            return ExitCodes.Usage;
        }

        var sides = QuerySides.Of(before, after);
        QueryReports.Write(sides.Table, QueryReports.Formats[0], terminal.Out);
        terminal.Error.WriteLine($"{pair.OldName} gives {ClaimText.Count(before.Rows.Count, "row")}, {pair.NewName} {after.Rows.Count}; {sides.Same} {(sides.Same == 1 ? "is" : "are")} the same");
        if (exitCode && pair.IsPartial)
        {
            terminal.Error.WriteLine("cited: whether the answers differ is not known, since not every file could be read.");
            return ExitCodes.Usage;
        }

        return exitCode && sides.Table.Rows.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    // A record of OLD that only NEW's schemas accept may use a property that OLD's vocabulary did not have yet.
    private static Dataset WithLaterProperties(Dataset old, Dataset now)
    {
        var missing = now.Vocabulary.Properties.Values.Where(p => !old.Vocabulary.Properties.ContainsKey(p.Id)).ToArray();
        var vocabulary = old.Vocabulary with
        {
            Properties = old.Vocabulary.Properties.Values.Concat(missing).ToDictionary(p => p.Id, StringComparer.Ordinal),
        };
        return missing.Length == 0 ? old : new Dataset(old.Name, old.Files, vocabulary, old.Schemas, old.Info, old.Retired);
    }

    private static QueryResult Answer(string sql, Dataset dataset)
    {
        if (dataset.Info is null)
        {
            throw new DatasetException($"\"{dataset.Name}\" cannot be queried: its data/dataset.json is missing or refused; \"cited validate\" says why.");
        }

        Unreleased.RequireUniqueIds(dataset);
        var session = SqlSession.Over(new ReleaseInput(dataset, Unreleased.Version, DateOnly.MinValue, default(PreferencePolicy), History.None, ToolVersion.Text, []));
        return TimeLimit.Ask(session, sql, new QueryLimits(), Time);
    }
}
