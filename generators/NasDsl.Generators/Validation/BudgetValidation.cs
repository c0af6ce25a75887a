using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What the bounds on cost leave of a space: nothing, all of it, or not some of its candidates. The costs are counted only where there are bounds.</summary>
internal sealed class BudgetValidation
{
    // In layers that are looked at. Beyond it nothing is said of single candidates: it would take too long while somebody types.
    private const int MostWork = 400_000;

    private readonly SpaceModel _space;
    private readonly CostWalk _walk;
    private readonly bool _hasOwn;
    private readonly Findings _findings;
    private readonly List<Budget> _binding = [];

    private BudgetValidation(SpaceModel space, CostWalk walk, Findings findings)
    {
        (_space, _walk, _findings) = (space, walk, findings);
        _hasOwn = CostRanges.HasOwnOperation(space);
    }

    /// <summary>Checks the model of a declaration.</summary>
    public static void Check(SpaceModel space, Findings findings)
    {
        if (!findings.HasErrors && space is { IsNetwork: true, Bounds.BoundCost: true } && CostWalk.Of(space) is { } walk)
        {
            new BudgetValidation(space, walk, findings).Check();
        }
    }

    private void Check()
    {
        if (_walk.Go() is not Figures all)
        {
            return;
        }

        (int work, bool isExact) = (_walk.Work, _walk.IsExact);
        foreach (Budget budget in Budget.Of(_space.Bounds))
        {
            var path = new FindingPath(null, budget.Attribute, "count");
            if (budget.Least(all) > budget.Bound)
            {
                long least = budget.Least(all);
                _findings.AddReplaceable(
                    BoundRules.Unreachable, path, least.ToString(CultureInfo.InvariantCulture), budget.Attribute, CostText.Grouped(least), _space.Type.Name,
                    budget.Unit);
            }
            else if (!_hasOwn && budget.Most(all) <= budget.Bound)
            {
                _findings.Add(BoundRules.NeverBinds, path, budget.Attribute, _space.Type.Name, CostText.Grouped(budget.Most(all)), budget.Unit);
            }
            else
            {
                _binding.Add(budget);
            }
        }

        if (!_findings.HasErrors && _binding.Count > 1 && isExact && !_hasOwn)
        {
            JointBudgetValidation.Check(_space, _findings);
        }

        if (!_findings.HasErrors && _binding.Count > 0)
        {
            CheckValues(work);
        }
    }

    private Figures? FiguresOf(BudgetedValue value)
    {
        Figures? all = null;
        foreach (Requirement requirement in value.Requirements)
        {
            if (_walk.Go(requirement) is not Figures figures)
            {
                return null;
            }

            all = all is Figures known ? known | figures : figures;
        }

        return all;
    }

    private void CheckValues(int work)
    {
        List<BudgetedValue> values = BudgetedValue.Of(_space, _walk);
        if (WorkOf(values) > MostWork)
        {
            values.RemoveAll(static value => value.IsNested);
        }

        if (WorkOf(values) > MostWork)
        {
            return;
        }

        long WorkOf(List<BudgetedValue> some) => some.Sum(static value => (long)value.Requirements.Count) * work;
        var refused = new HashSet<string>();
        foreach (BudgetedValue value in values)
        {
            if (value.Group is string group && refused.Contains(group))
            {
                continue;
            }

            if (FiguresOf(value) is not Figures figures)
            {
                return;
            }

            if (_binding.Find(budget => budget.Least(figures) > budget.Bound) is not Budget exceeded)
            {
                continue;
            }

            _findings.Add(
                BoundRules.NeverAdmitted, value.Path, value.Text, exceeded.Attribute, CostText.Grouped(exceeded.Least(figures)), exceeded.Unit);
            if (value.Group is not null)
            {
                refused.Add(value.Group);
            }
        }
    }
}
