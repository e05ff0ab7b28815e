namespace Cited.Generating.Architecture;

/// <summary>
/// Data flows one way. Each folder may use the folders listed for it and no others; tests hold the compiled library against this table.
/// A new arrow is a decision: it is made here, with its reason, and no arrow may point back.
/// </summary>
internal static class LibraryFolders
{
    /// <summary>All folders; each stands below those that it uses.</summary>
    public static IReadOnlyList<LibraryFolder> All { get; } =
    [
        new("Text", "Bytes, JSON with places, canonical JSON (RFC 8785), texts that are safe to show, and the bounds on all input."),
        new("Findings", "What a check gives: rule, severity, place, message and help.",
            new Use("Text", "a finding has a place in a text")),
        new("Model", "Records as they are meant: facts, claims, citations, sources, dates (EDTF), areas, vocabularies.",
            new Use("Text", "a record knows its place in its file")),
        new("Language", "Reading words: folding, tokens, numbers, dates, ages and names, with a file for each language.",
            new Use("Model", "bounds, dates and areas are what words mean")),
        new("Schemas", "The schemas, their evaluation, and the sentences that say what does not fit.",
            new Use("Text", "faults are sentences about places")),
        new("Reading", "A dataset from its files, wherever they are.",
            new Use("Text", "files are texts"),
            new Use("Model", "what is read becomes records"),
            new Use("Schemas", "a record is read if its schema accepts it")),
        new("Corroboration", "Who says what: origins, voices, contested facts, preferred values, totals.",
            new Use("Text", "bounds on what is followed"),
            new Use("Model", "voices are counted over records"),
            new Use("Reading", "and over the whole dataset")),
        new("Comparing", "Two states of the dataset: changes by identity, their weight, the version they ask for, patches.",
            new Use("Text", "canonical JSON, pointers"),
            new Use("Model", "facts, claims and vocabularies are compared"),
            new Use("Reading", "the two states"),
            new Use("Schemas", "the form of the data is compared too"),
            new Use("Corroboration", "contested facts and voices follow from changes")),
        new("Passages", "Saved pages as a browser shows them, fragments, deep links, and the values in a passage.",
            new Use("Text", "passages are texts"),
            new Use("Language", "folded, split into words and read by the words of their language"),
            new Use("Model", "a passage is held against a claim"),
            new Use("Reading", "and against the dataset's names"),
            new Use("Schemas", "recorded hashes keep a record in its canonical form")),
        new("Rules", "One file for each rule, their catalogue, and running them.",
            new Use("Text", "places"),
            new Use("Findings", "what rules give"),
            new Use("Model", "what rules look at"),
            new Use("Reading", "the dataset"),
            new Use("Schemas", "schema faults become findings"),
            new Use("Corroboration", "rules about disagreement and origins"),
            new Use("Language", "safeguards read texts in all languages"),
            new Use("Passages", "rules about passages"),
            new Use("Comparing", "rules about what changed")),
        new("Releasing", "The files of a release: tables, database, metadata, codebook, manifest, zip.",
            new Use("Text", "canonical JSON, quoting"),
            new Use("Model", "records become rows"),
            new Use("Reading", "the dataset"),
            new Use("Corroboration", "preferred values, voices, overlaps"),
            new Use("Passages", "deep links"),
            new Use("Schemas", "the version of the form that a manifest states")),
        new("Querying", "SQL over the tables of a release.",
            new Use("Text", "names that are near"),
            new Use("Releasing", "queries are asked of the tables of a release")),
        new("Verifying", "A release held against its records and its checksums; the releases that are kept.",
            new Use("Text", "canonical JSON, shown texts"),
            new Use("Findings", "errors stand against a release"),
            new Use("Model", "each line is a record"),
            new Use("Reading", "the records in a release"),
            new Use("Rules", "safeguards run on the built records"),
            new Use("Corroboration", "the policy that a manifest names"),
            new Use("Comparing", "what changed since the last release that is kept"),
            new Use("Releasing", "a release is built anew and compared"),
            new Use("Schemas", "the version of the form that a kept release states")),
        new("Reporting", "Results as text, Markdown, JSON, SARIF, JUnit and annotations.",
            new Use("Querying", "answers to queries"),
            new Use("Releasing", "CSV as in the tables"),
            new Use("Text", "lines to underline"),
            new Use("Findings", "what is reported"),
            new Use("Rules", "the report of a validation"),
            new Use("Model", "records for reading"),
            new Use("Reading", "the dataset they are in"),
            new Use("Corroboration", "who says what"),
            new Use("Passages", "deep links"),
            new Use("Schemas", "an output names its own schema"),
            new Use("Comparing", "what changed")),
        new("Drafting", "New records from answers and saved pages.",
            new Use("Text", "addresses"),
            new Use("Findings", "what a draft still lacks"),
            new Use("Model", "records and vocabularies"),
            new Use("Schemas", "the form of a record"),
            new Use("Reading", "the dataset that a draft is for"),
            new Use("Rules", "a draft is tried on the rules"),
            new Use("Language", "ids are base letters"),
            new Use("Passages", "what a saved page says of itself")),
        new("Mending", "Faults that have one obvious mend.",
            new Use("Text", "places and near words"),
            new Use("Findings", "what a rule finds misspelt"),
            new Use("Model", "records"),
            new Use("Schemas", "schema faults, the canonical form"),
            new Use("Reading", "the dataset that is mended"),
            new Use("Rules", "what is wrong"),
            new Use("Drafting", "what an id is")),
        new("Generating", "The files that the project makes from itself: pages, definitions in the schemas, lists.",
            new Use("Text", "quoting"),
            new Use("Findings", "what rules say of themselves"),
            new Use("Model", "vocabularies"),
            new Use("Reading", "schemas, vocabularies, fixtures"),
            new Use("Schemas", "schema ids"),
            new Use("Rules", "rule pages"),
            new Use("Reporting", "rule pages show a finding as it is printed"),
            new Use("Releasing", "the codebook"),
            new Use("Comparing", "the table of changes of the form"),
            new Use("Verifying", "figures of a kept release, whose zip is read like any other")),
    ];

    /// <summary>The folder with a name.</summary>
    public static LibraryFolder Named(string name) => All.Single(f => f.Name == name);

    /// <summary>The folders that one may use by way of others; the folder itself is among them only if arrows go in a circle.</summary>
    public static IReadOnlySet<string> ReachedFrom(string name)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var next))
        {
            foreach (var use in Named(next).Uses)
            {
                if (reached.Add(use.Folder))
                {
                    open.Push(use.Folder);
                }
            }
        }

        return reached;
    }
}
