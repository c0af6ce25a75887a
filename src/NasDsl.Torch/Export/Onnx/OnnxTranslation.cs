using TorchSharp.Modules;

namespace NasDsl.Torch;

/// <summary>Translates a network's steps into ONNX's operators (opset 17).</summary>
internal sealed class OnnxTranslation
{
    private readonly OnnxGraph _onnx;
    private readonly FlatGraph _flat;
    private readonly Dictionary<GraphValue, string> _names = [];

    private OnnxTranslation(OnnxGraph onnx, FlatGraph flat) => (_onnx, _flat) = (onnx, flat);

    /// <summary>Adds a network's operators.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="onnx">Takes the operators.</param>
    /// <param name="input">What its input is called.</param>
    /// <param name="output">What its output is called.</param>
    public static void Add(NetworkGraph graph, OnnxGraph onnx, string input, string output)
    {
        onnx.Reserve(input);
        FlatGraph flat = new(graph);
        foreach (OperandNode operand in flat.Steps.Select(static step => step.Node).OfType<OperandNode>())
        {
            // A parameter that is named as a step, such as 'scale', keeps its name; the step gets another.
            onnx.Reserve(operand.Path);
        }

        OnnxTranslation translation = new(onnx, flat);
        translation._names[graph.Input] = input;
        foreach ((GraphNode node, string path) in flat.Steps)
        {
            string[] inputs = [.. node.Inputs.Select(value => translation._names[flat.SourceOf(value)])];
            translation._names[node.Output] = translation.Translate(node, path, inputs);
        }

        onnx.Operator("Identity", output, [translation._names[flat.SourceOf(graph.Output)]]);
    }

    private string Translate(GraphNode node, string path, string[] inputs)
    {
        string name = path.Length == 0 ? "" : path + ".";
        return node switch
        {
            ModuleNode { Module: Convolution convolution } step => Convolve(step, convolution, inputs[0]),
            ModuleNode { Module: Linear linear } step => ApplyLinear(step, linear, inputs[0]),
            ModuleNode { Module: BatchNorm norm } step => Normalize(step, norm, inputs[0]),
            ModuleNode { Module: LayerNorm norm } step => Normalize(step, norm, inputs[0]),
            OperandNode step => _onnx.Operator(
                step.Multiplies ? "Mul" : "Add", $"{step.Path}.{(step.Multiplies ? "mul" : "add")}", [inputs[0], _onnx.Weight(step.Path, step.Parameter)]),
            ElementwiseNode step => Elementwise(step.Function, name + step.Function.ToString().ToLowerInvariant(), inputs),
            ScaleNode step => _onnx.Operator("Mul", name + "scale", [inputs[0], _onnx.Number((float)step.Factor)]),
            PoolNode step => Pool(step, name, inputs[0]),
            ConcatNode step => _onnx.Operator("Concat", name + "concat", inputs, new OnnxAttribute("axis", (long)step.Axis)),
            SliceNode step => Slice(step, name, inputs[0]),
            PadNode step => Pad(step, name, inputs[0]),
            TransposeNode step => Transpose(name + "transpose", inputs[0], Swapped(step)),
            MeanNode step => _onnx.Operator(
                "ReduceMean", name + "mean", inputs, new OnnxAttribute("axes", step.Axes.Select(static axis => (long)axis)), new OnnxAttribute("keepdims", 0L)),
            SplitHeadsNode step => SplitHeads(step, name, inputs[0]),
            AttendNode step => Attend(step, name, inputs),
            JoinHeadsNode => _onnx.Operator(
                "Reshape", name + "join", [Transpose(name + "join_transpose", inputs[0], [0, 2, 1, 3]), _onnx.Wholes(0, 0, -1)]),
            ZerosNode step => Zeros(step, name, inputs[0]),
            _ => throw new ExportException($"'{path}': a {node.GetType().Name} has no translation to ONNX."),
        };
    }

    private string Convolve(ModuleNode step, Convolution module, string input)
    {
        int sides = module.weight!.shape.Length - 2;
        List<string> inputs = [input, _onnx.Weight(step.Field.Path + ".weight", module.weight)];
        if (module.bias is { } bias)
        {
            inputs.Add(_onnx.Weight(step.Field.Path + ".bias", bias));
        }

        long[] padding = Sides(sides, module.padding);
        return _onnx.Operator(
            "Conv", step.Field.Path, inputs,
            new OnnxAttribute("kernel_shape", module.weight.shape.Skip(2)),
            new OnnxAttribute("strides", Sides(sides, module.stride)),
            new OnnxAttribute("pads", padding.Concat(padding)),
            new OnnxAttribute("dilations", Sides(sides, module.dilation)),
            new OnnxAttribute("group", module.groups));
    }

    private string ApplyLinear(ModuleNode step, Linear module, string input)
    {
        string name = step.Field.Path;
        string weight = _onnx.Weight(name + ".weight", module.weight!);
        string? bias = module.bias is null ? null : _onnx.Weight(name + ".bias", module.bias);
        if (step.Output.Shape.Count == 1)
        {
            return _onnx.Operator("Gemm", name, bias is null ? [input, weight] : [input, weight, bias], new OnnxAttribute("transB", 1L));
        }

        string product = _onnx.Operator("MatMul", name, [input, Transpose(name + ".transposed", weight, [1, 0])]);
        return bias is null ? product : _onnx.Operator("Add", name + ".sum", [product, bias]);
    }

    private string Normalize(ModuleNode step, BatchNorm module, string input)
    {
        string name = step.Field.Path;
        return _onnx.Operator(
            "BatchNormalization", name,
            [
                input,
                module.affine ? _onnx.Weight(name + ".weight", module.weight) : _onnx.Filled(1, module.num_features),
                module.affine ? _onnx.Weight(name + ".bias", module.bias!) : _onnx.Filled(0, module.num_features),
                _onnx.Weight(name + ".running_mean", module.running_mean!),
                _onnx.Weight(name + ".running_var", module.running_var!),
            ],
            new OnnxAttribute("epsilon", module.eps));
    }

    private string Normalize(ModuleNode step, LayerNorm module, string input)
    {
        string name = step.Field.Path;
        List<string> inputs = [input, module.weight is null ? _onnx.Filled(1, module.normalized_shape[0]) : _onnx.Weight(name + ".weight", module.weight)];
        if (module.bias is { } bias)
        {
            inputs.Add(_onnx.Weight(name + ".bias", bias));
        }

        return _onnx.Operator("LayerNormalization", name, inputs, new OnnxAttribute("axis", -1L), new OnnxAttribute("epsilon", module.eps));
    }

    private string Elementwise(ElementwiseFunction function, string name, string[] inputs)
    {
        switch (function)
        {
            case ElementwiseFunction.Gelu:
                // x · (1 + erf(x / √2)) / 2; an operator of its own came with opset 20.
                string scaled = _onnx.Operator("Mul", name + ".scaled", [inputs[0], _onnx.Number((float)Math.Sqrt(0.5))]);
                string shifted = _onnx.Operator("Add", name + ".shifted", [_onnx.Operator("Erf", name + ".erf", [scaled]), _onnx.Number(1)]);
                string half = _onnx.Operator("Mul", name + ".half", [inputs[0], _onnx.Number(0.5f)]);
                return _onnx.Operator("Mul", name, [half, shifted]);
            case ElementwiseFunction.Silu:
                return _onnx.Operator("Mul", name, [inputs[0], _onnx.Operator("Sigmoid", name + ".sigmoid", inputs)]);
            case ElementwiseFunction.Multiply:
                return _onnx.Operator("Mul", name, inputs);
            case ElementwiseFunction.Add:
                return inputs.Skip(1).Aggregate(inputs[0], (sum, term) => _onnx.Operator("Add", name, [sum, term]));
            default:
                return _onnx.Operator(function.ToString(), name, inputs);
        }
    }

    private string Pool(PoolNode step, string name, string input)
    {
        int sides = step.Output.Shape.Count - 1;
        PoolWindow window = step.Window;
        List<OnnxAttribute> attributes =
        [
            new("kernel_shape", Enumerable.Repeat((long)window.Kernel, sides)),
            new("strides", Enumerable.Repeat((long)window.Stride, sides)),
            new("pads", Enumerable.Repeat((long)window.Padding, 2 * sides)),
            new("ceil_mode", window.RoundsUp ? 1L : 0L),
        ];
        if (!window.IsMax)
        {
            attributes.Add(new OnnxAttribute("count_include_pad", 0L));
        }

        return _onnx.Operator(window.IsMax ? "MaxPool" : "AveragePool", name + (window.IsMax ? "max_pool" : "avg_pool"), [input], attributes);
    }

    private string Slice(SliceNode step, string name, string input) => step is { Start: 0, Step: 1 } && step.End == step.Inputs[0].Shape[step.Axis - 1]
        ? input
        : _onnx.Operator("Slice", name + "slice", [input, _onnx.Wholes(step.Start), _onnx.Wholes(step.End), _onnx.Wholes(step.Axis), _onnx.Wholes(step.Step)]);

    private string Pad(PadNode step, string name, string input) => _onnx.Operator(
        "Pad", name + "pad", [input, _onnx.Wholes([.. step.Ends.Select(static _ => 0L), .. step.Ends.Select(static end => (long)end)])]);

    private string Transpose(string name, string input, long[] order) => _onnx.Operator("Transpose", name, [input], new OnnxAttribute("perm", order));

    private string SplitHeads(SplitHeadsNode step, string name, string input) => Transpose(
        name + "heads", _onnx.Operator("Reshape", name + "split", [input, _onnx.Wholes(0, 0, step.Heads, -1)]), [0, 2, 1, 3]);

    private string Attend(AttendNode step, string name, string[] inputs)
    {
        // softmax(Q·Kᵀ / √d)·V over the channels d of a head.
        string scaled = _onnx.Operator("Mul", name + "scaled", [inputs[0], _onnx.Number((float)(1 / Math.Sqrt(step.Output.Shape[^1])))]);
        string scores = _onnx.Operator("MatMul", name + "scores", [scaled, Transpose(name + "keys", inputs[1], [0, 1, 3, 2])]);
        return _onnx.Operator("MatMul", name + "attended", [_onnx.Operator("Softmax", name + "softmax", [scores], new OnnxAttribute("axis", -1L)), inputs[2]]);
    }

    private string Zeros(ZerosNode step, string name, string like)
    {
        string batch = _onnx.Operator("Shape", name + "batch", [like], new OnnxAttribute("start", 0L), new OnnxAttribute("end", 1L));
        string shape = _onnx.Operator(
            "Concat", name + "shape", [batch, _onnx.Wholes([.. step.Output.Shape.Select(static size => (long)size)])], new OnnxAttribute("axis", 0L));
        return _onnx.Operator("ConstantOfShape", name + "zeros", [shape]);
    }

    private static long[] Swapped(TransposeNode step)
    {
        long[] order = [.. Enumerable.Range(0, step.Output.Shape.Count + 1).Select(static axis => (long)axis)];
        (order[step.First], order[step.Second]) = (order[step.Second], order[step.First]);
        return order;
    }

    private static long[] Sides(int sides, long[]? settings) => [.. Enumerable.Range(0, sides).Select(side => GraphBuilder.At(settings, side))];
}
