using System.Globalization;

namespace Cited.Fuzzing.Targets;

/// <summary>A reader of untrusted input, with the laws that it keeps for every input.</summary>
internal abstract class FuzzTarget
{
    /// <summary>What the target is called on the command line; also the folder of its seeds.</summary>
    public abstract string Name { get; }

    /// <summary>The largest input that is made, in bytes. Small inputs are tried faster and reach the same code.</summary>
    public virtual int MostBytes => 1024;

    /// <summary>Whether inputs are JSON, so that values can be moved about in them as well as bytes.</summary>
    public virtual bool IsJson => false;

    /// <summary>Words that mean something to the reader, put into inputs at random.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>Bytes that may be allocated for an empty input.</summary>
    public virtual long BaseAllocation => 1024 * 1024;

    /// <summary>Bytes that may be allocated for each byte of input: the work is bounded by the input's length.</summary>
    public virtual long AllocationPerByte => 16 * 1024;

    /// <summary>An input that takes longer is a failure of the long run.</summary>
    public virtual TimeSpan Slow => TimeSpan.FromSeconds(1);

    /// <summary>Runs the reader on an input and checks its laws.</summary>
    /// <exception cref="BrokenLawException">A law is broken. Any other exception is a crash.</exception>
    protected abstract void Check(byte[] input);

    /// <summary>Runs the reader on an input and checks its laws, the bound on allocated memory among them.</summary>
    /// <returns>How many bytes were allocated.</returns>
    public long Try(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var allowed = BaseAllocation + (AllocationPerByte * input.Length);
        Law.Holds(allocated <= allowed, string.Create(CultureInfo.InvariantCulture, $"{input.Length} bytes of input allocate {allocated} bytes; {allowed} are allowed"));
        return allocated;
    }
}
