namespace NasDsl.Torch;

/// <summary>A part of a data set in batches that are always the same; an incomplete last one is left out if there is another.</summary>
/// <param name="data">The data; the caller's.</param>
/// <param name="part">The numbers of the examples.</param>
/// <param name="batchSize">How many are in a batch.</param>
internal sealed class FixedBatches(Dataset data, int[] part, int batchSize)
{
    /// <summary>How many examples a batch holds.</summary>
    public int Size { get; } = Math.Min(batchSize, part.Length);

    /// <summary>How many batches there are.</summary>
    public int Count => part.Length / Size;

    /// <summary>A batch; its tensors belong to the caller's dispose scope.</summary>
    public Batch this[int index]
    {
        get
        {
            using TorchSharp.torch.Tensor indices = Order.ToTensor(part.AsSpan(index * Size, Size), data.Device);
            return new Batch(data.Inputs.index_select(0, indices), data.Labels.index_select(0, indices));
        }
    }
}
