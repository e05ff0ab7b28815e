using Json.Schema;
using Json.Schema.Keywords.Draft202012;

namespace Cited.Schemas.Keywords;

/// <summary><c>$dynamicRef</c>, counted.</summary>
internal sealed class CountedDynamicRefKeyword : DynamicRefKeyword
{
    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context) =>
        CountedEvaluation.Follow(keyword, context, base.Evaluate);
}
