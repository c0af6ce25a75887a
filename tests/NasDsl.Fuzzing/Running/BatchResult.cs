namespace NasDsl.Fuzzing;

/// <summary>What came of running the spaces of one batch of accepted files.</summary>
internal sealed class BatchResult
{
    /// <summary>How many spaces ran.</summary>
    public int Spaces { get; set; }

    /// <summary>How many of them have networks.</summary>
    public int NetworkSpaces { get; set; }

    /// <summary>How many of them derive from another space.</summary>
    public int DerivedSpaces { get; set; }

    /// <summary>How many networks were built and run forward.</summary>
    public long Networks { get; set; }

    /// <summary>How many sampled architectures were too large to be built here, by their cost.</summary>
    public long TooLarge { get; set; }

    /// <summary>How many paths of supernets were compared with a network.</summary>
    public long Paths { get; set; }

    /// <summary>How many trials failed in libtorch where the file declares a module of its own. Mutated, such a module gives other shapes than its constructor promises,
    /// and what it gives is outside "accepted means it works".</summary>
    public int OwnModules { get; set; }

    /// <summary>How many trials failed in libtorch and passed when they were done again, alike: TorchSharp leaves numbers that it hands to libtorch to the garbage collector,
    /// which once in some 100,000 networks frees one that is still read (its pull requests 1434 and 1496).</summary>
    public int Unrepeated { get; set; }

    /// <summary>What failed.</summary>
    public List<Defect> Defects { get; } = [];
}
