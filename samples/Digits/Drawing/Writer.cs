using NasDsl;

namespace Digits.Drawing;

/// <summary>Writes one digit on a piece of paper that others have scribbled on.</summary>
/// <param name="style">How far it may stray.</param>
/// <param name="random">Decides everything about the picture.</param>
internal sealed class Writer(DigitStyle style, RandomSource random)
{
    private readonly Canvas _canvas = new();

    /// <summary>Draws the digit and writes its pixels.</summary>
    public void Write(int digit, Span<byte> pixels)
    {
        int clutter = random.Next(style.Clutter + 1);
        for (int i = 0; i < clutter; i++)
        {
            if (random.Next(2) == 0)
            {
                Scratch();
            }
            else
            {
                Scrap();
            }
        }

        double pen = Ink.Between(random, style.Pen.Least, style.Pen.Greatest);
        double ink = Ink.Between(random, style.FaintestInk, 1);
        var hand = new Hand(style, random);
        foreach (Stroke stroke in Form(digit))
        {
            Draw(stroke, hand.Place, pen, ink);
        }

        _canvas.Develop(style.Noise, random, pixels);
    }

    // A short straight line anywhere.
    private void Scratch()
    {
        Vector start = (Ink.Between(random, 0, Canvas.Size), Ink.Between(random, 0, Canvas.Size));
        Vector end = start + new Vector(Ink.Around(random, 5), Ink.Around(random, 5));
        double pen = Ink.Between(random, 0.6, 1.4);
        _canvas.Line(start, end, pen, pen, Ink.Between(random, 0.3, 0.8));
    }

    // A piece of a neighbouring digit that reaches over an edge.
    private void Scrap()
    {
        var hand = new Hand(style, random);
        double sideways = (random.Next(2) == 0 ? 1 : -1) * Ink.Between(random, 0.62, 0.85) * Canvas.Size;
        Vector shift = random.Next(2) == 0 ? (sideways, Ink.Around(random, 3)) : (Ink.Around(random, 3), sideways);
        double pen = Ink.Between(random, style.Pen.Least, style.Pen.Greatest);
        double ink = Ink.Between(random, style.FaintestInk, 1);
        foreach (Stroke stroke in Form(random.Next(10)))
        {
            Draw(stroke, point => hand.Place(point) + shift, pen, ink);
        }
    }

    private Stroke[] Form(int digit)
    {
        Stroke[][] forms = Prototypes.Forms[digit];
        return forms[random.Next(forms.Length)];
    }

    // The pen's pressure changes along the stroke.
    private void Draw(Stroke stroke, Func<Vector, Vector> place, double pen, double ink)
    {
        double first = pen * Ink.Between(random, 0.75, 1.25);
        double last = pen * Ink.Between(random, 0.75, 1.25);
        Vector from = place(stroke.Points[0]);
        double width = first;
        for (int i = 1; i < stroke.Points.Count; i++)
        {
            Vector to = place(stroke.Points[i]);
            double next = first + ((last - first) * i / (stroke.Points.Count - 1));
            _canvas.Line(from, to, width, next, ink);
            (from, width) = (to, next);
        }
    }
}
