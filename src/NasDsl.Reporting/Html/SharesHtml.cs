using System.Globalization;
using System.Text;

namespace NasDsl.Reporting;

/// <summary>The shares of candidates as tables with bars.</summary>
internal static class SharesHtml
{
    /// <summary>The tables as HTML.</summary>
    public static string Render(DecisionShares shares)
    {
        if (shares.Decisions.Count == 0)
        {
            return "<p class=\"none\">No trial has completed.</p>\n";
        }

        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"note\">How often each candidate was chosen: <span class=\"key best\"></span> by the best {shares.Best:N0} trials, <span class=\"key all\"></span> by all {shares.All:N0} completed ones.</p>\n<div class=\"shares\">\n");
        foreach ((string name, IReadOnlyList<DecisionShare> candidates) in shares.Decisions)
        {
            html.Append(CultureInfo.InvariantCulture, $"<table><caption>{HtmlText.Escape(name)}</caption>\n");
            html.Append("<thead class=\"hidden\"><tr><th scope=\"col\">Candidate</th><th scope=\"col\">Shares as bars</th><th scope=\"col\">Share of the best, of all</th></tr></thead><tbody>\n");
            // The longest bar fills its cell.
            double longest = candidates.Max(static share => Math.Max(share.OfBest, share.OfAll));
            foreach ((string label, double best, double all) in candidates)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<tr><th scope=\"row\" title=\"{HtmlText.Escape(label)}\">{HtmlText.Escape(label)}</th><td class=\"bars\" aria-hidden=\"true\"><i class=\"best\" style=\"width:{100 * best / longest:0.#}%\"></i><i class=\"all\" style=\"width:{100 * all / longest:0.#}%\"></i></td><td class=\"percent\">{100 * best:0} %<span class=\"all\"> {100 * all:0} %</span></td></tr>\n");
            }

            html.Append("</tbody></table>\n");
        }

        return html.Append("</div>\n").ToString();
    }
}
