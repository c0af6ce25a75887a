namespace NasDsl;

/// <summary>The cost of a user's own operation in closed form, so that it need not be built to be measured.</summary>
/// <typeparam name="TSelf">The operation itself.</typeparam>
public interface IOperationCost<TSelf>
    where TSelf : IOperationCost<TSelf>
{
    /// <summary>Parameters and multiply-adds at one place.</summary>
    /// <param name="inChannels">Channels (features) that come in.</param>
    /// <param name="outChannels">Channels (features) that go out.</param>
    /// <param name="stride">The stride of the place.</param>
    /// <param name="height">Height of the input; 1 for vectors, the length of sequences.</param>
    /// <param name="width">Width of the input; 1 for vectors and sequences.</param>
    /// <param name="arguments">The attribute's arguments as numbers, in order.</param>
    static abstract NetworkCost CostAt(
        int inChannels, int outChannels, int stride, int height, int width, ReadOnlySpan<double> arguments);
}
