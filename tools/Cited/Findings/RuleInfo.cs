namespace Cited.Findings;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Note,

    /// <summary>Probably a mistake; stays only with a reason in <c>acknowledged</c>. Fails with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Wrong: the record cannot go in like this.</summary>
    Error,
}

/// <summary>What a rule is about.</summary>
public enum RuleFamily
{
    /// <summary>Files and their shape.</summary>
    Form,

    /// <summary>Ids that point from one record to another.</summary>
    References,

    /// <summary>Sources, passages and their dates.</summary>
    Citations,

    /// <summary>Facts against each other.</summary>
    Consistency,

    /// <summary>What must not be in the dataset.</summary>
    Safeguards,

    /// <summary>One version against the next.</summary>
    Release,
}

/// <summary>
/// What a rule says of itself. Its page in docs/rules, <c>cited explain</c> and the rule list of SARIF are made from this
/// and from the rule's fixtures, so the words are written for the person whose pull request was marked.
/// </summary>
/// <param name="Id">Kebab-case words that name the fault; stable for ever.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Severity">How grave its findings are.</param>
/// <param name="Summary">One sentence: what the rule finds.</param>
/// <param name="Why">Why that matters to someone who uses the data.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record RuleInfo(string Id, RuleFamily Family, Severity Severity, string Summary, string Why, string Mend)
{
    /// <summary>
    /// Whether a contradiction of this kind may be in the reporting itself, and so may be kept with a reason in
    /// <c>acknowledged</c>.
    /// </summary>
    public bool Acknowledgeable { get; init; }
}
