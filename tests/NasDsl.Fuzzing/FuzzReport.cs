namespace NasDsl.Fuzzing;

/// <summary>What came of a fuzz run.</summary>
public sealed class FuzzReport
{
    /// <summary>How many files were composed or mutated.</summary>
    public int Declarations { get; internal set; }

    /// <summary>How many of these were mutated.</summary>
    public int Mutated { get; internal set; }

    /// <summary>How many were accepted.</summary>
    public int Accepted { get; internal set; }

    /// <summary>How many were refused by a rule of the language.</summary>
    public int Refused { get; internal set; }

    /// <summary>How many the compiler refused for reasons of its own.</summary>
    public int NotCSharp { get; internal set; }

    /// <summary>How many spaces were compiled and run.</summary>
    public int Spaces { get; internal set; }

    /// <summary>How many of these have networks.</summary>
    public int NetworkSpaces { get; internal set; }

    /// <summary>How many of them derive from another space.</summary>
    public int DerivedSpaces { get; internal set; }

    /// <summary>How many networks were built and run forward.</summary>
    public long Networks { get; internal set; }

    /// <summary>How many sampled architectures were too large to be built here.</summary>
    public long TooLarge { get; internal set; }

    /// <summary>How many supernets' paths and mixtures were run.</summary>
    public long Paths { get; internal set; }

    /// <summary>How many trials failed in libtorch because a module that the file declares gives other shapes than it promises.</summary>
    public int OwnModules { get; private set; }

    /// <summary>How many trials failed in libtorch once, and not again.</summary>
    public int Unrepeated { get; private set; }

    /// <summary>How many files each rule refused.</summary>
    public SortedDictionary<string, int> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>What failed, in order of the declarations.</summary>
    public List<Defect> Defects { get; } = [];

    internal void Add(BatchResult result)
    {
        Spaces += result.Spaces;
        NetworkSpaces += result.NetworkSpaces;
        DerivedSpaces += result.DerivedSpaces;
        Networks += result.Networks;
        TooLarge += result.TooLarge;
        Paths += result.Paths;
        OwnModules += result.OwnModules;
        Unrepeated += result.Unrepeated;
        Defects.AddRange(result.Defects);
    }
}
