using System.Globalization;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Tests;

/// <summary>Numbers as text: by formats that every runtime knows, and the shortest that read back.</summary>
public class LiteralTests
{
    private static readonly double[] _doubles =
    [
        0, -0.0, 1, 0.1, 0.3, 1e-4, 1e-9, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 123456789012345680, 1e16, 1e21, 1e22, 9007199254740993, 5e-324, 1.5e-323, 4.9e-320,
        2.2250738585072014e-308, double.MaxValue, double.MinValue, Math.PI, -Math.E,
    ];

    [TestCaseSource(nameof(_doubles))]
    public void A_double_has_its_shortest_text(double value)
    {
        string text = Literal.Text(value);
        Assert.That(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), Is.EqualTo(BitConverter.DoubleToInt64Bits(value)));
        Assert.That(Digits(text), Is.EqualTo(Digits(value.ToString("R", CultureInfo.InvariantCulture))), text);
    }

    [Test]
    public void Any_double_reads_back_from_no_more_digits_than_it_needs()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                string text = Literal.Text(value);
                Assert.That(double.Parse(text, CultureInfo.InvariantCulture), Is.EqualTo(value));
                Assert.That(Digits(text).Length, Is.LessThanOrEqualTo(Digits(value.ToString("R", CultureInfo.InvariantCulture)).Length + 1), text);
            }
        }
    }

    [Test]
    public void Any_float_reads_back()
    {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++)
        {
            float value = BitConverter.Int32BitsToSingle(random.Next());
            if (float.IsFinite(value))
            {
                Assert.That(float.Parse(Literal.Text(value), CultureInfo.InvariantCulture), Is.EqualTo(value));
            }
        }

        Assert.That((string[])[Literal.Text(0.1f), Literal.Text(float.Epsilon), Literal.Text(16777216f), Literal.Text(-0f)],
            Is.EqualTo((string[])["0.1", "1E-45", "16777216", "-0"]));
    }

    // The significant digits, without the point and the exponent.
    private static string Digits(string text) => text.Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('-', '0');
}
