using NasDsl;

namespace Digits.Drawing;

/// <summary>How one digit is written: where on the paper, how large, how slanted, how unsteadily. Maps the unit square to pixels.</summary>
public sealed class Hand
{
    private readonly ElasticField _bend, _tremble;
    private readonly double _width, _height, _slant, _cos, _sin;
    private readonly Vector _centre;

    /// <summary>Draws a hand.</summary>
    public Hand(DigitStyle style, RandomSource random)
    {
        _height = style.Height * (1 + Ink.Around(random, style.ScaleSpread));
        _width = 0.9 * style.Height * (1 + Ink.Around(random, style.ScaleSpread));
        _slant = Ink.Around(random, style.Slant);
        // The rational form of a rotation: no sine or cosine, whose last bits differ between machines.
        double t = Ink.Around(random, style.Rotation);
        _cos = (1 - (t * t)) / (1 + (t * t));
        _sin = 2 * t / (1 + (t * t));
        _centre = ((Canvas.Size / 2.0) + Ink.Around(random, style.Shift), (Canvas.Size / 2.0) + Ink.Around(random, style.Shift));
        _bend = new ElasticField(2, style.Bend, random);
        _tremble = new ElasticField(5, style.Tremble, random);
    }

    /// <summary>Where a point of the unit square comes to lie, in pixels.</summary>
    public Vector Place(Vector point)
    {
        double y = (point.Y - 0.5) * _height;
        double x = ((point.X - 0.5) * _width) - (_slant * y);
        Vector straight = _centre + new Vector((_cos * x) - (_sin * y), (_sin * x) + (_cos * y));
        return straight + _bend.At(point) + _tremble.At(point);
    }
}
