using System.Runtime.CompilerServices;
using Cited.Model;

namespace Cited.Rules;

/// <summary>
/// Tells records apart by the object. Two states of a file may hold records that say the same; what was found in one points into that
/// state's text.
/// </summary>
internal static class ByObject
{
    /// <summary>The comparison.</summary>
    public static IEqualityComparer<DataRecord> Comparer { get; } = EqualityComparer<DataRecord>.Create(ReferenceEquals, record => RuntimeHelpers.GetHashCode(record));
}
