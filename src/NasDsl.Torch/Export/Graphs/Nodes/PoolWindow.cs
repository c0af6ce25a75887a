namespace NasDsl.Torch;

/// <summary>How a pool reads its input.</summary>
/// <param name="IsMax">Whether the maximum is taken, not the average.</param>
/// <param name="Kernel">The window's side.</param>
/// <param name="Stride">The step from one window to the next.</param>
/// <param name="Padding">What is added at both ends; averages do not count it.</param>
/// <param name="RoundsUp">Whether a last window that is not full counts.</param>
internal readonly record struct PoolWindow(bool IsMax, int Kernel, int Stride, int Padding, bool RoundsUp)
{
    /// <summary>How many windows a side has.</summary>
    public int Count(int side)
    {
        int room = side + (2 * Padding) - Kernel;
        return (RoundsUp ? (room + Stride - 1) / Stride : room / Stride) + 1;
    }
}
