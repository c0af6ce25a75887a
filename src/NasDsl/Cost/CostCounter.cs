namespace NasDsl;

/// <summary>
/// Adds up the cost of a network from its input to its classifier, and keeps track of the shape on the way. Generated <c>Cost</c> methods drive it;
/// it allocates nothing.
/// </summary>
/// <param name="channels">Channels (features) of the input.</param>
/// <param name="height">Height of the input; 1 for vectors, the length of sequences.</param>
/// <param name="width">Width of the input; 1 for vectors and sequences.</param>
public struct CostCounter(int channels, int height, int width)
{
    private FeatureShape _previous = new(channels, height, width);
    private FeatureShape _current = new(channels, height, width);

    /// <summary>What has been added so far.</summary>
    public NetworkCost Total { get; private set; }

    /// <summary>The shape that comes out of what has been added.</summary>
    public readonly FeatureShape Shape => _current;

    /// <summary>Adds the stem: a convolution (for vectors, of size 1×1: a linear layer) and batch norm.</summary>
    public void Stem(int outChannels, int kernel, int stride)
    {
        Add(OperationCosts.Conv(_current.Channels, outChannels, stride, _current.Height, _current.Width, kernel), outChannels, stride);
        _previous = _current;
    }

    /// <summary>Adds the stem of sequences without attention: a convolution over the length and batch norm.</summary>
    public void SequenceStem(int outChannels, int kernel, int stride)
    {
        Add(OperationCosts.Conv1d(_current.Channels, outChannels, stride, _current.Height, kernel), outChannels, stride);
        _previous = _current;
    }

    /// <summary>Adds the embedding of a Transformer: a convolution over the length with bias, and a vector for each position of its output.</summary>
    public void Embedding(int outChannels, int kernel, int stride, bool positions)
    {
        Add(OperationCosts.Embedding(_current.Channels, outChannels, stride, _current.Height, kernel, positions), outChannels, stride);
        _previous = _current;
    }

    /// <summary>Adds operations in series; the stride belongs to the first of each copy's range, and only the first copy has it.</summary>
    /// <param name="cost">The candidates' cost.</param>
    /// <param name="candidates">The operations' tokens.</param>
    /// <param name="outChannels">Output channels of each, or 0 to keep the input's.</param>
    /// <param name="stride">The stride of the very first operation.</param>
    /// <param name="copies">How often the series is repeated.</param>
    public void Chain(OperationCost cost, ReadOnlySpan<int> candidates, int outChannels = 0, int stride = 1, int copies = 1)
    {
        for (int copy = 0; copy < copies; copy++)
        {
            foreach (int candidate in candidates)
            {
                int target = outChannels == 0 ? _current.Channels : outChannels;
                Add(cost(candidate, _current.Channels, target, stride, _current.Height, _current.Width), target, stride);
                stride = 1;
            }
        }
    }

    /// <summary>Adds a range of layers with skip links: what a layer adds from earlier ones costs nothing, the batch norm behind the sum does, and every
    /// layer has one but the first.</summary>
    /// <param name="cost">The candidates' cost.</param>
    /// <param name="tokens">The range's tokens without its depth's: of each layer l its operation and l links.</param>
    /// <param name="depth">How many layers there are.</param>
    public void LinkedLayers(OperationCost cost, ReadOnlySpan<int> tokens, int depth)
    {
        int position = 0;
        for (int layer = 0; layer < depth; layer++)
        {
            Total += cost(tokens[position], _current.Channels, _current.Channels, 1, _current.Height, _current.Width);
            Total += layer == 0 ? default : OperationCosts.Norm(_current.Channels);
            position += 1 + layer;
        }
    }

    /// <summary>Adds copies of a cell in a chain: the first copy reads what comes in, for each of its predecessors.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="tokens">The cell's tokens.</param>
    /// <param name="cost">The candidates' cost.</param>
    /// <param name="channels">The channels at which the cell works, or 0 for those that come in.</param>
    /// <param name="stride">The first copy's stride.</param>
    /// <param name="copies">How many copies.</param>
    /// <param name="alwaysProjects">Whether inputs that fit pass a 1×1 convolution too.</param>
    public void Cells(
        CellTopology topology, ReadOnlySpan<int> tokens, OperationCost cost, int channels = 0, int stride = 1, int copies = 1,
        bool alwaysProjects = true)
    {
        _previous = _current;
        int own = channels == 0 ? _current.Channels : channels;
        for (int copy = 0; copy < copies; copy++)
        {
            Cell(topology, tokens, cost, own, copy == 0 ? stride : 1, alwaysProjects);
        }
    }

    /// <summary>Adds one cell of a stack, which reads the last outputs.</summary>
    /// <param name="topology">The cell's structure.</param>
    /// <param name="tokens">The cell's tokens.</param>
    /// <param name="cost">The candidates' cost.</param>
    /// <param name="channels">The channels at which the cell works.</param>
    /// <param name="stride">1, or 2 for a reduction.</param>
    /// <param name="alwaysProjects">Whether inputs that fit pass a 1×1 convolution too.</param>
    public void Cell(
        CellTopology topology, ReadOnlySpan<int> tokens, OperationCost cost, int channels, int stride, bool alwaysProjects)
    {
        Project(_current, channels, alwaysProjects);
        if (topology.Predecessors > 1)
        {
            Project(_previous, channels, alwaysProjects);
        }

        int height = OperationCosts.Strided(_current.Height, stride);
        int width = OperationCosts.Strided(_current.Width, stride);
        int most = topology.EdgesOf(topology.Nodes - 1);
        Span<int> inputs = stackalloc int[most];
        Span<int> operations = stackalloc int[most];
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                Total += inputs[edge] < topology.Predecessors
                    ? cost(operations[edge], channels, channels, stride, _current.Height, _current.Width)
                    : cost(operations[edge], channels, channels, 1, height, width);
            }
        }

        _previous = _current;
        _current = new FeatureShape(channels * topology.OutputNodes, height, width);
    }

    /// <summary>Adds the residual block between the stages of a stack without reduction cells.</summary>
    public void ResidualReduction(int outChannels)
    {
        Add(OperationCosts.ResidualReduction(_current.Channels, outChannels, _current.Height, _current.Width), outChannels, 2);
        _previous = _current;
    }

    /// <summary>Adds a head: a 1×1 convolution and batch norm, or batch norm alone for 0 channels.</summary>
    public void Head(int outChannels)
    {
        if (outChannels == 0)
        {
            Total += OperationCosts.Norm(_current.Channels);
            return;
        }

        Add(OperationCosts.Conv(_current.Channels, outChannels, 1, _current.Height, _current.Width, 1), outChannels, 1);
    }

    /// <summary>Adds the classifier behind the global average pool; with the layer norm that ends a pre-norm Transformer where asked for.</summary>
    public void Classifier(int classes, bool layerNorm = false)
    {
        Total += OperationCosts.Classifier(_current.Channels, classes);
        Total += layerNorm ? OperationCosts.Norm(_current.Channels) : default;
    }

    private void Project(FeatureShape input, int channels, bool alwaysProjects)
    {
        bool reduces = input.Height != _current.Height || input.Width != _current.Width;
        if (alwaysProjects || reduces || input.Channels != channels)
        {
            // Whatever the stride from the larger input, what comes out has the size of the newest one.
            Total += OperationCosts.Conv(input.Channels, channels, 1, _current.Height, _current.Width, 1);
        }
    }

    private void Add(NetworkCost cost, int outChannels, int stride)
    {
        Total += cost;
        _current = new FeatureShape(
            outChannels, OperationCosts.Strided(_current.Height, stride), OperationCosts.Strided(_current.Width, stride));
    }
}
