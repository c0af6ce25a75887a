namespace Digits.Drawing;

/// <summary>How far the drawn digits stray from their prototypes. Lengths are in pixels, of 16 by 16.</summary>
public sealed record DigitStyle
{
    /// <summary>The digit's mean height.</summary>
    public double Height { get; init; } = 11;

    /// <summary>How much height and width vary, each on its own: a factor of 1 ± this.</summary>
    public double ScaleSpread { get; init; } = 0.18;

    /// <summary>The greatest tangent of half the angle of rotation: 0.15 is 17 degrees.</summary>
    public double Rotation { get; init; } = 0.15;

    /// <summary>The greatest slant, as the shift of the top for a height of 1.</summary>
    public double Slant { get; init; } = 0.25;

    /// <summary>The greatest shift from the centre, in each direction.</summary>
    public double Shift { get; init; } = 1.3;

    /// <summary>The typical displacement of a slow elastic distortion, which bends the whole digit.</summary>
    public double Bend { get; init; } = 1.3;

    /// <summary>The typical displacement of a fast elastic distortion, as of an unsteady hand.</summary>
    public double Tremble { get; init; } = 0.4;

    /// <summary>The pen's least and greatest width.</summary>
    public (double Least, double Greatest) Pen { get; init; } = (0.9, 2.3);

    /// <summary>How dark the ink is at least; 1 is white on black.</summary>
    public double FaintestInk { get; init; } = 0.45;

    /// <summary>The greatest number of scratches and of scraps of other digits.</summary>
    public int Clutter { get; init; } = 4;

    /// <summary>The standard deviation of the pixels' noise.</summary>
    public double Noise { get; init; } = 0.15;
}
