using Json.Schema;
using Json.Schema.Keywords;

namespace Cited.Schemas.Keywords;

/// <summary><c>$ref</c>, counted.</summary>
internal sealed class CountedRefKeyword : RefKeyword
{
    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context) =>
        CountedEvaluation.Follow(keyword, context, base.Evaluate);
}
