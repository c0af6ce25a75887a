using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// The relaxed network of a whole space (DARTS, arXiv 1806.09055): every choice is the sum of its candidates, weighted by the softmax of its
/// architecture parameters. Those are no parameters of the module: <c>parameters()</c> gives the weights alone.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public abstract class MixtureSupernet<S>(string name) : Module<Tensor, Tensor>(name)
    where S : class, IRelaxableSpace<S>
{
    /// <summary>The architecture parameters (α), one tensor for each relaxed decision: rows are edges or layers, columns candidates.</summary>
    public abstract IReadOnlyList<ArchitectureParameter> ArchitectureParameters { get; }

    /// <summary>The architecture that the parameters stand for, by the rule of DARTS: for each node the inputs whose best operation other than zero
    /// weighs most, on each the best operation other than zero; on dense cells, choices and layers the heaviest candidate. Where a bound or a constraint
    /// of the space refuses that architecture, the most probable one that is admissible (<see cref="ArchitectureRanking"/>).</summary>
    /// <exception cref="NotAdmissibleException">No admissible architecture is among the <see cref="ArchitectureRanking.MostTries"/> most probable ones.</exception>
    public abstract S Derive();

    /// <summary>Copies the weights of an architecture into its stand-alone network; the mixture's batch norm without scale and shift becomes γ = 1, β = 0.</summary>
    public abstract void CopyTo(S architecture, Module<Tensor, Tensor> network);

    /// <summary>What weighs the candidates of each decision.</summary>
    /// <exception cref="InvalidOperationException">The supernet, written by hand, weighs a decision's candidates itself.</exception>
    internal IReadOnlyList<MixtureWeights> RequireWeights() => [.. ArchitectureParameters.Select(static decision =>
        decision.Weights ?? throw new InvalidOperationException(
            $"The supernet of {S.SpaceName} weighs the candidates of {decision.Decision} itself; this search needs {nameof(MixtureWeights)} to do so."))];

    /// <summary>What weighs the candidates of one decision, by its name in <see cref="ArchitectureParameters"/>; null for none.</summary>
    internal MixtureWeights? WeightsOf(string decision)
    {
        foreach (ArchitectureParameter parameter in ArchitectureParameters)
        {
            if (parameter.Decision == decision)
            {
                return parameter.Weights;
            }
        }

        return null;
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Module[] parts = disposing ? [.. modules()] : [];
        base.Dispose(disposing);
        ModuleHandles.Release(parts);
    }
}
