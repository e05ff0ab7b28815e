using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cited.Schemas.Patterns;

namespace Cited.Schemas.Accepting;

/// <summary>
/// A schema made ready for one quick question: does a value surely fit? Yes is only said where the evaluation of the standard says so as
/// well; everything else, also what this knows nothing of, is "not sure" and is left to that evaluation, which alone tells of faults. May
/// be used from several threads at once.
/// </summary>
internal sealed class AcceptPlan
{
    private readonly PlanNode root;

    private AcceptPlan(PlanNode root, bool isWhole) => (this.root, IsWhole) = (root, isWhole);

    /// <summary>
    /// Whether every keyword of the schema is known here and was found well formed: then the schema can be used, and nothing needs to be
    /// prepared for an evaluation before a value is not surely accepted.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>Makes a plan of a schema. Whatever is wrong with the schema, or not known here, makes the plan less sure.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="patterns">Where its patterns are compiled.</param>
    public static AcceptPlan Of(JsonElement schema, PatternCache patterns)
    {
        var compiler = new PlanCompiler(schema, patterns);
        var plan = new AcceptPlan(compiler.Compile(), compiler.IsWhole);

        // A schema of which no value can be judged, such as one that leads back to itself, is none that can be used.
        var walk = new PlanWalk(0);
        _ = plan.IsWhole && plan.root.Holds(JsonElement.Parse("null"u8), walk);
        return new AcceptPlan(plan.root, plan.IsWhole && !walk.Unsure);
    }

    /// <summary>Whether a value surely fits.</summary>
    public bool Accepts(JsonElement value)
    {
        var walk = new PlanWalk(JsonMarshal.GetRawUtf8Value(value).Length);
        try
        {
            return root.Holds(value, walk) && !walk.Unsure;
        }
        catch (Exception e) when (e is InvalidOperationException or DecoderFallbackException or RegexMatchTimeoutException)
        {
            // A text that is none (half a character), or a pattern that takes too long: an evaluation says what is to be said of it.
            return false;
        }
    }
}
