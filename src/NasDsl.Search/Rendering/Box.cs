namespace NasDsl.Search.Rendering;

/// <summary>A rectangle; y grows downwards.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + (Width / 2);

    public double MiddleY => Y + (Height / 2);

    /// <summary>The box moved.</summary>
    public Box Moved(double x, double y) => new(X + x, Y + y, Width, Height);
}
