using System.Text.Json;

namespace NasDsl.Spaces;

/// <summary>The published table of NAS-Bench-Macro: 6,561 networks, each trained three times on CIFAR-10.</summary>
public sealed class MacroTable
{
    private const int Layers = 8;
    private const int Count = 6561;
    private static readonly Lazy<MacroTable?> Shared = new(Load);

    private readonly double[] _accuracy = new double[Count * 3];
    private readonly NetworkCost[] _costs = new NetworkCost[Count];

    /// <summary>The table, read once; null where the data is absent.</summary>
    public static MacroTable? Instance => Shared.Value;

    /// <summary>Test accuracy in percent of one of the three trainings of a network.</summary>
    public double Accuracy(MacroSpace architecture, int training) => _accuracy[(3 * RowOf(architecture)) + training];

    /// <summary>The mean of the three.</summary>
    public double MeanAccuracy(MacroSpace architecture)
    {
        int first = 3 * RowOf(architecture);
        return (_accuracy[first] + _accuracy[first + 1] + _accuracy[first + 2]) / 3;
    }

    /// <summary>The parameters and multiply-adds that the table gives for the network.</summary>
    public NetworkCost Cost(ReadOnlySpan<int> blocks) => _costs[Row(blocks)];

    private static MacroTable? Load()
    {
        if (TestData.Folder("nas-bench-macro") is not { } folder)
        {
            return null;
        }

        var table = new MacroTable();
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "nas-bench-macro_cifar10.json")));
        Span<int> blocks = stackalloc int[Layers];
        foreach (JsonProperty network in document.RootElement.EnumerateObject())
        {
            for (int i = 0; i < Layers; i++)
            {
                blocks[i] = network.Name[i] - '0';
            }

            table._costs[Row(blocks)] = new NetworkCost(
                network.Value.GetProperty("params").GetInt64(), network.Value.GetProperty("flops").GetInt64());
            JsonElement accuracy = network.Value.GetProperty("test_acc");
            for (int training = 0; training < 3; training++)
            {
                table._accuracy[(3 * Row(blocks)) + training] = accuracy[training].GetDouble();
            }
        }

        return table;
    }

    private static int RowOf(MacroSpace architecture)
    {
        Span<int> blocks = stackalloc int[Layers];
        architecture.Encode(blocks, []);
        return Row(blocks);
    }

    private static int Row(ReadOnlySpan<int> blocks)
    {
        int row = 0;
        for (int i = 0; i < Layers; i++)
        {
            row = (3 * row) + blocks[i];
        }

        return row;
    }
}
