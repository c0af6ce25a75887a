using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NasDsl.Torch;

/// <summary>
/// Takes down, step by step, what a module computes in evaluation mode (<see cref="IExportable"/>). Every step gives the value that it makes. Dimensions are numbered as
/// in TorchSharp: the batch is 0.
/// </summary>
public sealed partial class GraphBuilder
{
    private readonly GraphPaths _paths;

    internal GraphBuilder(GraphPaths paths, GraphScope scope) => (_paths, Scope) = (paths, scope);

    internal GraphScope Scope { get; }

    /// <summary>
    /// Calls a module that the described one owns and has registered: a convolution, a linear layer, a batch or layer norm, an activation, dropout (which passes its input
    /// on), several of them in a <c>Sequential</c>, or a module that describes itself.
    /// </summary>
    /// <exception cref="ExportException">It is another module, or works in a way that cannot be exported.</exception>
    public GraphValue Apply(Module<Tensor, Tensor> module, GraphValue input)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        switch (module)
        {
            case IExportable exportable:
                return Call(exportable, input);
            case Convolution convolution:
                return Convolve(convolution, input, CreationOf(convolution));
            case Linear linear:
                return ApplyLinear(linear, input, CreationOf(linear));
            case BatchNorm norm:
                return Normalize(norm, input, $"{norm.GetType().Name}({norm.num_features}{EpsilonText(norm.eps)}{(norm.affine ? "" : ", affine: false")})");
            case LayerNorm norm:
                return Normalize(norm, input, CreationOf(norm));
            case ReLU _:
                return Relu(input);
            case GELU _:
                return Gelu(input);
            case TorchSharp.Modules.Sigmoid _:
                return Sigmoid(input);
            case TorchSharp.Modules.Tanh _:
                return Tanh(input);
            case SiLU _:
                return Silu(input);
            case Identity _ or Dropout _ or Dropout1d _ or Dropout2d _:
                return input;
            case Sequential sequential:
                return Call(sequential, [input], child =>
                {
                    GraphValue x = child.Scope.Inputs[0];
                    foreach ((string name, Module part) in sequential.named_children())
                    {
                        x = child.ApplyInSeries(name, (Module<Tensor, Tensor>)part, x);
                    }

                    return x;
                });
            default:
                throw new ExportException(
                    $"A {module.GetType().Name} ('{_paths.Of(module)}') does not say what it computes. "
                    + "Implement IExportable on it, or save the weights alone (SaveSafetensors).");
        }
    }

    /// <summary>Says what the described class is called in C#, and what it does.</summary>
    internal void BeginClass(string name, string summary) => (Scope.ClassName, Scope.Summary) = (name, summary);

    /// <summary>Adds a parameter of the class's constructor, with what this instance gives for it.</summary>
    internal void Parameter(string name, object value) => Scope.Parameters.Add((name, Convert.ToString(value, CultureInfo.InvariantCulture)!));

    /// <summary>Calls a module that is described by steps of its own. One without a step passes its input on.</summary>
    internal GraphValue Call(IExportable part, GraphValue input, SourceSizes? sizes = null) => Call((Module)part, [input], child =>
    {
        if (part is Operation operation)
        {
            AddSizes(child, sizes ?? SourceSizes.Of(operation.Shape));
        }
        else
        {
            child.BeginClass(SourceText.ClassName(part.GetType()), $"{part.GetType().Name}: {string.Join(" × ", input.Shape)} for each example.");
        }

        return part.Describe(child, child.Scope.Inputs[0]);
    });

    /// <summary>Calls a module with several inputs.</summary>
    internal GraphValue Call(Module module, IReadOnlyList<GraphValue> inputs, Func<GraphBuilder, GraphValue> describe)
    {
        GraphScope scope = new(_paths.Of(module));
        scope.Inputs.AddRange(inputs.Select(static input => new GraphValue(input.Shape)));
        scope.Output = describe(new GraphBuilder(_paths, scope));
        return scope.Nodes.Count == 0
            ? inputs[scope.Inputs.IndexOf(scope.Output)]
            : Add(new CallNode(scope, module, inputs, new GraphValue(scope.Output.Shape)));
    }

    /// <summary>Applies one of several modules in series, of which the described module consists.</summary>
    internal GraphValue ApplyInSeries(string name, Module<Tensor, Tensor> module, GraphValue input)
    {
        int before = Scope.Nodes.Count;
        GraphValue output = Apply(module, input);
        GraphNode? node = Scope.Nodes.Count == before ? null : Scope.Nodes[^1];
        Scope.Parts.Add(node switch
        {
            null => (name, null, "Identity()"),
            CallNode call => (name, call.Scope, ""),
            ModuleNode owned => (name, null, owned.Field.Creation),
            _ => (name, null, $"{module.GetType().Name}()"),
        });
        return output;
    }

    internal GraphValue Convolve(Convolution module, GraphValue input, string creation)
    {
        if (module.transposed || module.padding_type is not null || module.padding_mode != PaddingModes.Zeros)
        {
            throw new ExportException($"The convolution '{_paths.Of(module)}' is transposed, or padded by another rule than a number of zeros: that is not exported.");
        }

        // Weights of shape (output channels, input channels of a group, kernel …).
        long[] weight = module.weight!.shape;
        int[] shape = [(int)weight[0], .. input.Shape.Skip(1)];
        if (input.Shape.Count != weight.Length - 1 || input.Shape[0] != module.in_channels)
        {
            throw Mismatch(module, input);
        }

        for (int i = 0; i < weight.Length - 2; i++)
        {
            long reach = (At(module.dilation, i) * (weight[i + 2] - 1)) + 1;
            shape[i + 1] = (int)(((input.Shape[i + 1] + (2 * At(module.padding, i)) - reach) / At(module.stride, i)) + 1);
        }

        return Add(new ModuleNode(module, _paths.Of(module), creation, input, new GraphValue(shape)));
    }

    internal GraphValue ApplyLinear(Linear module, GraphValue input, string creation) => input.Shape[^1] == module.in_features
        ? Add(new ModuleNode(module, _paths.Of(module), creation, input, new GraphValue([.. input.Shape.SkipLast(1), (int)module.out_features])))
        : throw Mismatch(module, input);

    internal GraphValue Normalize(BatchNorm module, GraphValue input, string creation)
    {
        if (!module.track_running_stats)
        {
            throw new ExportException($"The batch norm '{_paths.Of(module)}' has no running statistics: it would need the batch's own, which ONNX does not know.");
        }

        return input.Shape[0] == module.num_features
            ? Add(new ModuleNode(module, _paths.Of(module), creation, input, new GraphValue(input.Shape)))
            : throw Mismatch(module, input);
    }

    internal GraphValue Normalize(LayerNorm module, GraphValue input, string creation) =>
        module.normalized_shape.Length == 1 && module.normalized_shape[0] == input.Shape[^1]
            ? Add(new ModuleNode(module, _paths.Of(module), creation, input, new GraphValue(input.Shape)))
            : throw Mismatch(module, input);

    /// <summary>Adds the weight of an embedding, one row for each position.</summary>
    internal GraphValue AddPositions(Embedding module, GraphValue input, string creation) => Add(new OperandNode(
        multiplies: false, module.weight!, _paths.Of(module) + ".weight", new GraphField(module, _paths.Of(module), nameof(Embedding), creation),
        input, new GraphValue(input.Shape)));

    /// <summary>The setting of one dimension, where one number may stand for all.</summary>
    internal static long At(long[]? settings, int dimension) => settings is [var all] ? all : settings![dimension];

    private static void AddSizes(GraphBuilder child, SourceSizes sizes)
    {
        child.Parameter(SourceNames.In, sizes.In);
        child.Parameter(SourceNames.Out, sizes.Out);
        child.Parameter(SourceNames.Stride, sizes.Stride);
    }

    private static string CreationOf(Convolution module)
    {
        int dimensions = module.weight!.shape.Length - 2;
        string kernel = SidesOf([.. module.weight.shape.Skip(2)]);
        string stride = SidesOf([.. Enumerable.Range(0, dimensions).Select(i => At(module.stride, i))]);
        string padding = SidesOf([.. Enumerable.Range(0, dimensions).Select(i => At(module.padding, i))]);
        string dilation = SidesOf([.. Enumerable.Range(0, dimensions).Select(i => At(module.dilation, i))]);
        return $"{module.GetType().Name}({module.in_channels}, {module.out_channels}, {kernel}"
            + (stride == "1" ? "" : $", stride: {stride}")
            + (padding == "0" ? "" : $", padding: {padding}")
            + (dilation == "1" ? "" : $", dilation: {dilation}")
            + (module.groups == 1 ? "" : $", groups: {module.groups}")
            + (module.bias is null ? ", bias: false)" : ")");
    }

    // One number for all sides, or a tuple; TorchSharp's overloads want one form for all settings, so that the numbers of a rectangular kernel come as tuples.
    private static string SidesOf(long[] sides) => sides.Distinct().Count() == 1 ? $"{sides[0]}" : $"({string.Join(", ", sides)})";

    private static string CreationOf(Linear module) =>
        $"Linear({module.in_features}, {module.out_features}{(module.bias is null ? ", hasBias: false" : "")})";

    private static string CreationOf(LayerNorm module) =>
        $"LayerNorm({module.normalized_shape[0]}{EpsilonText(module.eps)}{(module.elementwise_affine ? "" : ", elementwise_affine: false")})";

    private static string EpsilonText(double eps) => eps == 1e-5 ? "" : FormattableString.Invariant($", eps: {eps:R}");

    private ExportException Mismatch(Module module, GraphValue input) => new(
        $"'{_paths.Of(module)}', a {module.GetType().Name}, cannot read {string.Join(" × ", input.Shape)} for each example: the description does not fit the module.");

    private GraphValue Add(GraphNode node)
    {
        Scope.Nodes.Add(node);
        return node.Output;
    }
}
