using NasDsl.Torch;
using NasDsl.Torch.Tests;
using TorchSharp;
using static TorchSharp.torch;

namespace NasDsl.Export.Tests;

internal sealed class OnnxOperationTests
{
    [TestCaseSource(typeof(OperationCase), nameof(OperationCase.All))]
    public void An_operation_gives_its_outputs_at_every_stride_and_batch_size(OperationCase operation)
    {
        using var withoutGraph = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (LayerShape shape in operation.Shapes)
        {
            TorchSeed.Set(7);
            using OperationSeries network = operation.Build(shape);
            Agreement.Disturb(network, seed: 8);
            network.eval();
            using MemoryStream stream = new();
            OnnxFile.Write(stream, NetworkGraph.Of(network, operation.InputShape), "operation", new Dictionary<string, string>());
            using OnnxModel model = new(stream.ToArray());
            foreach (int batch in (int[])[1, 7, 64])
            {
                Tensor input = Agreement.Inputs(operation.InputShape, batch, seed: 9);
                Assert.That(Agreement.Difference(model.Run(input), network.call(input)), Is.LessThan(Agreement.Tolerance), $"{shape}, batch {batch}");
            }
        }
    }
}
