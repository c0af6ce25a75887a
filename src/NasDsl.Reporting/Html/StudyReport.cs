using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NasDsl.Search.Rendering;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting;

/// <summary>
/// A study as one HTML file that needs nothing else: no network, no server, no other file. It has the study's settings, the winner drawn large, the search over
/// time, the Pareto front of score and costs, which candidates the best trials chose, a table of all trials that can be sorted and filtered, and all
/// failures with their reasons. Opening a trial shows its architecture, its learning curve and its values. It follows the reader's light or dark setting and
/// can be printed.
/// </summary>
/// <remarks>All that comes from the study is shown as text: names, reasons and values cannot become markup or script, and the page's own policy lets it load
/// nothing and run no script but its own.</remarks>
public static class StudyReport
{
    // Outlines are for the trials that one looks at; thousands of them would make the page large.
    private const int OutlinedTrials = 200;

    private static readonly string[] _scripts = ["dom.js", "drawing.js", "chart.js", "charts.js", "table.js", "trials.js", "details.js", "start.js"];

    /// <summary>Writes the report to a file; one that is there already is replaced.</summary>
    /// <param name="study">The study.</param>
    /// <param name="path">The file.</param>
    public static void Write(StudyRecord study, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        File.WriteAllText(path, ToHtml(study));
    }

    /// <summary>The report as the text of an HTML file.</summary>
    /// <param name="study">The study.</param>
    public static string ToHtml(StudyRecord study) => ToHtml(study, static _ => null);

    /// <summary>Writes the report of a study of a known space: as <see cref="Write(StudyRecord, string)"/>, and beside the drawings of the best trials their whole
    /// networks, with the shapes on the way.</summary>
    /// <param name="study">The study.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The study is one of another space.</exception>
    public static void Write<S>(StudyRecord study, string path)
        where S : class, ISearchSpace<S>, INetworkOperations
    {
        ArgumentNullException.ThrowIfNull(path);
        File.WriteAllText(path, ToHtml<S>(study));
    }

    /// <summary>The text of what <see cref="Write{S}(StudyRecord, string)"/> writes.</summary>
    /// <param name="study">The study.</param>
    /// <exception cref="ArgumentException">The study is one of another space.</exception>
    public static string ToHtml<S>(StudyRecord study)
        where S : class, ISearchSpace<S>, INetworkOperations
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Fingerprint != S.Fingerprint)
        {
            throw new ArgumentException(
                $"The study \"{study.Name}\" is one of {study.Space} with the fingerprint {study.Fingerprint}; {S.SpaceName} has {S.Fingerprint}.", nameof(study));
        }

        HashSet<int> outlined = [.. BestTrials.Of(study).Take(OutlinedTrials).Select(static trial => trial.Number)];
        return ToHtml(study, trial => outlined.Contains(trial.Number) ? NetworkOutline.Of(S.Decode([.. trial.Tokens], [.. trial.Numbers])) : null);
    }

    private static string ToHtml(StudyRecord study, Func<TrialRecord, IReadOnlyList<NetworkStage>?> outline)
    {
        ArgumentNullException.ThrowIfNull(study);
        string script = string.Join('\n', _scripts.Select(Resource));
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        var parts = new Dictionary<string, string>
        {
            ["title"] = HtmlText.Escape($"{study.Name} · {study.Space}"),
            ["style"] = Resource("report.css"),
            ["hash"] = hash,
            ["head"] = ReportHead.Render(study),
            ["shares"] = SharesHtml.Render(DecisionShares.Of(study)),
            ["data"] = ReportJson.Render(study, outline),
            ["script"] = script,
        };

        // One pass over the template: what is filled in is not looked through again.
        string[] pieces = Resource("report.html").Split("%%");
        var html = new StringBuilder();
        for (int i = 0; i < pieces.Length; i++)
        {
            html.Append(i % 2 == 0 ? pieces[i] : parts[pieces[i]]);
        }

        return html.ToString();
    }

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
