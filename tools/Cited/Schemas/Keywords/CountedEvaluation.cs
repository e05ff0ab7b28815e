using System.Globalization;
using System.Runtime.CompilerServices;
using Cited.Text;
using Json.Schema;

namespace Cited.Schemas.Keywords;

/// <summary>
/// The options of one evaluation, which counts the references that it follows. Between two references an evaluation goes through a part
/// of the schema's text. Only references let a short schema cause endless work, by a cycle or by doubling.
/// </summary>
internal sealed class CountedEvaluation : EvaluationOptions
{
    private readonly long most;
    private long followed;
    private int depth;

    /// <summary>Begins to count.</summary>
    /// <param name="format">What results are to hold.</param>
    /// <param name="bytes">The size of the value, in bytes: a larger one may need more references.</param>
    public CountedEvaluation(OutputFormat format, int bytes)
    {
        OutputFormat = format;
        most = Limits.SchemaReferences + ((long)bytes * Limits.SchemaReferencesPerByte);
    }

    /// <summary>Follows a reference.</summary>
    /// <exception cref="EndlessEvaluationException">Too many have been followed, or one leads to another too many times.</exception>
    public static KeywordEvaluation Follow(KeywordData keyword, EvaluationContext context, Func<KeywordData, EvaluationContext, KeywordEvaluation> evaluate)
    {
        var count = (CountedEvaluation)context.Options;
        if (++count.followed > count.most)
        {
            throw new EndlessEvaluationException($"more than {count.most.ToString("N0", CultureInfo.InvariantCulture)} references are followed for one value");
        }

        if (++count.depth > Limits.SchemaReferenceDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new EndlessEvaluationException($"more than {Wording.Number(Limits.SchemaReferenceDepth)} references lead from one to the next, as in a circle");
        }

        var evaluation = evaluate(keyword, context);
        count.depth--;
        return evaluation;
    }
}
