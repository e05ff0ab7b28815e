using System.IO.Compression;
using System.Text;
using Cited.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Cited.Passages.Archives;

/// <summary>
/// The words of a PDF in the order in which they are read, a blank line between paragraphs. A word that is divided at the end of a line is
/// joined again. Pictures are not read: a scanned page has no words.
/// </summary>
internal static class PdfText
{
    private const string Instead = "; put its text beside it as a .txt file named by the source's id";
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>The words; or why there are none, as the second half of a sentence.</summary>
    public static (string? Text, string Problem) Read(byte[] bytes)
    {
        (string?, string) read = (null, string.Empty);

        // Some of its parts are read by functions that call themselves: a stack of a known size has room for as deep as is allowed.
        var thread = new Thread(() => read = ReadHere(bytes), StackBytes);
        thread.Start();
        thread.Join();
        return read;
    }

    private static (string? Text, string Problem) ReadHere(byte[] bytes)
    {
        const string TooMuch = "it is a PDF that holds more than is read when unpacked";
        var filters = new BoundedFilters();
        try
        {
            var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters };
            using var document = PdfDocument.Open(bytes, options);
            var text = new StringBuilder();
            for (var number = 1; number <= Math.Min(document.NumberOfPages, Limits.PdfPages) && text.Length <= Limits.PageBytes; number++)
            {
                AppendPage(document.GetPage(number), text);
            }

            return filters.IsOver ? (null, TooMuch)
                : text.Length == 0 ? (null, "it is a PDF without words, such as one of scanned pages" + Instead)
                : (text.ToString(), string.Empty);
        }
        catch (UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            return (null, "it is a PDF with a password" + Instead);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The reader of PDF has no exception of its own for what is broken: anything may come of rubbish.
            return (null, filters.IsOver || e is OverLimitException ? TooMuch : "it is a PDF that cannot be read" + Instead);
        }
    }

    private static void AppendPage(Page page, StringBuilder text)
    {
        if (page.Letters.Count > Limits.PdfLetters)
        {
            throw new OverLimitException();
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(NearestNeighbourWordExtractor.Instance.GetWords(page.Letters));
        foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(b => b.ReadingOrder))
        {
            foreach (var line in block.TextLines.Select(l => l.Text.Trim()))
            {
                var divided = text is { Length: > 1 } && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLower(text[^2])
                    && line.Length > 0 && char.IsLower(line[0]);
                if (divided)
                {
                    text.Length--;
                }
                else if (text.Length > 0 && text[^1] != '\n')
                {
                    text.Append(' ');
                }

                text.Append(line);
            }

            text.Append("\n\n");
        }
    }

    private sealed class OverLimitException : Exception;

    // What is packed is unpacked to nothing first, to see how much it is: the reader itself sets no bound.
    private sealed class BoundedFilters : ILookupFilterProvider
    {
        private readonly Dictionary<IFilter, IFilter> bounded = [];
        private long left = Limits.PdfUnpackedBytes;

        public bool IsOver => left < 0;

        public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
            Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

        public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner) =>
            Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

        public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
            Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

        public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

        private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
            [.. filters.Select(f => bounded.TryGetValue(f, out var known) ? known : bounded[f] = new BoundedFilter(f, this))];

        private void Count(Memory<byte> input, bool flate)
        {
            left -= input.Length;
            if (flate)
            {
                Inflate(input);
            }

            if (IsOver)
            {
                throw new OverLimitException();
            }
        }

        private void Inflate(Memory<byte> input)
        {
            using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            try
            {
                for (int read; left >= 0 && (read = stream.Read(buffer)) > 0;)
                {
                    left -= read;
                }
            }
            catch (InvalidDataException)
            {
                // The reader has its own ways with broken data; none of them gives more.
            }
        }

        private sealed class BoundedFilter(IFilter inner, BoundedFilters all) : IFilter
        {
            public bool IsSupported => inner.IsSupported;

            public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
            {
                all.Count(input, inner is FlateFilter);
                var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
                all.Count(decoded, false);
                return decoded;
            }
        }
    }
}
