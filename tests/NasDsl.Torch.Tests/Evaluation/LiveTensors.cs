using TorchSharp;

namespace NasDsl.Torch.Tests;

/// <summary>Counts the tensors of this thread that were made and not yet freed.</summary>
internal static class LiveTensors
{
    public static long Count => DisposeScopeManager.Statistics.ThreadTotalLiveCount;
}
