using System.Collections.Generic;
using System.Linq;

namespace NasDsl.Generators.Model;

/// <summary>The numbers that a declared size can be.</summary>
internal static class SizeValues
{
    /// <summary>The constant, or the values of the decision that the size names, in their order.</summary>
    public static IReadOnlyList<int> Of(SpaceModel space, SizeModel size) =>
        size.From is null
            ? [size.Constant]
            : ((ValueDecisionModel)space.Decision(size.From)!).Integers;
}
