using System.CommandLine;
using System.Globalization;
using Cited.Corroboration;
using Cited.Querying;
using Cited.Reading;
using Cited.Releasing;
using Cited.Reporting;

namespace Cited.Cli.Commands;

/// <summary><c>cited query SQL</c>: the dataset as a database in memory, for reading.</summary>
internal static class QueryCommand
{
    private const double DefaultSeconds = 10;

    public static Command Create(Terminal terminal)
    {
        var sql = new Argument<string?>("SQL") { Description = "One SELECT statement; \"-\" reads it from standard input. Without it, the tables and their columns are listed.", Arity = ArgumentArity.ZeroOrOne };
        var root = new RootOption();
        var policy = new PolicyOption();
        var format = new Option<string>("--format") { Description = "How the answer is written.", HelpName = string.Join('|', QueryReports.Formats), DefaultValueFactory = _ => QueryReports.Formats[0] };
        format.AcceptOnlyFromAmong([.. QueryReports.Formats]);
        var timeout = new Option<double>("--timeout") { Description = "Seconds that the query may take.", HelpName = "SECONDS", DefaultValueFactory = _ => DefaultSeconds };
        var rows = new Option<int>("--max-rows") { Description = "Rows that are written at most.", HelpName = "N", DefaultValueFactory = _ => new QueryLimits().MaxRows };
        var command = new Command("query", "Answers SQL over the dataset, in the tables of a release: SQLite, in memory, read only.\n\nExamples:\n  cited query\n  cited query \"SELECT * FROM contested\"\n  cited query \"SELECT record, value FROM facts_preferred WHERE property = 'arrests'\" --format csv") { sql, root, policy, format, timeout, rows };
        command.SetAction(parsed => Run(
            parsed.GetValue(sql) is "-" ? terminal.In.ReadToEnd() : parsed.GetValue(sql),
            root.Folder(parsed, terminal),
            policy.Of(parsed),
            parsed.GetValue(format)!,
            (parsed.GetValue(timeout), parsed.GetValue(rows)),
            terminal));
        return command;
    }

    private static int Run(string? sql, string folder, PreferencePolicy policy, string format, (double Seconds, int Rows) limits, Terminal terminal)
    {
        if (limits.Seconds is not (> 0 and <= 86_400) || limits.Rows < 1)
        {
            terminal.Error.WriteLine("cited: --timeout is a number of seconds above 0, at most 86400; --max-rows a number above 0.");
            return ExitCodes.Usage;
        }

        var project = OpenedDataset.Tree(folder, terminal);
        var dataset = OpenedDataset.Read(folder, terminal);
        if (dataset.Info is null)
        {
            terminal.Error.WriteLine("cited: data/dataset.json is missing or refused; \"cited validate\" says why.");
            return ExitCodes.Usage;
        }

        Unreleased.RequireUniqueIds(dataset);
        var input = Unreleased.Input(dataset, project, policy);
        if (sql is null)
        {
            using var session = SqlSession.Over(input);
            List(session.Names, terminal);
            return ExitCodes.Fine;
        }

        var result = TimeLimit.Ask(SqlSession.Over(input), sql, new QueryLimits(limits.Rows), TimeSpan.FromSeconds(limits.Seconds));
        QueryReports.Write(result, format, terminal.Out);
        if (result.CutOff)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cited: only the first {limits.Rows} rows are shown; ask for fewer, or give --max-rows a greater number."));
            return ExitCodes.Findings;
        }

        return ExitCodes.Fine;
    }

    private static void List(SqlNames names, Terminal terminal)
    {
        foreach (var table in names.Tables)
        {
            terminal.Out.WriteLine($"{table.Name} ({table.Kind}): {table.Description}");
            terminal.Out.WriteLine($"  {string.Join(", ", table.Columns)}");
        }
    }
}
