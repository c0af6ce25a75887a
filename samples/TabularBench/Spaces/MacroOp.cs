using NasDsl;

namespace TabularBench.Spaces;

/// <summary>The candidates of NAS-Bench-Macro, in the order of its table's digits.</summary>
public enum MacroOp
{
    [Identity] Identity,
    [MBConv(3, 3)] MB3K3,
    [MBConv(5, 6)] MB6K5,
}
