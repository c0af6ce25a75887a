namespace NasDsl.Torch;

/// <summary>What a controller does in one step of its LSTM.</summary>
internal enum StepKind
{
    /// <summary>Chooses a token of a position by a softmax of its own, and reads that token's embedding next.</summary>
    Token,

    /// <summary>Reads the start embedding and makes the anchor of one of a cell's inputs.</summary>
    CellInput,

    /// <summary>Chooses among the anchors which a node reads, and reads them next.</summary>
    Inputs,

    /// <summary>Makes the anchor of a node that is complete, and reads the start embedding next.</summary>
    Node,

    /// <summary>Decides for each earlier layer whether a layer is linked to it, reads the linked ones next, and makes the layer's own anchor.</summary>
    Links,
}
