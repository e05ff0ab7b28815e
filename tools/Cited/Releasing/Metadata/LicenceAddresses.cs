namespace Cited.Releasing.Metadata;

/// <summary>Where the texts of licences are published by those who wrote them, by SPDX identifier.</summary>
internal static class LicenceAddresses
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["CC0-1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC-BY-4.0"] = "https://creativecommons.org/licenses/by/4.0/",
        ["MIT"] = "https://opensource.org/license/mit",
    };

    /// <summary>The address; absent for a licence that is not in the list.</summary>
    public static string? Of(string spdx) => Known.GetValueOrDefault(spdx);
}
