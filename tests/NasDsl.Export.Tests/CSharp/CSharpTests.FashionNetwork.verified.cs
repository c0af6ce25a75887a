// An architecture of FashionSpace (fingerprint f1385e5bada77d87), found by NasDsl. It needs the package TorchSharp alone:
//
//     new FashionSpace
//     {
//         First = FashionOp.Sep3,
//         Body = [FashionOp.Conv3, FashionOp.Skip, FashionOp.Max3],
//         Top =
//         [
//             [(0, FashionOp.Sep5), (1, FashionOp.Skip)],
//             [(1, FashionOp.Conv3), (2, FashionOp.Max3)],
//             [(0, FashionOp.Skip), (2, FashionOp.Skip)],
//             [(1, FashionOp.Sep3), (4, FashionOp.Sep3)],
//         ],
//         Width = 48,
//         LearningRate = 0.025,
//     }
#nullable enable

using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Text.Json;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Fashion;

/// <summary>From (batch, 1, 28, 28) to (batch, 10) logits; 105,210 parameters, 20,423,552 multiply-adds, score 0.9125.</summary>
public sealed class FashionNetwork : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> stem;
    private readonly Sequential first;
    private readonly Sequential body;
    private readonly Module<Tensor, Tensor> top;
    private readonly Module<Tensor, Tensor> classifier;

    public FashionNetwork()
        : base(nameof(FashionNetwork))
    {
        stem = new ConvBnRelu(1, 16, kernel: 3);
        first = Sequential(new SepConv(16, 16, kernel: 3));
        body = Sequential(
            new ConvBnRelu(16, 48, kernel: 3, stride: 2),
            Identity(),
            new MaxPool(kernel: 3));
        top = new TopCells();
        classifier = new Classifier(192, 10);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = stem.call(input);
        x = first.call(x);
        x = body.call(x);
        x = top.call(x);
        return scope.MoveToOuter(classifier.call(x));
    }

    /// <summary>Builds the network with the weights of a safetensors file, ready to be evaluated.</summary>
    public static FashionNetwork FromFile(string path)
    {
        var network = new FashionNetwork();
        Safetensors.Load(network, path);
        network.eval();
        return network;
    }
}

/// <summary>The cell Top.</summary>
file sealed class TopCell : Module<Tensor, Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> input0;
    private readonly Module<Tensor, Tensor> input1;
    private readonly Module<Tensor, Tensor> node0_edge0;
    private readonly Module<Tensor, Tensor> node1_edge0;
    private readonly Module<Tensor, Tensor> node1_edge1;
    private readonly Module<Tensor, Tensor> node3_edge0;
    private readonly Module<Tensor, Tensor> node3_edge1;

    public TopCell(int inChannels0, int inChannels1, int channels)
        : base(nameof(TopCell))
    {
        input0 = new ReluConvBn(inChannels0, channels, kernel: 1);
        input1 = new ReluConvBn(inChannels1, channels, kernel: 1);
        node0_edge0 = new ReluSepConv(channels, channels, kernel: 5);
        node1_edge0 = new ReluConvBn(channels, channels, kernel: 3);
        node1_edge1 = new MaxPoolBn(channels, kernel: 3);
        node3_edge0 = new ReluSepConv(channels, channels, kernel: 3);
        node3_edge1 = new ReluSepConv(channels, channels, kernel: 3);
        RegisterComponents();
    }

    public override Tensor forward(Tensor h0, Tensor h1)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor s0 = input0.call(h0);
        Tensor s1 = input1.call(h1);
        Tensor n0 = node0_edge0.call(s0) + s1;
        Tensor n1 = node1_edge0.call(s1) + node1_edge1.call(n0);
        Tensor n2 = s0 + n0;
        Tensor n3 = node3_edge0.call(s1) + node3_edge1.call(n2);
        return scope.MoveToOuter(cat([n0, n1, n2, n3], 1));
    }
}

/// <summary>2 cells in order.</summary>
file sealed class TopCells : Module<Tensor, Tensor>
{
    [ComponentName(Name = "0")] private readonly Module<Tensor, Tensor, Tensor> cell0;
    [ComponentName(Name = "1")] private readonly Module<Tensor, Tensor, Tensor> cell1;

    public TopCells()
        : base(nameof(TopCells))
    {
        cell0 = new TopCell(inChannels0: 48, inChannels1: 48, channels: 48);
        cell1 = new TopCell(inChannels0: 48, inChannels1: 192, channels: 48);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor c0 = cell0.call(input, input);
        return scope.MoveToOuter(cell1.call(input, c0));
    }
}

/// <summary>A convolution, batch norm, ReLU.</summary>
file sealed class ConvBnRelu : Module<Tensor, Tensor>
{
    private readonly Conv2d conv;
    private readonly BatchNorm2d bn;

    public ConvBnRelu(int inChannels, int outChannels, int kernel, int stride = 1)
        : base(nameof(ConvBnRelu))
    {
        conv = Conv2d(inChannels, outChannels, kernel, stride: stride, padding: kernel / 2, bias: false);
        bn = BatchNorm2d(outChannels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = conv.call(input);
        x = bn.call(x);
        return scope.MoveToOuter(functional.relu(x));
    }
}

/// <summary>A depthwise-separable convolution, twice: depthwise, 1×1, batch norm, ReLU.</summary>
file sealed class SepConv : Module<Tensor, Tensor>
{
    private readonly Conv2d depthwise1;
    private readonly Conv2d pointwise1;
    private readonly BatchNorm2d bn1;
    private readonly Conv2d depthwise2;
    private readonly Conv2d pointwise2;
    private readonly BatchNorm2d bn2;

    public SepConv(int inChannels, int outChannels, int kernel, int stride = 1)
        : base(nameof(SepConv))
    {
        depthwise1 = Conv2d(inChannels, inChannels, kernel, stride: stride, padding: kernel / 2, groups: inChannels, bias: false);
        pointwise1 = Conv2d(inChannels, inChannels, 1, bias: false);
        bn1 = BatchNorm2d(inChannels);
        depthwise2 = Conv2d(inChannels, inChannels, kernel, padding: kernel / 2, groups: inChannels, bias: false);
        pointwise2 = Conv2d(inChannels, outChannels, 1, bias: false);
        bn2 = BatchNorm2d(outChannels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = depthwise1.call(input);
        x = pointwise1.call(x);
        x = bn1.call(x);
        x = functional.relu(x);
        x = depthwise2.call(x);
        x = pointwise2.call(x);
        x = bn2.call(x);
        return scope.MoveToOuter(functional.relu(x));
    }
}

/// <summary>Max pooling.</summary>
file sealed class MaxPool : Module<Tensor, Tensor>
{
    private readonly int _kernel;
    private readonly int _stride;

    public MaxPool(int kernel, int stride = 1)
        : base(nameof(MaxPool))
    {
        _kernel = kernel;
        _stride = stride;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => functional.max_pool2d(input, _kernel, _stride, _kernel / 2);
}

/// <summary>ReLU, a convolution, batch norm.</summary>
file sealed class ReluConvBn : Module<Tensor, Tensor>
{
    private readonly Conv2d conv;
    private readonly BatchNorm2d bn;

    public ReluConvBn(int inChannels, int outChannels, int kernel, int stride = 1)
        : base(nameof(ReluConvBn))
    {
        conv = Conv2d(inChannels, outChannels, kernel, stride: stride, padding: kernel / 2, bias: false);
        bn = BatchNorm2d(outChannels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = functional.relu(input);
        x = conv.call(x);
        return scope.MoveToOuter(bn.call(x));
    }
}

/// <summary>A depthwise-separable convolution, twice: ReLU, depthwise, 1×1, batch norm.</summary>
file sealed class ReluSepConv : Module<Tensor, Tensor>
{
    private readonly Conv2d depthwise1;
    private readonly Conv2d pointwise1;
    private readonly BatchNorm2d bn1;
    private readonly Conv2d depthwise2;
    private readonly Conv2d pointwise2;
    private readonly BatchNorm2d bn2;

    public ReluSepConv(int inChannels, int outChannels, int kernel, int stride = 1)
        : base(nameof(ReluSepConv))
    {
        depthwise1 = Conv2d(inChannels, inChannels, kernel, stride: stride, padding: kernel / 2, groups: inChannels, bias: false);
        pointwise1 = Conv2d(inChannels, inChannels, 1, bias: false);
        bn1 = BatchNorm2d(inChannels);
        depthwise2 = Conv2d(inChannels, inChannels, kernel, padding: kernel / 2, groups: inChannels, bias: false);
        pointwise2 = Conv2d(inChannels, outChannels, 1, bias: false);
        bn2 = BatchNorm2d(outChannels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = functional.relu(input);
        x = depthwise1.call(x);
        x = pointwise1.call(x);
        x = bn1.call(x);
        x = functional.relu(x);
        x = depthwise2.call(x);
        x = pointwise2.call(x);
        return scope.MoveToOuter(bn2.call(x));
    }
}

/// <summary>Max pooling, batch norm without scale and shift.</summary>
file sealed class MaxPoolBn : Module<Tensor, Tensor>
{
    private readonly BatchNorm2d bn;
    private readonly int _kernel;
    private readonly int _stride;

    public MaxPoolBn(int inChannels, int kernel, int stride = 1)
        : base(nameof(MaxPoolBn))
    {
        bn = BatchNorm2d(inChannels, affine: false);
        _kernel = kernel;
        _stride = stride;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = functional.max_pool2d(input, _kernel, _stride, _kernel / 2);
        return scope.MoveToOuter(bn.call(x));
    }
}

/// <summary>The mean over the image, a linear layer to the classes.</summary>
file sealed class Classifier : Module<Tensor, Tensor>
{
    private readonly Linear linear;

    public Classifier(int inChannels, int outChannels)
        : base(nameof(Classifier))
    {
        linear = Linear(inChannels, outChannels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = input.mean([2, 3]);
        return scope.MoveToOuter(linear.call(x));
    }
}

/// <summary>Reads weights from the safetensors format: the length of a JSON header, the header, and the numbers.</summary>
file static class Safetensors
{
    public static void Load(Module module, string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] length = new byte[sizeof(ulong)];
        file.ReadExactly(length);
        byte[] header = new byte[BinaryPrimitives.ReadUInt64LittleEndian(length)];
        file.ReadExactly(header);
        using JsonDocument index = JsonDocument.Parse(header);
        long start = file.Position;
        using var withoutGradients = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach ((string name, Tensor target) in module.state_dict())
        {
            if (!index.RootElement.TryGetProperty(name, out JsonElement entry))
            {
                throw new InvalidDataException($"{path} has no '{name}'.");
            }

            long[] shape = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
            if (!shape.SequenceEqual(target.shape))
            {
                throw new InvalidDataException($"'{name}' has the shape [{string.Join(", ", shape)}] in {path}, here [{string.Join(", ", target.shape)}].");
            }

            Tensor stored = empty(shape, dtype: TypeOf(entry.GetProperty("dtype").GetString()), device: CPU);
            file.Position = start + entry.GetProperty("data_offsets")[0].GetInt64();
            stored.ReadBytesFromStream(file);
            target.copy_(stored);
        }
    }

    private static ScalarType TypeOf(string? name) => name switch
    {
        "F32" => ScalarType.Float32,
        "F64" => ScalarType.Float64,
        "F16" => ScalarType.Float16,
        "BF16" => ScalarType.BFloat16,
        "I64" => ScalarType.Int64,
        _ => throw new InvalidDataException($"Numbers of the type {name} are not read."),
    };
}
