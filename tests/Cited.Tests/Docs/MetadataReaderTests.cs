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

    private static string Authors() => Releases.Input.Dataset.Info!.Contributors[0].Name;
}
