using NasDsl;

namespace Digits.Drawing;

/// <summary>A smooth random displacement of the unit square: random vectors on a square grid, interpolated by cubic B-splines.</summary>
public sealed class ElasticField
{
    private readonly Vector[] _knots;
    private readonly int _cells;

    /// <param name="cells">Cells of the grid in each direction: more bend at a smaller scale.</param>
    /// <param name="amplitude">The typical length of a knot's displacement.</param>
    /// <param name="random">Draws the knots.</param>
    public ElasticField(int cells, double amplitude, RandomSource random)
    {
        _cells = cells;
        _knots = new Vector[(cells + 3) * (cells + 3)];
        for (int i = 0; i < _knots.Length; i++)
        {
            _knots[i] = amplitude * new Vector(Ink.Normal(random), Ink.Normal(random));
        }
    }

    /// <summary>The displacement at a point; outside of the square that of its edge.</summary>
    public Vector At(Vector point)
    {
        double x = Math.Clamp(point.X, 0, 1) * _cells, y = Math.Clamp(point.Y, 0, 1) * _cells;
        int column = Math.Min((int)x, _cells - 1), row = Math.Min((int)y, _cells - 1);
        Span<double> across = stackalloc double[4], down = stackalloc double[4];
        Weights(x - column, across);
        Weights(y - row, down);
        Vector sum = default;
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                sum += down[i] * across[j] * _knots[((row + i) * (_cells + 3)) + column + j];
            }
        }

        return sum;
    }

    private static void Weights(double t, Span<double> weights)
    {
        double u = 1 - t;
        weights[0] = u * u * u / 6;
        weights[1] = ((3 * t * t * t) - (6 * t * t) + 4) / 6;
        weights[2] = ((3 * u * u * u) - (6 * u * u) + 4) / 6;
        weights[3] = t * t * t / 6;
    }
}
