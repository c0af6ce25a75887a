using NasDsl.Search;

namespace NasDsl.Torch;

/// <summary>What a training has around it, beside the network, the data and the recipe.</summary>
internal sealed record TrainingHooks
{
    /// <summary>Is done before each pass: a supernet draws its path there.</summary>
    public Action? BeforePass { get; init; }

    /// <summary>How many passes over its batch a step has, whose gradients are added; the images of each count.</summary>
    public int Passes { get; init; } = 1;

    /// <summary>Has a state beside the training's own; null where nothing has.</summary>
    public IResumable? Beside { get; init; }

    /// <summary>Where the state is kept; null for nowhere.</summary>
    public ICheckpoints? Checkpoints { get; init; }

    /// <summary>What is trained, for the checkpoints.</summary>
    public string Subject { get; init; } = "a network";

    /// <summary>Whether the state at the end is kept, rather than none.</summary>
    public bool KeepsEnd { get; init; }

    /// <summary>Is told of epochs.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Is told of the points of the curve, after a resumption those of before too.</summary>
    public IProgress<CurvePoint>? Curve { get; init; }
}
