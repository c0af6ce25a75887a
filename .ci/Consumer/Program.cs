using NasDsl;
using NasDsl.Search;
using NasDsl.Search.Studies;
using NasDsl.Torch;
using TorchSharp;

var random = new RandomSource(seed: 1);
using DisposeScope scope = torch.NewDisposeScope();
for (int i = 0; i < 3; i++)
{
    TinySpace architecture = TinySpace.Sample(random);
    NetworkCost cost = architecture.Cost();
    using var network = architecture.Build();
    network.eval();
    torch.Tensor logits = network.call(torch.zeros([2, 1, 8, 8], torch.float32, torch.CPU));
    Console.WriteLine($"{architecture}: {cost.Parameters} parameters, logits [{string.Join(", ", logits.shape)}]");
    if (logits.shape is not [2, 10] || network.parameters().Sum(weight => weight.numel()) != cost.Parameters)
    {
        return 1;
    }
}

// A study that the tool is tried out on.
using SqliteStudyStore store = SqliteStudyStore.Open("studies.db");
var study = new Study<TinySpace>(
    store,
    "tiny",
    static seed => new RandomSearch<TinySpace>(seed),
    new FunctionEvaluator<TinySpace>(static architecture => architecture.Width),
    new StudyOptions { Search = new SearchOptions { Budget = Budget.Trials(5) } });
return TinySpace.Cardinality == 2 * (3 + 9) && study.Run().Trials.Count == 5 ? 0 : 1;

/// <summary>The operations of the space.</summary>
public enum TinyOp
{
    [Conv(3)] Conv3,
    [MaxPool(3)] Pool3,
    [Identity] Skip,
}

/// <summary>A search space of 24 networks.</summary>
[SearchSpace, Input(1, 8, 8), Classes(10), Stem(4)]
public partial record TinySpace
{
    [Layers(1, 2), Channels(nameof(Width)), Stride(2)] public partial Layers<TinyOp> Body { get; init; }
    [Choice(6, 8)] public partial int Width { get; init; }
}
