using System.CommandLine;
using System.Globalization;
using Cited.Text;

namespace Cited.Cli.Commands;

/// <summary>The option <c>--as-of</c>: a day, by dates of publication.</summary>
internal static class AsOfOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--as-of") { Description = "What had been reported by that day, by dates of publication.", HelpName = "YYYY-MM-DD" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Read(text) is null)
            {
                result.AddError($"\"{Shown.Of(text)}\" is no day: write --as-of as YYYY-MM-DD.");
            }
        });
        return option;
    }

    /// <summary>The day that the option gives; absent without it.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
