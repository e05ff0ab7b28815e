using SharpFuzz;

namespace Cited.Fuzzing;

/// <summary>Instruments the library beside the program, before any of it is loaded. A build puts the plain library back.</summary>
internal static class Instrumentation
{
    /// <summary>Instruments the library; one that is instrumented stays so.</summary>
    public static void Apply()
    {
        try
        {
            Fuzzer.Instrument(Path.Combine(AppContext.BaseDirectory, "Cited.Library.dll"), _ => true, Options.Value);
        }
        catch (InstrumentationException e) when (e.Message.Contains("already", StringComparison.OrdinalIgnoreCase))
        {
            // It was instrumented by an earlier run of this build.
        }
    }
}
