using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Whether some architecture meets both bounds on cost, each of which some architecture meets.</summary>
internal static class JointBudgetValidation
{
    /// <summary>Checks a space of whose operations all costs are known, and whose walk forgets nothing.</summary>
    public static void Check(SpaceModel space, Findings findings)
    {
        if (CostWalk.Of(space, new FrontWork())?.Go()?.Front?.Points is not { } front)
        {
            return;
        }

        (long parameters, long macs) = (space.Bounds.MaxParameters!.Value, space.Bounds.MaxMacs!.Value);
        if (front.Any(cost => cost.Parameters <= parameters && cost.MultiplyAdds <= macs))
        {
            return;
        }

        NetworkCost nearest = front.OrderBy(Excess).First();
        long least = front.Where(cost => cost.Parameters <= parameters).Min(static cost => cost.MultiplyAdds);
        findings.AddReplaceable(
            BoundRules.JointlyUnreachable, new(null, AttributeNames.MaxMacs, "count"), least.ToString(CultureInfo.InvariantCulture), CostText.Grouped(least),
            space.Type.Name, CostText.Grouped(nearest.Parameters), CostText.Grouped(nearest.MultiplyAdds));

        double Excess(NetworkCost cost) => Math.Max((double)cost.Parameters / parameters, (double)cost.MultiplyAdds / macs);
    }
}
