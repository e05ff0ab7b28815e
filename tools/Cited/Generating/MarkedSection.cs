using System.Text;
using Cited.Reading;

namespace Cited.Generating;

/// <summary>A part of a page that people write, between two markers, which is made from something else.</summary>
/// <param name="Page">The page's path below the root.</param>
/// <param name="Begin">The line that begins the part, with its line end.</param>
/// <param name="End">The line that ends it, with its line end.</param>
internal sealed record MarkedSection(string Page, string Begin, string End)
{
    /// <summary>The page with that part made anew; absent where the project has no such page, or the page has no place for it.</summary>
    public GeneratedFile? With(IFileTree project, Func<string> made)
    {
        var page = project.Read(Page);
        if (page.Fault is not null)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(page.Bytes.Span);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin ? null : new GeneratedFile(Page, text[..(begin + Begin.Length)] + made() + text[end..]);
    }
}
