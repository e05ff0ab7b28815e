namespace Cited.Fuzzing.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    /// <summary>The targets by name. Each is made when it is first used: some read the project's schemas.</summary>
    public static IReadOnlyDictionary<string, Lazy<FuzzTarget>> All { get; } = new Dictionary<string, Lazy<FuzzTarget>>(StringComparer.Ordinal)
    {
        ["changelog"] = new(() => new ChangelogTarget()),
        ["edtf"] = new(() => new EdtfTarget()),
        ["fragments"] = new(() => new FragmentsTarget()),
        ["html"] = new(() => new HtmlTarget()),
        ["json"] = new(() => new JsonTarget()),
        ["ndjson"] = new(() => new NdjsonTarget()),
        ["numbers"] = new(() => new NumbersTarget()),
        ["patch"] = new(() => new PatchTarget()),
        ["patterns"] = new(() => new PatternsTarget()),
        ["records"] = new(() => new RecordsTarget()),
        ["zip"] = new(() => new ZipTarget()),
    };
}
