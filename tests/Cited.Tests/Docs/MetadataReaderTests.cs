using Cited.Releasing.Citing;
using Cited.Tests.Releasing;

namespace Cited.Tests.Docs;

/// <summary>The metadata as independent implementations of their formats read them.</summary>
public sealed class MetadataReaderTests(RealReleaseOnDisk release) : IClassFixture<RealReleaseOnDisk>
{
    private const string CitationJs = "@citation-js/core";

    // jsonld.js expands the terms by the context: every term has to have a meaning, or it falls away.
    [Fact]
    public void A_processor_of_JSON_LD_finds_every_file_record_set_and_field()
    {
        var script = """
            import jsonld from "jsonld";
            import { readFileSync } from "node:fs";
            const cr = "http://mlcommons.org/croissant/", sc = "https://schema.org/";
            const graph = await jsonld.flatten(JSON.parse(readFileSync("croissant.json", "utf8")), null, { base: "urn:x:" });
            const of = type => graph.filter(n => (n["@type"] ?? []).includes(type)).length;
            const root = graph.find(n => (n["@type"] ?? []).includes(sc + "Dataset"));
            console.log(of(cr + "FileObject"), of(cr + "RecordSet"), of(cr + "Field"), root["http://purl.org/dc/terms/conformsTo"][0]["@value"], root[sc + "license"][0]["@value"]);
            """;
        var tables = Releases.Real.Tables;
        Assert.Equal(
            $"{tables.Length + 2} {tables.Length} {tables.Sum(t => t.Columns.Length)} http://mlcommons.org/croissant/1.1 https://creativecommons.org/publicdomain/zero/1.0/\n",
            Reader.Script(script, release.Folder, "jsonld"));
    }

    // The reference implementation in JavaScript is of version 1: the labels of missing values, which came with version 2, are taken off for
    // it. It casts every cell by the table schemas, tries all constraints and follows every reference.
    [Fact]
    public void A_reader_of_Data_Packages_accepts_every_cell_and_reference()
    {
        var script = """
            import { createRequire } from "node:module";
            import { readFileSync } from "node:fs";
            const { Package } = createRequire(import.meta.url)("datapackage");
            const text = readFileSync("datapackage.json", "utf8");
            const load = async change => {
              const it = JSON.parse(text);
              for (const r of it.resources) if (r.schema?.missingValues) r.schema.missingValues = r.schema.missingValues.map(m => m.value);
              change(it);
              return await Package.load(it, { basePath: ".", strict: false });
            };
            const whole = await load(it => {});
            console.log(whole.valid);
            for (const r of whole.resources.filter(r => r.descriptor.schema)) console.log(r.name, (await r.read({ relations: true })).length);
            const tables = it => Object.fromEntries(it.resources.map(r => [r.name, r]));
            console.log((await load(it => { delete it.resources; })).valid);
            const wrong = await load(it => { tables(it).claims.schema.fields.find(f => f.name === "claim_id").type = "date"; });
            try { await wrong.getResource("claims").read(); console.log("read"); } catch { console.log("refused"); }
            """;
        Assert.Equal(
            "true\n" + string.Concat(Described().Select(t => $"{t.Name} {t.Rows.Length}\n")) + "false\nrefused\n",
            Reader.Script(script, release.Folder, "datapackage"));
    }

    // The types of schema.org's vocabulary: a property that a Dataset does not have, or a value of another type, does not compile.
    [Fact]
    public void The_types_of_schema_org_accept_the_dataset_and_refuse_another_property()
    {
        var script = """
            import { createRequire } from "node:module";
            import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
            import { execFileSync } from "node:child_process";
            import { dirname, join } from "node:path";
            import { fileURLToPath } from "node:url";
            const here = dirname(fileURLToPath(import.meta.url)), folder = mkdtempSync(join(here, "types-"));
            const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
            const compiles = text => {
              const file = join(folder, "dataset.ts");
              writeFileSync(file, `import type { Dataset, WithContext } from "schema-dts";\nexport const dataset: WithContext<Dataset> = ${text};\n`);
              try {
                execFileSync(process.execPath, [tsc, "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", file], { stdio: "pipe" });
                return true;
              } catch { return false; }
            };
            const text = readFileSync("dataset.jsonld", "utf8").replace('"https://schema.org/"', '"https://schema.org"');
            try { console.log(compiles(text), compiles(text.replace('"isAccessibleForFree"', '"isAccessibleForAll"'))); } finally { rmSync(folder, { recursive: true }); }
            """;
        Assert.Equal("true false\n", Reader.Script(script, release.Folder, "schema-dts", "typescript"));
    }

    [Fact]
    public void A_validator_of_the_Citation_File_Format_accepts_the_citation_and_the_projects_own()
    {
        File.Copy(Path.Combine(Checkout.Root, "CITATION.cff"), Path.Combine(release.Folder, "own.cff"));
        File.WriteAllText(Path.Combine(release.Folder, "wrong.cff"), File.ReadAllText(Path.Combine(release.Folder, "CITATION.cff")).Replace("type: dataset", "type: data", StringComparison.Ordinal));
        var script = """
            import { validateCFFFile } from "cffjs";
            const valid = file => { try { validateCFFFile(file); return true; } catch { return false; } };
            console.log(valid("CITATION.cff"), valid("own.cff"), valid("wrong.cff"));
            """;
        Assert.Equal("true true false\n", Reader.Script(script, release.Folder, "cffjs"));
    }

    [Fact]
    public void A_reader_of_the_Citation_File_Format_understands_the_citation()
    {
        var script = """
            import { Cite } from "@citation-js/core";
            import "@citation-js/plugin-cff";
            import { readFileSync } from "node:fs";
            const it = new Cite(readFileSync("CITATION.cff", "utf8")).data[0];
            console.log(it.type, it.version, it.author[0].literal, JSON.stringify(it.issued["date-parts"]));
            """;
        Assert.Equal($"dataset 0.1.0 {Authors()} [[2026,1,2]]\n", Reader.Script(script, release.Folder, CitationJs, "@citation-js/plugin-cff"));
    }

    [Fact]
    public void A_reader_of_BibTeX_and_one_of_CSL_JSON_understand_the_same()
    {
        var thing = Citables.Dataset(Releases.Input.Dataset.Info!, "0.1.0", Releases.Date) with { Title = "50 % of {A & B} ~ $x_1^2$ \\ #3" };
        File.WriteAllText(Path.Combine(release.Folder, "x.bib"), BibTex.Of(thing));
        File.WriteAllText(Path.Combine(release.Folder, "x.json"), CslJson.Of(thing));
        var script = """
            import { Cite } from "@citation-js/core";
            import "@citation-js/plugin-bibtex";
            import { readFileSync } from "node:fs";
            const bib = new Cite(readFileSync("x.bib", "utf8")).data[0], csl = new Cite(JSON.parse(readFileSync("x.json", "utf8"))).data[0];
            const shown = it => [it.type, it.title, it.author[0].literal ?? it.author[0].family, JSON.stringify(it.issued["date-parts"]), it.version].join("|");
            console.log(shown(bib)); console.log(shown(csl));
            """;
        var line = $"dataset|{thing.Title}|{Authors()}|[[2026,1,2]]|0.1.0\n";
        Assert.Equal(line + line, Reader.Script(script, release.Folder, CitationJs, "@citation-js/plugin-bibtex"));
    }

    // In the order in which the package lists them.
    private static IEnumerable<Cited.Releasing.Tables.Table> Described() => Releases.Real.JsonOf("datapackage.json").GetProperty("resources").EnumerateArray()
        .Select(r => Releases.Real.Tables.SingleOrDefault(t => t.Name == r.GetProperty("name").GetString()))
        .OfType<Cited.Releasing.Tables.Table>();

    private static string Authors() => Releases.Input.Dataset.Info!.Contributors[0].Name;
}
