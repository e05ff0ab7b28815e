namespace Cited.Passages;

/// <summary>What a saved page says of itself; what it does not say is absent.</summary>
/// <param name="Title">Its title, without the site's name where that is known.</param>
/// <param name="Site">The publisher or site as it calls itself.</param>
/// <param name="Language">BCP 47, as written by the page.</param>
/// <param name="Published">The day of publication, <c>YYYY-MM-DD</c>, or what is known of it (<c>YYYY-MM</c>, <c>YYYY</c>).</param>
/// <param name="Url">The address that the page names as its own, without its parameters of tracking.</param>
public sealed record PageMetadata(string? Title, string? Site, string? Language, string? Published, string? Url)
{
    /// <summary>Whether it says that everyone may read it (<c>isAccessibleForFree</c> of schema.org); absent if it does not say.</summary>
    public bool? IsFree { get; init; }

    /// <summary>A page that says nothing.</summary>
    public static PageMetadata None { get; } = new(null, null, null, null, null);
}
