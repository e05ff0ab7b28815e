using System.IO.Compression;
using System.Text;
using Cited.Model;
using Cited.Passages.Archives;
using Cited.Reading;
using Cited.Tests.Rules;
using Cited.Text;

namespace Cited.Tests.Passages.Archives;

/// <summary>Files as wget, Chromium and SingleFile wrote them.</summary>
public sealed class ArchiversTests
{
    private const string Nine = "Police arrested nine people on Tuesday – and seized 1,200 devices – in Operation Harbour.";

    private static readonly Source Base = RuleFixture.Read("fragment-not-found", RuleExamples.Valid).Find<Source>("example-police-2020-05-01-release")!;

    [Theory]
    [InlineData("plain.warc", "http://police.example/news/harbour")]
    [InlineData("plain.warc", "https://www.police.example/news/harbour/?utm_source=x#top")]
    [InlineData("wget.warc.gz", "http://police.example/news/chunked")]
    [InlineData("wget.warc.gz", "http://police.example/old")]
    [InlineData("chromium.mhtml", "http://police.example/news/harbour")]
    [InlineData("singlefile.html", "http://police.example/news/harbour")]
    public void A_page_is_found_by_its_address(string file, string address)
    {
        var copy = Of((file, Fixture(file))).Find(Base with { Url = address });
        Assert.Contains(Nine, copy?.Page?.Text, StringComparison.Ordinal);
        Assert.Contains("Cafés were not searched.", copy!.Page!.Text, StringComparison.Ordinal);
        Assert.StartsWith(file, copy.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chromium.mhtml", ".mhtml")]
    [InlineData("chromium.mhtml", ".MHT")]
    [InlineData("singlefile.html", ".html")]
    public void A_page_is_found_by_the_sources_id(string file, string ending) =>
        Assert.Contains(Nine, Of(("a/" + Base.Id + ending, Fixture(file))).Find(Base)?.Page?.Text, StringComparison.Ordinal);

    [Fact]
    public void The_charset_of_the_servers_head_counts()
    {
        var text = Of(("wget.warc.gz", Fixture("wget.warc.gz"))).Find(Base with { Url = "http://police.example/news/latin" })?.Page?.Text;
        Assert.Contains("Cafés were not searched.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_is_read_wherever_it_is()
    {
        foreach (var copy in new[]
        {
            Of((Base.Id + ".pdf", Fixture("chromium.pdf"))).Find(Base),
            Of(("wget.warc.gz", Fixture("wget.warc.gz"))).Find(Base with { Url = "http://police.example/report.pdf" }),
        })
        {
            Assert.Equal(string.Empty, copy?.Problem);
            Assert.Contains("In 2024 the hotline received 12,345 reports, of which 4,321 were found to be justified after an assessment by its analysts.", copy!.Page!.Text, StringComparison.Ordinal);
            Assert.Contains("\nNine people were arrested.", copy.Page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_error_is_no_copy()
    {
        var copy = Of(("wget.warc.gz", Fixture("wget.warc.gz"))).Find(Base with { Url = "http://police.example/gone" });
        Assert.Equal((null, "the server answered with status 404 when it was captured"), (copy?.Page, copy?.Problem));
        Assert.Null(Of(("wget.warc.gz", Fixture("wget.warc.gz"))).Find(Base with { Url = "http://police.example/never" }));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_wacz_is_a_zip_of_them(CompressionLevel level)
    {
        var copy = Of(("site.wacz", Zip(level, ("datapackage.json", "{}"u8.ToArray()), ("archive/data.warc.gz", Fixture("wget.warc.gz"))))).Find(Base with { Url = "http://police.example/news/chunked" });
        Assert.Contains(Nine, copy?.Page?.Text, StringComparison.Ordinal);
        Assert.StartsWith("site.wacz/archive/data.warc.gz, http://police.example/news/chunked at 2026-", copy!.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_compressed_as_a_whole_is_read_too()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Fixture("plain.warc"));
        }

        Assert.Contains(Nine, Of(("x.warc.gz", packed.ToArray())).Find(Base with { Url = "http://police.example/news/harbour" })?.Page?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_from_disk_is_the_same()
    {
        var folder = Path.Combine(Checkout.Fixtures, "archivers");
        var archive = new Archive(new FolderTree(folder, 2000));
        Assert.Contains(Nine, archive.Find(Base with { Url = "http://police.example/news/chunked" })?.Page?.Text, StringComparison.Ordinal);
        Assert.Empty(archive.Captures.Notes);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_gives_what_came_and_a_note()
    {
        var whole = Fixture("wget.warc.gz");
        for (var length = 0; length < whole.Length; length += 97)
        {
            var archive = Of(("cut.warc.gz", whole[..length]));
            _ = archive.Find(Base with { Url = "http://police.example/news/latin" });
            Assert.True(archive.Captures.Count <= 6);
            Assert.True(archive.Captures.Notes.Count <= 1);
        }

        Assert.Equal("\"cut.warc.gz\" is not read to its end: it is cut off", Assert.Single(Of(("cut.warc.gz", whole[..^500])).Captures.Notes));
    }

    [Fact]
    public void Whatever_byte_is_changed_nothing_is_thrown()
    {
        foreach (var file in new[] { "plain.warc", "chromium.mhtml", "singlefile.html" })
        {
            var bytes = Fixture(file);
            for (var i = 0; i < bytes.Length; i += 3)
            {
                var before = bytes[i];
                bytes[i] ^= 0xFF;
                _ = Of((file, bytes)).Find(Base with { Url = "http://police.example/news/harbour" });
                bytes[i] = before;
            }
        }
    }

    [Fact]
    public void Rubbish_is_told()
    {
        Assert.Equal("\"a.warc\" is not read to its end: what follows in it is no record of a WARC file", Assert.Single(Of(("a.warc", "hello\r\n\r\n"u8.ToArray())).Captures.Notes));
        Assert.Equal("\"a.wacz\" is not read to its end: it is no zip that can be read", Assert.Single(Of(("a.wacz", "PK hello"u8.ToArray())).Captures.Notes));
        Assert.Equal("\"a.warc.gz\" is not read to its end: its compression is broken", Assert.Single(Of(("a.warc.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF])).Captures.Notes));
    }

    [Fact]
    public void A_pdf_that_unpacks_to_more_than_is_read_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (long written = 0; written <= Limits.PdfUnpackedBytes; written += zeros.Length)
            {
                zlib.Write(zeros);
            }
        }

        var stream = packed.ToArray();
        using var pdf = new MemoryStream();
        var places = new List<long>();
        pdf.Write("%PDF-1.4\n"u8);
        foreach (var item in new[] { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>", $"<</Length {stream.Length}/Filter/FlateDecode>>stream\n" })
        {
            places.Add(pdf.Position);
            pdf.Write(Encoding.ASCII.GetBytes($"{places.Count} 0 obj{item}"));
            pdf.Write(places.Count == 4 ? [.. stream, .. "\nendstream\nendobj\n"u8] : "\nendobj\n"u8);
        }

        var table = pdf.Position;
        pdf.Write(Encoding.ASCII.GetBytes($"xref\n0 5\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
        Assert.Equal("it is a PDF that holds more than is read when unpacked", Of((Base.Id + ".pdf", pdf.ToArray())).Find(Base)?.Problem);
    }

    [Fact]
    public void A_pdf_of_nothing_but_brackets_ends()
    {
        byte[] pdf = [.. "%PDF-1.4\n1 0 obj "u8, .. Enumerable.Repeat((byte)'[', 200_000), .. "endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8];
        Assert.Contains("PDF", Of((Base.Id + ".pdf", pdf)).Find(Base)?.Problem, StringComparison.Ordinal);
    }

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Checkout.Fixtures, "archivers", name));

    private static Archive Of(params (string Path, byte[] Bytes)[] files) => ArchiveTests.Of(files);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name, level).Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
