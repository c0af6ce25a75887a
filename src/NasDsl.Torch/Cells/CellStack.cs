using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>Cells (and residual blocks) in order, each of which reads the last outputs: a stack, or the copies of a cell in a chain.</summary>
public sealed class CellStack : Module<Tensor, Tensor>, IExportable
{
    private readonly Module[] _steps;
    private readonly CellRole[] _roles;
    private readonly int _predecessors;
    private int _active;

    /// <summary>Builds all steps.</summary>
    /// <param name="plans">The plans by which the stack must be able to work: one, or in a path supernet whose sizes are decisions one for each combination.</param>
    /// <param name="site">Device, precision and the form of batch norm; of a cell.</param>
    /// <param name="create">Makes the cell of a role that works at these shapes.</param>
    public CellStack(IReadOnlyList<CellPlan> plans, Site site, Func<CellRole, IReadOnlyList<CellShape>, CellModule> create)
        : base(nameof(CellStack))
    {
        _predecessors = plans[0].Predecessors;
        _active = plans[0].Steps.Count;
        _steps = new Module[plans.Max(static plan => plan.Steps.Count)];
        _roles = new CellRole[_steps.Length];
        for (int i = 0; i < _steps.Length; i++)
        {
            int index = i;
            CellStep[] steps = [.. plans.Where(plan => plan.Steps.Count > index).Select(plan => plan.Steps[index])];
            _roles[i] = steps[0].Role;
            _steps[i] = _roles[i] == CellRole.Residual
                ? new ResidualReduction(site.At(steps.Select(static step => step.Residual)))
                : create(_roles[i], [.. steps.Select(static step => step.Cell!)]);
            register_module(FormattableString.Invariant($"{i}"), _steps[i]);
        }
    }

    /// <summary>The cells and residual blocks in order.</summary>
    public IReadOnlyList<Module> Steps => _steps;

    /// <summary>Selects the sizes, and how many copies run.</summary>
    /// <returns>The channels that go out.</returns>
    public int Select(CellPlan plan)
    {
        _active = plan.Steps.Count;
        for (int i = 0; i < _active; i++)
        {
            if (_steps[i] is CellModule cell)
            {
                cell.Select(plan.Steps[i].Cell!);
            }
            else
            {
                ((Operation)_steps[i]).Shape = plan.Steps[i].Residual;
            }
        }

        return plan.OutChannels;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var history = new Tensor[_predecessors];
        Array.Fill(history, input);
        for (int i = 0; i < _active; i++)
        {
            if (_steps[i] is CellModule cell)
            {
                Tensor output = cell.Forward(history.AsSpan(_predecessors - cell.Topology.Predecessors));
                Tensor oldest = history[0];
                history.AsSpan(1).CopyTo(history);
                history[^1] = output;
                Release(oldest, history, input);
            }
            else
            {
                Tensor output = ((Operation)_steps[i]).call(history[^1]);
                Tensor[] before = [.. history];
                Array.Fill(history, output);
                foreach (Tensor tensor in before)
                {
                    Release(tensor, history, input);
                }
            }
        }

        for (int i = 0; i < _predecessors - 1; i++)
        {
            Release(history[i], history.AsSpan(_predecessors - 1), input);
        }

        return history[^1];
    }

    /// <summary>Copies the weights of what one architecture uses.</summary>
    /// <param name="target">The same stack in the architecture's network.</param>
    /// <param name="selectionOf">The architecture's cell of each role.</param>
    /// <exception cref="ArgumentException">The network has another number of cells or of channels.</exception>
    public void CopyTo(CellStack target, Func<CellRole, CellSelection> selectionOf)
    {
        if (target._steps.Length != _active)
        {
            throw new ArgumentException(
                $"The network has {target._steps.Length} cells and residual blocks, the supernet's path {_active}.", nameof(target));
        }

        for (int i = 0; i < _active; i++)
        {
            if (_steps[i] is CellModule cell)
            {
                cell.CopyTo((FixedCell)target._steps[i], selectionOf(_roles[i]));
            }
            else
            {
                WeightCopy.Copy(_steps[i], target._steps[i]);
            }
        }
    }

    /// <summary>Does nothing: what a module owns is registered by name, not found by reflection over its fields.</summary>
    protected override void RegisterComponents()
    {
    }

    // What no later cell reads is freed at once: in evaluation nothing else holds it.
    private static void Release(Tensor tensor, ReadOnlySpan<Tensor> stillRead, Tensor input)
    {
        if (ReferenceEquals(tensor, input) || tensor.IsInvalid)
        {
            return;
        }

        foreach (Tensor other in stillRead)
        {
            if (ReferenceEquals(tensor, other))
            {
                return;
            }
        }

        tensor.Dispose();
    }

    GraphValue IExportable.Describe(GraphBuilder graph, GraphValue input)
    {
        string name = SourceText.ClassName(graph.Scope.Path);
        graph.BeginClass(name == "Cells" ? name : name + "Cells", $"{_steps.Length} cells{(_roles.Contains(CellRole.Residual) ? " and residual blocks" : "")} in order.");
        var history = new GraphValue[_predecessors];
        Array.Fill(history, input);
        for (int i = 0; i < _active; i++)
        {
            if (_steps[i] is FixedCell cell)
            {
                history = [.. history[1..], DescribeCell(graph, cell, _roles[i], name, history[^cell.Topology.Predecessors..])];
            }
            else if (_steps[i] is Operation residual)
            {
                Array.Fill(history, graph.Call(residual, history[^1]));
            }
            else
            {
                throw new ExportException($"A {_steps[i].GetName()} is the cell of a supernet: only networks of one architecture are exported.");
            }

            history[^1].Name ??= $"c{i}";
        }

        return history[^1];
    }

    private static GraphValue DescribeCell(GraphBuilder graph, FixedCell cell, CellRole role, string stack, GraphValue[] inputs) => graph.Call(cell, inputs, child =>
    {
        string name = stack != "Cells" ? stack : role.ToString();
        string strided = stack != "Cells" && cell.Shape.Stride > 1 ? "Strided" : "";
        bool isBehindReduction = cell.Shape.Inputs.Any(static input => input.Stride > 1);
        child.BeginClass(
            $"{strided}{name}Cell{(isBehindReduction ? "BehindReduction" : "")}",
            $"The {(stack == "Cells" ? role.ToString().ToLowerInvariant() + " cell" : "cell " + stack)}"
            + $"{(isBehindReduction ? ", where an earlier output is larger than the last one" : "")}.");
        return cell.Describe(child, child.Scope.Inputs);
    });
}
