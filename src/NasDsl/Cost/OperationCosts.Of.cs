namespace NasDsl;

/// <content>The cost of a user's own operation, which only a running program knows.</content>
public static partial class OperationCosts
{
    /// <summary>The user's own operation by its own account.</summary>
    public static NetworkCost Of<T>(
        int inChannels, int outChannels, int stride, int height, int width, ReadOnlySpan<double> arguments)
        where T : IOperationCost<T> =>
        T.CostAt(inChannels, outChannels, stride, height, width, arguments);
}
