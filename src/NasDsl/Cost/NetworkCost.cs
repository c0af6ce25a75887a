#if NASDSL_GENERATORS
// The generator counts with the same formulas: this file is compiled into it too.
namespace NasDsl.Generators.Counting;
#else
namespace NasDsl;
#endif

/// <summary>What a network costs.</summary>
/// <param name="Parameters">Every learnable number, scales and shifts of norms included.</param>
/// <param name="MultiplyAdds">Multiply-adds of convolutions, linear layers and attention's two products for one example; nothing else counts.</param>
public readonly record struct NetworkCost(long Parameters, long MultiplyAdds)
{
    /// <summary>Adds both figures.</summary>
    public static NetworkCost operator +(NetworkCost left, NetworkCost right) =>
        new(left.Parameters + right.Parameters, left.MultiplyAdds + right.MultiplyAdds);
}
