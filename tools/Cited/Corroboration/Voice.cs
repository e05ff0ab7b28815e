using System.Collections.Immutable;

namespace Cited.Corroboration;

/// <summary>
/// An independent origin: an organisation that says something first-hand. Everything that an organisation publishes of its
/// own is one voice, whether a source of the dataset stands for it or it is only named in <c>derivedFrom</c>.
/// </summary>
/// <param name="Organization">Its id. Where the dataset does not have it, the id that was named.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Official">
/// Whether it is an authority (police, body of states, public body), or the organisation whose own figures the record holds.
/// </param>
public sealed record Voice(string Organization, string Name, bool Official);

/// <summary>How a citation comes back to a voice.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Path">
/// The ids on the shortest way: the cited source, what it derives from, and so on. The last one is the voice's own document, or
/// its organisation where the exact document is unknown.
/// </param>
public sealed record Descent(Voice Voice, ImmutableArray<string> Path);
