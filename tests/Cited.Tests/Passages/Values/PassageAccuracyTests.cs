using Cited.Passages.Values;
using static System.FormattableString;

namespace Cited.Tests.Passages.Values;

/// <summary>
/// How often the check is right, on passages whose truth is known: no alarm about what is there, and at least 98 of 100
/// wrong claims caught. docs/citing-passages-accuracy.md states the figures and the method.
/// </summary>
public sealed class PassageAccuracyTests(ITestOutputHelper output)
{
    private const double LeastCaught = 0.98;

    [Fact]
    public void The_hand_written_corpus_is_large_and_in_many_languages()
    {
        var passages = PassageCorpus.HandWritten.Select(c => c.Passage).Distinct(StringComparer.Ordinal).Count();
        var languages = PassageCorpus.HandWritten.Select(c => c.Language).Distinct(StringComparer.Ordinal).Count();
        Assert.True(passages >= 300 && languages >= 10, $"{passages} passages in {languages} languages");
    }

    [Fact]
    public void Raises_no_false_alarm_and_catches_the_wrong_ones_of_the_hand_written_corpus() => Judge("hand-written", PassageCorpus.HandWritten);

    [Fact]
    public void Raises_no_false_alarm_and_catches_the_wrong_ones_of_the_generated_passages() => Judge("generated", [.. GeneratedPassages.All()]);

    [Fact]
    public void Raises_no_false_alarm_and_catches_the_wrong_ones_of_each_kind_of_trouble() => Judge("by kind", [.. PassageCorpus.ByKind.Select(c => c.Case)]);

    [Fact]
    public void The_page_has_the_figures_of_each_kind_and_language()
    {
        var judged = PassageCorpus.ByKind.Select(c => (c.Kind, c.Case, Verdict: PassageCorpus.Check(c.Case))).ToList();
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "citing-passages-accuracy.md"));
        foreach (var (heading, of) in new (string, Func<(string Kind, CorpusCase Case, PassageVerdict Verdict), string>)[] { ("kind", j => j.Kind), ("language", j => j.Case.Language.Split('-')[0]) })
        {
            var rows = judged.GroupBy(of, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Invariant(
                $"| {g.Key} | {g.Count(j => j.Case.IsPresent)} | {g.Count(j => j.Case.IsPresent && j.Verdict.Kind == PassageVerdictKind.Confirmed)} | {g.Count(j => !j.Case.IsPresent)} | {g.Count(j => !j.Case.IsPresent && IsFinding(j.Verdict))} |"));
            output.WriteLine($"| {heading} | true claims | confirmed | wrong claims | caught |\n| --- | --- | --- | --- | --- |\n" + string.Join('\n', rows) + "\n");
            Assert.Contains($"| {heading} | true claims | confirmed | wrong claims | caught |\n| --- | --- | --- | --- | --- |\n" + string.Join('\n', rows) + "\n", page, StringComparison.Ordinal);
        }
    }

    private void Judge(string name, IReadOnlyList<CorpusCase> cases)
    {
        var verdicts = cases.Select(c => (Case: c, Verdict: PassageCorpus.Check(c))).ToList();
        var present = verdicts.Where(v => v.Case.IsPresent).ToList();
        var wrong = verdicts.Where(v => !v.Case.IsPresent).ToList();
        var alarms = present.Where(v => IsFinding(v.Verdict)).ToList();
        var missed = wrong.Where(v => !IsFinding(v.Verdict)).ToList();
        var undecided = present.Where(v => v.Verdict.Kind == PassageVerdictKind.Undecided).ToList();
        var figures = Invariant($"caught {wrong.Count - missed.Count:#,0} of {wrong.Count:#,0} wrong, {alarms.Count:#,0} false alarms of {present.Count:#,0} present ({undecided.Count:#,0} undecided)");
        output.WriteLine($"{name}: {figures}");
        foreach (var group in wrong.GroupBy(v => v.Case.Truth, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {group.Key}: {group.Count(v => IsFinding(v.Verdict))} of {group.Count()}");
        }

        foreach (var (one, verdict) in alarms.Concat(missed).Concat(undecided).Take(60))
        {
            output.WriteLine($"  {verdict.Kind}: {one}: {verdict.Detail}");
        }

        Assert.Empty(alarms.Select(v => v.Case.ToString()));
        Assert.True(wrong.Count - missed.Count >= LeastCaught * wrong.Count, $"{missed.Count} of {wrong.Count} wrong claims are not caught");
        Assert.Contains($"| {name} | {figures} |", File.ReadAllText(Path.Combine(Checkout.Root, "docs", "citing-passages-accuracy.md")), StringComparison.Ordinal);
    }

    private static bool IsFinding(PassageVerdict verdict) => verdict.Kind is PassageVerdictKind.OtherValue or PassageVerdictKind.OtherBound or PassageVerdictKind.NotStated;
}
