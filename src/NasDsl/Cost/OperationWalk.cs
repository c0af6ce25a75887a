namespace NasDsl;

/// <summary>
/// Walks through a network from its input to its classifier, keeps track of the shape on the way and shows a visitor each operation. Generated
/// <see cref="INetworkOperations"/> drive it as <c>Cost</c> drives <see cref="CostCounter"/>; it allocates nothing.
/// </summary>
/// <param name="visitor">Is shown the operations.</param>
/// <param name="channels">Channels (features) of the input.</param>
/// <param name="height">Height of the input; 1 for vectors, the length of sequences.</param>
/// <param name="width">Width of the input; 1 for vectors and sequences.</param>
public struct OperationWalk(IOperationVisitor visitor, int channels, int height, int width)
{
    /// <summary>The fixed layer before the first decision.</summary>
    public const string StemName = "stem";

    /// <summary>The batch norm behind a sum of linked layers.</summary>
    public const string SumNormName = "sum norm";

    /// <summary>What brings a cell's input to the cell's channels, whether it fits or not.</summary>
    public const string ProjectionName = "cell input";

    /// <summary>What does so only where it does not fit.</summary>
    public const string AdapterName = "cell input adapter";

    /// <summary>The block between the stages of a stack without reduction cells.</summary>
    public const string ResidualName = "residual reduction";

    /// <summary>The convolution, or norm, before the classifier.</summary>
    public const string HeadName = "head";

    /// <summary>The classifier.</summary>
    public const string ClassifierName = "classifier";

    private FeatureShape _previous = new(channels, height, width);
    private FeatureShape _current = new(channels, height, width);

    // The factor by which the previous shape is larger than the current one.
    private int _previousStride = 1;

    /// <summary>Passes the stem.</summary>
    public void Stem(int outChannels, int kernel, int stride) => PassFixed(StemName, outChannels, stride);

    /// <summary>Passes the stem of sequences without attention.</summary>
    public void SequenceStem(int outChannels, int kernel, int stride) => PassFixed(StemName, outChannels, stride);

    /// <summary>Passes the embedding of a Transformer.</summary>
    public void Embedding(int outChannels, int kernel, int stride, bool positions) => PassFixed(StemName, outChannels, stride);

    /// <summary>Passes operations in series; see <see cref="CostCounter.Chain"/>.</summary>
    public void Chain(DecisionInfo decision, ReadOnlySpan<int> candidates, int outChannels = 0, int stride = 1, int copies = 1)
    {
        for (int copy = 0; copy < copies; copy++)
        {
            foreach (int candidate in candidates)
            {
                Pass(decision.Literals[candidate], outChannels == 0 ? _current.Channels : outChannels, stride);
                stride = 1;
            }
        }
    }

    /// <summary>Passes layers with skip links, and the batch norm behind each but the first; see <see cref="CostCounter.LinkedLayers"/>.</summary>
    public void LinkedLayers(DecisionInfo decision, ReadOnlySpan<int> tokens, int depth)
    {
        int position = 0;
        for (int layer = 0; layer < depth; layer++)
        {
            Pass(decision.Literals[tokens[position]], _current.Channels, 1);
            if (layer > 0)
            {
                Pass(SumNormName, _current.Channels, 1);
            }

            position += 1 + layer;
        }
    }

    /// <summary>Passes copies of a cell in a chain; see <see cref="CostCounter.Cells"/>.</summary>
    public void Cells(
        CellTopology topology, ReadOnlySpan<int> tokens, DecisionInfo decision, int channels = 0, int stride = 1, int copies = 1,
        bool alwaysProjects = true)
    {
        _previous = _current;
        _previousStride = 1;
        int own = channels == 0 ? _current.Channels : channels;
        for (int copy = 0; copy < copies; copy++)
        {
            Cell(topology, tokens, decision, own, copy == 0 ? stride : 1, alwaysProjects);
        }
    }

    /// <summary>Passes one cell of a stack; see <see cref="CostCounter.Cell"/>.</summary>
    public void Cell(
        CellTopology topology, ReadOnlySpan<int> tokens, DecisionInfo decision, int channels, int stride, bool alwaysProjects)
    {
        string projection = alwaysProjects ? ProjectionName : AdapterName;
        if (topology.Predecessors > 1)
        {
            visitor.Visit(new OperationPlace(projection, _previous, channels, _previousStride, IsInCell: true));
        }

        visitor.Visit(new OperationPlace(projection, _current, channels, 1, IsInCell: true));
        var outer = new FeatureShape(channels, _current.Height, _current.Width);
        var inner = new FeatureShape(
            channels, OperationCosts.Strided(_current.Height, stride), OperationCosts.Strided(_current.Width, stride));
        int most = topology.EdgesOf(topology.Nodes - 1);
        Span<int> inputs = stackalloc int[most];
        Span<int> operations = stackalloc int[most];
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                string operation = decision.Literals[operations[edge]];
                visitor.Visit(inputs[edge] < topology.Predecessors
                    ? new OperationPlace(operation, outer, channels, stride, IsInCell: true)
                    : new OperationPlace(operation, inner, channels, 1, IsInCell: true));
            }
        }

        (_previous, _previousStride) = (_current, stride);
        _current = inner with { Channels = channels * topology.OutputNodes };
    }

    /// <summary>Passes the residual block between the stages of a stack without reduction cells.</summary>
    public void ResidualReduction(int outChannels) => PassFixed(ResidualName, outChannels, 2);

    /// <summary>Passes a head, which is batch norm alone for 0 channels.</summary>
    public void Head(int outChannels) => Pass(HeadName, outChannels == 0 ? _current.Channels : outChannels, 1);

    /// <summary>Passes the classifier.</summary>
    public void Classifier(int classes, bool layerNorm = false) => Pass(ClassifierName, classes, 1);

    // Like a stem, what is fixed is all that a cell behind it can read.
    private void PassFixed(string operation, int outChannels, int stride)
    {
        Pass(operation, outChannels, stride);
        (_previous, _previousStride) = (_current, 1);
    }

    private void Pass(string operation, int outChannels, int stride)
    {
        visitor.Visit(new OperationPlace(operation, _current, outChannels, stride));
        _current = new FeatureShape(
            outChannels, OperationCosts.Strided(_current.Height, stride), OperationCosts.Strided(_current.Width, stride));
    }
}
