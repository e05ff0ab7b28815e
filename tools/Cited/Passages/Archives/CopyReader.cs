using Cited.Reading;

namespace Cited.Passages.Archives;

/// <summary>The words of a copy of any kind: HTML, plain text, MHTML, PDF. The kind is told by the first bytes, then by the name.</summary>
internal static class CopyReader
{
    /// <summary>Reads a copy; anything is read, or it is said why not.</summary>
    /// <param name="shown">What people call it.</param>
    /// <param name="name">Its name, by whose ending its kind is told; without one, a sentence about its kind.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="charset">The charset that a server said.</param>
    public static ArchivedPage Read(string shown, string name, ReadOnlyMemory<byte> content, string? charset)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty)
        {
            return new ArchivedPage(shown, null, "it is empty");
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            var (text, problem) = PdfText.Read(content.ToArray());
            return new ArchivedPage(shown, text is null ? null : PageText.OfPlainText(text), problem);
        }

        if (Mhtml.IsOne(bytes))
        {
            return Mhtml.Read(bytes) is { } page
                ? new ArchivedPage(shown, PageText.Read(".html", page.Html, page.Charset), string.Empty)
                : new ArchivedPage(shown, null, "there is no page in it");
        }

        return name.StartsWith("it is ", StringComparison.Ordinal)
            ? new ArchivedPage(shown, null, name)
            : new ArchivedPage(shown, PageText.Read(name, bytes, charset), string.Empty);
    }

    /// <summary>A name whose ending tells the kind of what a server sent; a sentence where it is no text.</summary>
    public static string NameFor(string mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => ".html",
        "" or "text/plain" or "application/pdf" or "multipart/related" or "application/octet-stream" => string.Empty,
        _ when mediaType.StartsWith("text/", StringComparison.Ordinal) => ".txt",
        _ => $"it is {Text.Shown.Of(mediaType, 80)}, which has no words to read",
    };

    /// <summary>The address that a saved page carries; absent if it carries none or cannot be read.</summary>
    public static string? AddressOf(IFileTree tree, string path)
    {
        using var stream = tree.Open(path);
        if (stream is null)
        {
            return null;
        }

        var head = new byte[SavedFrom.HeadBytes];
        try
        {
            var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
            return Mhtml.IsOne(bytes) ? Mhtml.AddressOf(bytes) : SavedFrom.AddressOf(bytes);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
