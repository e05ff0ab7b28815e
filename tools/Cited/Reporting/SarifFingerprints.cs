using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cited.Findings;

namespace Cited.Reporting;

/// <summary>
/// What tells a viewer that a finding is the one of yesterday (SARIF 2.1.0 §3.27.17): the rule, the file, the JSON pointer
/// and the message, hashed. No line number goes in, so that a line added above changes nothing. Where all four are the
/// same, the findings are numbered in their order.
/// </summary>
internal sealed class SarifFingerprints(ReportContext context)
{
    /// <summary>The name with its version (§3.27.17 asks for one): it changes when the way of counting does.</summary>
    public const string Name = "citedFinding/v1";

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Of(Finding finding)
    {
        var text = string.Join('\0', finding.Rule.Id, context.PathOf(finding.Place), finding.Place.Pointer, finding.Message);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return hash + ":" + seen[hash].ToString(CultureInfo.InvariantCulture);
    }
}
