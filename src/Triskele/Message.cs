namespace Triskele;

/// <summary>One actor told another something at a moment: a mail, a post, a meeting.</summary>
/// <param name="FromKey">Key of the actor that sends.</param>
/// <param name="ToKey">Key of the actor that receives; a message to several is one of these for each.</param>
/// <param name="Time">When it was sent, or null where unknown.</param>
/// <param name="Sentiment">How glad it sounds, on any one scale; NaN where nobody judged it. No text is kept.</param>
public sealed record Message(string FromKey, string ToKey, DateTime? Time, double Sentiment = double.NaN);
