namespace Digits.Running;

/// <summary>What the command line asks for.</summary>
public sealed record RunSettings
{
    /// <summary>Which searches run.</summary>
    public required IReadOnlyList<SearchKind> Searches { get; init; }

    /// <summary>Trials of each sampled search; null for as many as the time allows, or 60.</summary>
    public int? Trials { get; init; }

    /// <summary>Determines the data that is drawn and every search.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where to train, as <see cref="NasDsl.Torch.Devices.Parse(string)"/> takes it.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Threads of libtorch. Networks this small gain little from a second one, and the same number gives the same run.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The wall time of the whole run; null for budgets in trials and images, which make the run reproducible.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>A folder with files in the format of MNIST or CIFAR-10; null to draw digits.</summary>
    public string? Data { get; init; }

    /// <summary>Where the pictures go.</summary>
    public string Output { get; init; } = "results/digits";

    /// <summary>A small fraction of the usual budgets, to see that everything runs.</summary>
    public bool Quick { get; init; }
}
