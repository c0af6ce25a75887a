namespace NasDsl.Search.Tests.Predictors;

/// <summary>A predictor that learns nothing and always says the same of an encoding: the weighted sum of its features. It keeps what it was to learn from.</summary>
internal sealed class CountingPredictor : IPredictor
{
    public int MemberCount => 2;

    public List<double[]> Fits { get; } = [];

    public void Fit(ReadOnlySpan<float> features, ReadOnlySpan<double> scores, RandomSource random) => Fits.Add(scores.ToArray());

    public void Predict(ReadOnlySpan<float> features, Span<double> predictions)
    {
        predictions.Fill(Say(features));
    }

    public static double Say(ReadOnlySpan<float> features)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            sum += features[i] * Math.Sin(i + 1);
        }

        return sum;
    }
}
