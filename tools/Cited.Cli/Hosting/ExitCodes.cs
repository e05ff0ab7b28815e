namespace Cited.Cli.Hosting;

/// <summary>What the exit code of every command means.</summary>
public static class ExitCodes
{
    /// <summary>Fine.</summary>
    public const int Fine = 0;

    /// <summary>Findings, or differences that the command was asked to fail on.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, input that cannot be read, or output that cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>A defect in <c>cited</c> itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Defect = 70;
}
