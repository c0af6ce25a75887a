using ScottPlot;

namespace NasDsl.Reporting;

/// <summary>A chart that can be saved.</summary>
public sealed class StudyChart : IDisposable
{
    internal StudyChart(Plot plot) => Plot = plot;

    /// <summary>ScottPlot's own plot, to change what is drawn.</summary>
    public Plot Plot { get; }

    /// <summary>Saves it as <c>.png</c> or <c>.svg</c>, by the path's end.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <exception cref="ArgumentException">The path ends otherwise.</exception>
    public void Save(string path, int width = 900, int height = 560)
    {
        ArgumentNullException.ThrowIfNull(path);
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".PNG":
                Plot.SavePng(path, width, height);
                break;
            case ".SVG":
                Plot.SaveSvg(path, width, height);
                break;
            default:
                throw new ArgumentException($"A chart is saved as .png or .svg, not as '{Path.GetFileName(path)}'.", nameof(path));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Plot.Dispose();
}
