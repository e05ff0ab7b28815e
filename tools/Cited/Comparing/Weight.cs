namespace Cited.Comparing;

/// <summary>How much a change weighs for someone who already uses the data: which part of the version it moves (Semantic Versioning 2.0.0).</summary>
public enum Weight
{
    /// <summary>It follows from other changes, which decide.</summary>
    None,

    /// <summary>A correction: what was asked for is still there, its content is better.</summary>
    Patch,

    /// <summary>An addition.</summary>
    Minor,

    /// <summary>Something that programs or citations rely on is gone or has another form.</summary>
    Major,
}
