using System.Globalization;
using TorchSharp.Modules;

namespace NasDsl.Torch;

public sealed partial class GraphBuilder
{
    /// <summary>max(x, 0).</summary>
    public GraphValue Relu(GraphValue input) => Elementwise(ElementwiseFunction.Relu, input);

    /// <summary>The exact GELU, x·Φ(x).</summary>
    public GraphValue Gelu(GraphValue input) => Elementwise(ElementwiseFunction.Gelu, input);

    /// <summary>1 / (1 + exp(−x)).</summary>
    public GraphValue Sigmoid(GraphValue input) => Elementwise(ElementwiseFunction.Sigmoid, input);

    /// <summary>The hyperbolic tangent.</summary>
    public GraphValue Tanh(GraphValue input) => Elementwise(ElementwiseFunction.Tanh, input);

    /// <summary>x · sigmoid(x).</summary>
    public GraphValue Silu(GraphValue input) => Elementwise(ElementwiseFunction.Silu, input);

    /// <summary>The sum of values of one shape.</summary>
    public GraphValue Add(params IReadOnlyList<GraphValue> terms) => terms.Count == 1 ? terms[0] : Elementwise(ElementwiseFunction.Add, [.. terms]);

    /// <summary>The product of two values of one shape.</summary>
    public GraphValue Multiply(GraphValue first, GraphValue second) => Elementwise(ElementwiseFunction.Multiply, first, second);

    /// <summary>Adds a registered parameter, which is repeated along dimensions of size 1.</summary>
    public GraphValue Add(GraphValue input, Parameter parameter) => Operand(multiplies: false, input, parameter);

    /// <summary>Multiplies with a registered parameter, which is repeated along dimensions of size 1.</summary>
    public GraphValue Multiply(GraphValue input, Parameter parameter) => Operand(multiplies: true, input, parameter);

    /// <summary>Multiplies with a number.</summary>
    public GraphValue Multiply(GraphValue input, double factor) => Add(new ScaleNode(factor, input, new GraphValue(input.Shape)));

    /// <summary>Max pooling over height and width, or over the last dimension of (batch, channels, length).</summary>
    /// <param name="input">What is pooled.</param>
    /// <param name="kernel">The window's side.</param>
    /// <param name="stride">The step from one window to the next.</param>
    /// <param name="padding">What is added at both ends.</param>
    public GraphValue MaxPool(GraphValue input, int kernel, int stride, int padding) =>
        Pool(new PoolWindow(IsMax: true, kernel, stride, padding, RoundsUp: false), input, Text(kernel), Text(stride), Text(padding));

    /// <summary>Average pooling over what exists (padding is not counted), over height and width, or over the last dimension of (batch, channels, length).</summary>
    /// <param name="input">What is pooled.</param>
    /// <param name="kernel">The window's side.</param>
    /// <param name="stride">The step from one window to the next.</param>
    /// <param name="padding">What is added at both ends.</param>
    public GraphValue AveragePool(GraphValue input, int kernel, int stride, int padding) =>
        Pool(new PoolWindow(IsMax: false, kernel, stride, padding, RoundsUp: false), input, Text(kernel), Text(stride), Text(padding));

    /// <summary>Concatenates along a dimension.</summary>
    public GraphValue Concat(int axis, params IReadOnlyList<GraphValue> values)
    {
        CheckAxis(axis, values[0]);
        int[] shape = [.. values[0].Shape];
        shape[axis - 1] = values.Sum(value => value.Shape[axis - 1]);
        return Add(new ConcatNode(axis, values, new GraphValue(shape)));
    }

    /// <summary>The part of a dimension from <paramref name="start"/> to before <paramref name="end"/>, every <paramref name="step"/>-th.</summary>
    public GraphValue Slice(GraphValue input, int axis, int start, int end, int step = 1)
    {
        CheckAxis(axis, input);
        int last = Math.Min(end, input.Shape[axis - 1]);
        return Slice(input, axis, start, last, step, $"{{0}}.slice({axis}, {start}, {last}, {step})");
    }

    /// <summary>Changes two dimensions with each other.</summary>
    public GraphValue Transpose(GraphValue input, int first, int second)
    {
        CheckAxis(first, input);
        CheckAxis(second, input);
        int[] shape = [.. input.Shape];
        (shape[first - 1], shape[second - 1]) = (shape[second - 1], shape[first - 1]);
        return Add(new TransposeNode(first, second, input, new GraphValue(shape)));
    }

    /// <summary>The mean over dimensions, which are gone afterwards.</summary>
    public GraphValue Mean(GraphValue input, params IReadOnlyList<int> axes)
    {
        foreach (int axis in axes)
        {
            CheckAxis(axis, input);
        }

        return Add(new MeanNode(axes, input, new GraphValue([.. input.Shape.Where((_, i) => !axes.Contains(i + 1))])));
    }

    internal GraphValue Pool(PoolWindow window, GraphValue input, string kernel, string stride, string padding)
    {
        int sides = input.Shape.Count - 1;
        string name = $"functional.{(window.IsMax ? "max" : "avg")}_pool{sides}d";
        string rule = window.IsMax ? "" : $", ceil_mode: {(window.RoundsUp ? "true" : "false")}, count_include_pad: false";
        GraphValue output = new([input.Shape[0], .. input.Shape.Skip(1).Select(window.Count)]);
        return Add(new PoolNode(window, input, output, $"{name}({{0}}, {kernel}, {stride}, {padding}{rule})"));
    }

    /// <summary>Every so-many-th position of a dimension, from the first on; no step where it is every one and C# has no parameter for it.</summary>
    internal GraphValue Every(GraphValue input, int axis, int step, string stepText) => stepText == "1"
        ? input
        : Slice(input, axis, 0, input.Shape[axis - 1], step, $"{{0}}.slice({axis}, 0, {{0}}.size({axis}), {stepText})");

    /// <summary>All of a dimension but the first position.</summary>
    internal GraphValue SkipFirst(GraphValue input, int axis) =>
        Slice(input, axis, 1, input.Shape[axis - 1], 1, $"{{0}}.slice({axis}, 1, {{0}}.size({axis}), 1)");

    /// <summary>Zeros at the end of dimensions: as many as given for each but the batch.</summary>
    internal GraphValue PadEnd(GraphValue input, IReadOnlyList<int> ends)
    {
        if (ends.All(static end => end == 0))
        {
            return input;
        }

        // As libtorch wants it: begin and end of the last dimension first.
        string numbers = string.Join(", ", ends.Reverse().TakeWhile((_, i) => ends.Take(ends.Count - i).Any(static end => end > 0)).Select(static end => $"0, {end}"));
        GraphValue output = new([.. input.Shape.Select((size, i) => size + ends[i])]);
        return Add(new PadNode([0, .. ends], input, output, $"functional.pad({{0}}, new long[] {{{{ {numbers} }}}})"));
    }

    internal GraphValue Zeros(GraphValue like, int stride, string strideText)
    {
        string source = strideText == "1"
            ? "zeros_like({0})"
            : $"zeros_like({{0}}.slice(2, 0, {{0}}.size(2), {strideText}).slice(3, 0, {{0}}.size(3), {strideText}))";
        GraphValue output = new([like.Shape[0], .. like.Shape.Skip(1).Select(side => (side + stride - 1) / stride)]);
        return Add(new ZerosNode(like, output, source));
    }

    internal GraphValue SplitHeads(GraphValue input, int heads, string headsText) => Add(new SplitHeadsNode(
        heads, input, new GraphValue(heads, input.Shape[0], input.Shape[1] / heads), headsText));

    internal GraphValue Attend(GraphValue query, GraphValue key, GraphValue value) => Add(new AttendNode(query, key, value, new GraphValue(query.Shape)));

    internal GraphValue JoinHeads(GraphValue input) =>
        Add(new JoinHeadsNode(input, new GraphValue(input.Shape[1], input.Shape[0] * input.Shape[2])));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void CheckAxis(int axis, GraphValue value)
    {
        if (axis < 1 || axis > value.Shape.Count)
        {
            throw new ExportException(
                $"Dimension {axis} of a value of (batch, {string.Join(", ", value.Shape)}) is described: 1 to {value.Shape.Count} can be, 0 is the batch.");
        }
    }

    private GraphValue Slice(GraphValue input, int axis, int start, int end, int step, string source)
    {
        int[] shape = [.. input.Shape];
        shape[axis - 1] = Math.Max(0, (end - start + step - 1) / step);
        return Add(new SliceNode(axis, start, end, step, input, new GraphValue(shape), source));
    }

    private GraphValue Elementwise(ElementwiseFunction function, params GraphValue[] inputs)
    {
        foreach (GraphValue input in inputs)
        {
            if (!input.Shape.SequenceEqual(inputs[0].Shape))
            {
                throw new ExportException(
                    $"{function} of {string.Join(" × ", inputs[0].Shape)} and {string.Join(" × ", input.Shape)} is described: both must have one shape.");
            }
        }

        return Add(new ElementwiseNode(function, inputs, new GraphValue(inputs[0].Shape)));
    }

    private GraphValue Operand(bool multiplies, GraphValue input, Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        string path = _paths.Of(parameter);
        int[] sizes = [.. parameter.shape.Select(static size => (int)size)];
        int[] whole = [1, .. input.Shape];
        if (sizes.Length > whole.Length || sizes.Zip(whole.TakeLast(sizes.Length)).Any(static pair => pair.First != 1 && pair.First != pair.Second))
        {
            throw new ExportException(
                $"'{path}' of {string.Join(" × ", sizes)} does not fit (batch, {string.Join(", ", input.Shape)}): each size must be 1 or the value's.");
        }

        GraphField field = new(parameter, path, nameof(TorchSharp.Modules.Parameter), $"Parameter(ones({(sizes.Length == 0 ? "new long[0]" : string.Join(", ", sizes))}))");
        return Add(new OperandNode(multiplies, parameter, path, field, input, new GraphValue(input.Shape)));
    }
}
