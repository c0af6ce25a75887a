namespace Digits.Drawing;

/// <summary>A point or displacement; x grows to the right, y downwards.</summary>
public readonly record struct Vector(double X, double Y)
{
    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);

    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y);

    public static Vector operator *(double factor, Vector a) => new(factor * a.X, factor * a.Y);

    public static implicit operator Vector((double X, double Y) pair) => new(pair.X, pair.Y);

    public double Dot(Vector other) => (X * other.X) + (Y * other.Y);
}
