using System.Globalization;
using System.Text;

namespace Cited.Releasing.Citing;

/// <summary>
/// BibTeX. Entry types of biblatex (<c>@dataset</c>, <c>@online</c>, <c>@report</c>) that classic styles treat as <c>@misc</c>; for those
/// there are <c>year</c>, <c>month</c> and <c>howpublished</c> as well. Names are in double braces, as they are organisations.
/// </summary>
public static class BibTex
{
    /// <summary>One entry, ending in a line break.</summary>
    public static string Of(Citable thing)
    {
        var (year, month) = YearAndMonth(thing.Published);
        (string Name, string? Value)[] fields =
        [
            ("author", "{" + string.Join("} and {", thing.Authors.Select(Escape)) + "}"),
            ("title", "{" + Escape(thing.Title) + "}"),
            ("booktitle", thing.Container is { } container ? Escape(container) : null),
            ("year", year),
            ("month", month),
            ("date", thing.Published),
            ("version", thing.Version),
            ("publisher", thing.Publisher is { } publisher ? "{" + Escape(publisher) + "}" : null),
            ("url", thing.Url),
            ("urldate", thing.Url is null ? null : thing.Accessed),
            ("langid", thing.Language),
            ("note", thing.Note is { } note ? Escape(note) : null),
        ];
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@{TypeOf(thing.Kind)}{{{thing.Key},\n");
        foreach (var (name, value) in fields.Where(f => f.Value is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name,-9} = {{{value}}},\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>Text with what TeX would obey escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            escaped = c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string TypeOf(CitableKind kind) => kind switch
    {
        CitableKind.Dataset => "dataset",
        CitableKind.Entry => "inbook",
        CitableKind.Report => "report",
        _ => "online",
    };

    private static (string? Year, string? Month) YearAndMonth(string? published) => published?.Split('-') switch
    {
        null => (null, null),
        [var year] => (year, null),
        [var year, var month, ..] => (year, month.TrimStart('0')),
        _ => (null, null),
    };
}
