using System.Globalization;
using NasDsl.Search.Rendering;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>
/// Which candidates the best trials chose, beside all completed ones. A share that is far greater among the best speaks for a candidate; where a strategy learns, it
/// has also proposed it more often. In cells and ranges of layers every edge and layer counts as one choice.
/// </summary>
/// <param name="Best">How many trials count as the best: a tenth of the completed ones, but at least 5 where there are so many.</param>
/// <param name="All">How many trials completed.</param>
/// <param name="Decisions">The decisions that some completed trial took, in the order of declaration.</param>
internal sealed record DecisionShares(int Best, int All, IReadOnlyList<(string Name, IReadOnlyList<DecisionShare> Shares)> Decisions)
{
    private const int Intervals = 6;

    /// <summary>The shares in a study.</summary>
    public static DecisionShares Of(StudyRecord study)
    {
        DecisionInfo[] decisions = [.. study.Decisions];
        IReadOnlyList<TrialRecord> ranked = BestTrials.Of(study);
        int best = Math.Min(ranked.Count, Math.Max(5, ranked.Count / 10));
        List<string>[] ofBest = Lists(decisions.Length), ofAll = Lists(decisions.Length);
        for (int i = 0; i < ranked.Count; i++)
        {
            if (StudyParts.Of(decisions, ranked[i]) is not { } parts)
            {
                continue;
            }

            foreach (ArchitecturePart part in parts)
            {
                int at = Array.FindIndex(decisions, decision => decision.Name == part.Name);
                IReadOnlyList<string> chosen = Chosen(part, decisions[at]);
                ofAll[at].AddRange(chosen);
                if (i < best)
                {
                    ofBest[at].AddRange(chosen);
                }
            }
        }

        List<(string, IReadOnlyList<DecisionShare>)> shares = [];
        for (int at = 0; at < decisions.Length; at++)
        {
            if (ofAll[at].Count > 0)
            {
                IReadOnlyList<string> labels = decisions[at].Kind == DecisionKind.Number
                    ? [.. Enumerable.Range(0, Intervals).Select(i => Interval(decisions[at], i))]
                    : decisions[at].Labels;
                ILookup<string, string> inBest = ofBest[at].ToLookup(static label => label), inAll = ofAll[at].ToLookup(static label => label);
                shares.Add((decisions[at].Name, [.. labels.Distinct().Select(label => new DecisionShare(
                    label, Share(inBest[label].Count(), ofBest[at].Count), Share(inAll[label].Count(), ofAll[at].Count)))]));
            }
        }

        return new DecisionShares(best, ranked.Count, shares);
    }

    private static double Share(int count, int total) => total == 0 ? 0 : (double)count / total;

    private static List<string>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(static _ => new List<string>())];

    private static IReadOnlyList<string> Chosen(ArchitecturePart part, DecisionInfo decision) => part switch
    {
        ValuePart value when decision.Kind == DecisionKind.Number => [Interval(decision, IntervalOf(decision, double.Parse(value.Text, CultureInfo.InvariantCulture)))],
        ValuePart value => [value.Text],
        _ => part.Operations,
    };

    private static int IntervalOf(DecisionInfo decision, double value)
    {
        double from = Scale(decision, decision.Min), to = Scale(decision, decision.Max);
        return to > from ? Math.Clamp((int)((Scale(decision, value) - from) / (to - from) * Intervals), 0, Intervals - 1) : 0;
    }

    private static string Interval(DecisionInfo decision, int interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{Border(decision, interval):G3} … {Border(decision, interval + 1):G3}");

    private static double Border(DecisionInfo decision, int interval)
    {
        double from = Scale(decision, decision.Min), to = Scale(decision, decision.Max);
        double at = from + ((to - from) * interval / Intervals);
        return decision.IsLogarithmic ? Math.Exp(at) : at;
    }

    private static double Scale(DecisionInfo decision, double value) => decision.IsLogarithmic ? Math.Log(value) : value;
}
