using NasDsl.Search.Rendering;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>Takes the architectures of a study apart.</summary>
internal static class StudyParts
{
    /// <summary>What a trial's decisions came to; null where its encoding is none of these decisions (a store may keep trials of an older declaration).</summary>
    public static List<ArchitecturePart>? Of(DecisionInfo[] decisions, TrialRecord trial)
    {
        try
        {
            return ArchitectureParts.Read(decisions, [.. trial.Tokens], [.. trial.Numbers]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
