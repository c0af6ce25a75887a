using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>Asks at each report of a search, once the architecture moves, whether it collapses.</summary>
/// <param name="step">What knows the curvature.</param>
/// <param name="options">Which guards there are.</param>
/// <param name="batches">The validation data, of whose first batch the curvature is taken.</param>
/// <param name="random">Begins the power method.</param>
internal sealed class CollapseGuards<S>(GradientStep<S> step, GradientSearchOptions options, FixedBatches batches, RandomSource random) : IResumable
    where S : class, IRelaxableSpace<S>
{
    private readonly List<(double Eigenvalue, S? Architecture)> _curvature = [];

    /// <summary>What the search gives where it must end; null where it may go on, or there is nothing admissible to give.</summary>
    public S? Ask(GradientProgress<S> report)
    {
        if (double.IsNaN(report.ValidationLoss))
        {
            return null;
        }

        if (options.StopAtSkips is { } most && report.Architecture is { } derived && SkipCount.Most(derived) >= most)
        {
            return derived;
        }

        if (options is not SoftmaxSearchOptions { EigenvalueGuard: { } guard })
        {
            return null;
        }

        using DisposeScope scope = NewDisposeScope();
        _curvature.Add((step.CurvatureAt(batches[0], random, guard.MostIterations), report.Architecture));
        return guard.Stops([.. _curvature.Select(static entry => entry.Eigenvalue)]) ? _curvature[^(guard.Lag + 1)].Architecture : null;
    }

    /// <inheritdoc/>
    public void WriteState(BinaryWriter writer)
    {
        writer.Section("guards");
        writer.Write(random);
        writer.WriteList(_curvature, entry =>
        {
            writer.Write(entry.Eigenvalue);
            writer.WriteArchitecture(entry.Architecture);
        });
    }

    /// <inheritdoc/>
    public void ReadState(BinaryReader reader)
    {
        reader.Section("guards");
        reader.Read(random);
        _curvature.Clear();
        _curvature.AddRange(reader.ReadList(() => (reader.ReadDouble(), reader.ReadArchitecture<S>())));
    }
}
