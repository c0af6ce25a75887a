namespace NasDsl.Torch;

/// <summary>Softmax attention of queries, keys and values that all have the shape (batch, heads, length, channels of a head).</summary>
internal sealed class AttendNode(GraphValue query, GraphValue key, GraphValue value, GraphValue output)
    : FunctionNode([query, key, value], output, "functional.scaled_dot_product_attention({0}, {1}, {2})");
