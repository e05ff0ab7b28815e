namespace Cited.Schemas.Keywords;

/// <summary>An evaluation that was ended, as it would not have ended by itself. The message is the reason, as a clause.</summary>
internal sealed class EndlessEvaluationException(string why) : Exception(why);
