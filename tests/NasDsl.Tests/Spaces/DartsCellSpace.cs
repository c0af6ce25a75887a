using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>One cell of DARTS: 1,037,664,180 architectures.</summary>
[SearchSpace, Input(16, 8, 8), Classes(2)]
public sealed partial record DartsCellSpace
{
    [Cell(Nodes = 4, Zero = ZeroRole.MixtureOnly)] public partial Cell<DartsOp> Normal { get; init; }
}
