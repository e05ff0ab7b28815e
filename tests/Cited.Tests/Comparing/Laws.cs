using FsCheck;
using FsCheck.Fluent;

namespace Cited.Tests.Comparing;

/// <summary>Laws written as assertions.</summary>
internal static class Laws
{
    public static void Law<T>(this Arbitrary<T> values, Config config, Action<T> law) => Prop.ForAll(values, law).Check(config);
}
