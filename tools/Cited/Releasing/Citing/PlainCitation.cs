using System.Text;

namespace Cited.Releasing.Citing;

/// <summary>A citation as plain text, in the order that DataCite recommends: creator (year): title. Version. Publisher. Identifier.</summary>
public static class PlainCitation
{
    /// <summary>One line.</summary>
    public static string Of(Citable thing)
    {
        var text = new StringBuilder(string.Join(", ", thing.Authors))
            .Append(" (").Append(When(thing) ?? "no date").Append("): ")
            .Append(thing.Title);
        if (thing.Container is { } container)
        {
            text.Append(". In: ").Append(container);
        }

        if (thing.Kind is CitableKind.Dataset or CitableKind.Entry)
        {
            text.Append(thing.Version is { } version ? $" (version {version})" : " (unreleased)").Append(" [data set]");
        }

        text.Append('.');
        Add(thing.Publisher is { } publisher && !thing.Authors.Contains(publisher) ? publisher + "." : null);
        Add(thing.Url);
        Add(thing.Accessed is { } day ? $"(read on {day})." : null);
        Add(thing.Note is { } note ? note + "." : null);
        return text.ToString();

        // A version of a dataset is named by its year; of a page the day matters.
        static string? When(Citable thing) => thing.Kind is CitableKind.Dataset or CitableKind.Entry ? thing.Published?[..4] : thing.Published;

        void Add(string? part)
        {
            if (part is not null)
            {
                text.Append(' ').Append(part);
            }
        }
    }
}
