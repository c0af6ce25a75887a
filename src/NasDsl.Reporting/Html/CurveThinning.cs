using NasDsl.Search;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>Thins learning curves for the page: the first, the last and evenly chosen points between.</summary>
internal static class CurveThinning
{
    // About 12 bytes a point: a page of a few megabytes.
    private const int PointsOfPage = 300_000, Fewest = 16, Most = 400;

    /// <summary>How many points a series may have in the report of a study.</summary>
    public static int PointsFor(StudyRecord study)
    {
        int series = study.Trials.Sum(static trial => trial.Curve.Select(static point => point.Series).Distinct().Count());
        return Math.Clamp(PointsOfPage / Math.Max(1, series), Fewest, Most);
    }

    /// <summary>At most so many of the points, in their order.</summary>
    public static IEnumerable<CurvePoint> Thin(IReadOnlyList<CurvePoint> points, int most)
    {
        if (points.Count <= most)
        {
            return points;
        }

        return Enumerable.Range(0, most).Select(i => points[(int)((long)i * (points.Count - 1) / (most - 1))]);
    }
}
