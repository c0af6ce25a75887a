using System.Text;
using NasDsl.Search.Studies;

namespace NasDsl.Search.Rendering;

/// <summary>
/// Draws an architecture with characters, for a terminal or a log. A cell's edges stand in lines, those into one node joined on their right:
/// <code>
/// Normal
///   c[k-2] ── Sep3 ─┐
///   c[k-1] ── Skip ─┴─▶ 2
/// </code>
/// A layer with skip links names the earlier layers whose inputs it reads too: <c>Body ▶ Conv3 ▶ Sep3+0 ▶ Max3+0+1</c>.
/// </summary>
public static class ArchitectureText
{
    private const int LargestWidth = 100;

    /// <summary>The drawing, lines ended by <c>\n</c>.</summary>
    /// <param name="architecture">What is drawn.</param>
    public static string Render<S>(S architecture)
        where S : class, ISearchSpace<S> => Render(S.SpaceName, ArchitectureParts.Read(architecture));

    /// <summary>The drawing of a kept trial's architecture, without the type of its space.</summary>
    /// <param name="study">The study, whose decisions say how the trial's tokens are read.</param>
    /// <param name="trial">The trial.</param>
    /// <exception cref="ArgumentException">The trial's tokens are none of these decisions; the message names the first.</exception>
    public static string Render(StudyRecord study, TrialRecord trial)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(trial);
        return Render(study.Space, ArchitectureParts.Read([.. study.Decisions], [.. trial.Tokens], [.. trial.Numbers]));
    }

    private static string Render(string space, List<ArchitecturePart> parts)
    {
        int names = parts.Where(part => part is not CellPart).Select(part => part.Name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder(space).Append('\n');
        foreach (ArchitecturePart part in parts)
        {
            switch (part)
            {
                case ValuePart value:
                    text.Append("  ").Append(value.Name.PadRight(names)).Append(" = ").Append(value.Text).Append('\n');
                    break;
                case SeriesPart series:
                    AppendSeries(text, series, names);
                    break;
                case CellPart cell:
                    AppendCell(text, cell);
                    break;
            }
        }

        return text.ToString();
    }

    private static void AppendSeries(StringBuilder text, SeriesPart series, int names)
    {
        int indent = names + 2;
        text.Append("  ").Append(series.Name.PadRight(names));
        int column = indent;
        if (series.Operations.Count == 0)
        {
            text.Append(" (no layer)");
        }

        for (int layer = 0; layer < series.Operations.Count; layer++)
        {
            string operation = series.LabelOf(layer);
            if (column + operation.Length + 3 > LargestWidth && column > indent)
            {
                text.Append('\n').Append(' ', indent);
                column = indent;
            }

            text.Append(" ▶ ").Append(operation);
            column += operation.Length + 3;
        }

        text.Append('\n');
    }

    private static void AppendCell(StringBuilder text, CellPart cell)
    {
        int sources = cell.Edges.Max(edge => cell.NodeName(edge.From).Length);
        int operations = cell.Edges.Max(edge => edge.Operation.Length);
        text.Append("  ").Append(cell.Name).Append('\n');
        for (int i = 0; i < cell.Edges.Count; i++)
        {
            CellEdge edge = cell.Edges[i];
            bool isFirst = i == 0 || cell.Edges[i - 1].To != edge.To;
            bool isLast = i == cell.Edges.Count - 1 || cell.Edges[i + 1].To != edge.To;
            text.Append("    ").Append(cell.NodeName(edge.From).PadLeft(sources)).Append(" ── ").Append(edge.Operation).Append(' ');
            text.Append('─', operations - edge.Operation.Length + 1);
            text.Append(isFirst ? isLast ? '─' : '┐' : isLast ? '┴' : '┤');
            text.Append(isLast ? $"─▶ {cell.NodeName(edge.To)}" : "").Append('\n');
        }

        string output = string.Join(", ", cell.OutputNodes.Select(cell.NodeName));
        text.Append("    ").Append(cell.Topology.OutputNodes > 1 ? $"concat {output}" : output).Append(" ─▶ ").Append(CellLayout.OutputName).Append('\n');
    }
}
