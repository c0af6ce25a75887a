using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>An operation's sublayer computed number by number, in double precision, from its named parameters.</summary>
internal sealed class AttentionOracle(Operation operation)
{
    private const double Epsilon = 1e-5;

    private readonly Dictionary<string, double[]> _weights = operation.named_parameters().ToDictionary(
        static parameter => parameter.name, static parameter => parameter.parameter.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray());

    /// <summary>x + W·MHA(LN(x)).</summary>
    public double[][] Attend(double[][] x, int heads)
    {
        int channels = x[0].Length;
        int size = channels / heads;
        double[][] normalized = [.. x.Select(position => Norm(position))];
        double[][] query = Map(normalized, "query");
        double[][] key = Map(normalized, "key");
        double[][] value = Map(normalized, "value");
        double[][] joined = [.. x.Select(_ => new double[channels])];
        for (int head = 0; head < heads; head++)
        {
            for (int i = 0; i < x.Length; i++)
            {
                double[] scores = [.. key.Select(other => Enumerable.Range(head * size, size).Sum(c => query[i][c] * other[c]) / Math.Sqrt(size))];
                double greatest = scores.Max();
                double[] exponentials = [.. scores.Select(score => Math.Exp(score - greatest))];
                for (int c = head * size; c < (head + 1) * size; c++)
                {
                    joined[i][c] = Enumerable.Range(0, x.Length).Sum(j => exponentials[j] / exponentials.Sum() * value[j][c]);
                }
            }
        }

        return Add(x, Map(joined, "output"));
    }

    /// <summary>x + W₂·GELU(W₁·LN(x)), with GELU(a) = a·Φ(a).</summary>
    public double[][] FeedForward(double[][] x)
    {
        double[][] hidden = Map([.. x.Select(position => Norm(position))], "expand");
        return Add(x, Map([.. hidden.Select(position => position.Select(Gelu).ToArray())], "reduce"));
    }

    /// <summary>What brings an input to other channels and a shorter length.</summary>
    public double[][] Adapt(double[][] x, int stride)
    {
        double[][] averages = [.. x.Chunk(stride).Select(window => Enumerable.Range(0, x[0].Length).Select(c => window.Average(position => position[c])).ToArray())];
        return _weights.ContainsKey("adapter.weight") ? Map(averages, "adapter") : averages;
    }

    /// <summary>The positions of the only sequence in a batch.</summary>
    public static double[][] Positions(Tensor batch)
    {
        using Tensor flat = batch.detach().to_type(ScalarType.Float64).contiguous();
        return [.. flat.data<double>().ToArray().Chunk((int)batch.size(2))];
    }

    private static double Gelu(double a) => a * 0.5 * (1 + Erf(a / Math.Sqrt(2)));

    // The series of the error function, exact to double precision for the small arguments here.
    private static double Erf(double x)
    {
        double term = x, sum = x;
        for (int n = 1; n < 200; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    private static double[][] Add(double[][] x, double[][] y) => [.. x.Zip(y, static (a, b) => a.Zip(b, static (u, v) => u + v).ToArray())];

    private double[] Norm(double[] position)
    {
        double mean = position.Average();
        double variance = position.Average(value => (value - mean) * (value - mean));
        return [.. position.Select((value, c) => ((value - mean) / Math.Sqrt(variance + Epsilon) * _weights["norm.weight"][c]) + _weights["norm.bias"][c])];
    }

    private double[][] Map(double[][] x, string name)
    {
        double[] weight = _weights[name + ".weight"];
        double[] bias = _weights[name + ".bias"];
        return [.. x.Select(position => bias.Select((shift, row) =>
            shift + position.Select((value, column) => value * weight[(row * position.Length) + column]).Sum()).ToArray())];
    }
}
